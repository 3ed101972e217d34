import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFromText, amountOf, LARGEST_AMOUNT } from './amount.ts';
import { amountCode, amountText, itemText } from './amount-text.ts';
import { decimalFromText, type Decimal } from './decimal.ts';
import { RESOURCE_IDS, RESOURCES } from './resource.ts';
import { UNIT_HINTS } from './unit-name.ts';

function decimal(text: string): Decimal {
  const read = decimalFromText(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

const amounts = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: LARGEST_AMOUNT }));

describe('amountOf', () => {
  it.each([
    ['12.5', 'kWh', 'electricity', 12_500],
    ['0.35', 'MWh', 'electricity', 350_000],
    ['7', 'Wh', 'electricity', 7],
    ['3', 'm3', 'water', 3_000_000],
    ['3.25', 'm³', 'water', 3_250_000],
    ['20', 'L', 'water', 20_000],
    ['2', 'ram', 'paper', 1000],
    ['0.5', 'ream', 'paper', 250],
    ['15', 'TỜ', 'paper', 15],
    ['6', 'cái', 'plastic', 6],
    ['1', 'tờ'.normalize('NFD'), 'paper', 1],
  ] as const)('%s %s of %s is %i small units', (text, unit, resource, amount) => {
    expect(amountOf(decimal(text), unit, resource)).toEqual({ ok: true, value: { amount, exact: true } });
  });

  it('[Q1] rounds a measured amount once to the small unit, half to even, and says so', () => {
    const read = ['0.0005', '0.0015', '0.0025', '0.00251'].map((text) =>
      amountOf(decimal(text), 'kWh', 'electricity'),
    );
    expect(read.map((result) => result.ok && result.value.amount)).toEqual([0, 2, 2, 3]);
    expect(read.every((result) => result.ok && !result.value.exact)).toBe(true);
  });

  it('[Q1] a counted amount that is not whole is refused with its two neighbours', () => {
    expect(amountOf(decimal('0.333'), 'ram', 'paper')).toEqual({
      ok: false,
      error: { kind: 'not-whole', below: 166, above: 167 },
    });
  });

  it('refuses what has the wrong unit, no unit, a sign, or no end', () => {
    const kinds = [
      amountOf(decimal('1'), 'kWh', 'paper'),
      amountOf(decimal('1'), 'mWh', 'electricity'),
      amountOf(decimal('1'), 'constructor', 'paper'),
      amountOf(decimal('-1'), 'tờ', 'paper'),
      amountOf(decimal('1000000000001'), 'tờ', 'paper'),
    ].map((result) => !result.ok && result.error.kind);
    expect(kinds).toEqual(['wrong-unit', 'unknown-unit', 'unknown-unit', 'negative', 'too-large']);
  });

  it.each(RESOURCE_IDS)('every unit offered for %s is one it takes', (resource) => {
    for (const unit of UNIT_HINTS[resource].split(', ')) {
      expect(amountOf(decimal('1'), unit, resource)).toMatchObject({ ok: true });
    }
  });
});

describe('amountText', () => {
  it('[Q3] what is printed can be read back, for every resource in both languages', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...RESOURCE_IDS),
        fc.constantFrom('vi', 'en'),
        (amount, resource, language) => {
          const printed = amountText(amount, resource, language);
          expect(amountFromText(printed, resource, language)).toEqual({ ok: true, value: amount });
        },
      ),
    );
  });

  it('[Q3] what machines read can be read back too', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...RESOURCE_IDS), (amount, resource) => {
        const code = amountCode(amount, resource);
        expect(code).toMatch(/^\d+(\.\d*[1-9])?$/);
        expect(amountOf(decimal(code), RESOURCES[resource].shown.code, resource)).toEqual({
          ok: true,
          value: { amount, exact: true },
        });
      }),
    );
  });

  it('groups in threes as the language writes it, without trailing zeros', () => {
    expect(amountText(1030, 'paper', 'vi')).toBe('1.030 tờ');
    expect(amountText(1_234_567_890, 'electricity', 'vi')).toBe('1.234.567,89 kWh');
    expect(amountText(1_234_567_890, 'electricity', 'en')).toBe('1,234,567.89 kWh');
    expect(amountText(350_000, 'water', 'en')).toBe('0.35 m³');
  });

  it('says one in the singular', () => {
    expect(amountText(1, 'paper', 'en')).toBe('1 sheet');
    expect(amountText(1, 'plastic', 'en')).toBe('1 item');
    expect(amountText(0, 'paper', 'en')).toBe('0 sheets');
    expect(amountText(1, 'paper', 'vi')).toBe('1 tờ');
    expect(amountText(1_000_000, 'water', 'en')).toBe('1 m³');
  });
});

describe('itemText', () => {
  it('names the kind beside its number', () => {
    expect(itemText(6, 'bottle', 'vi')).toBe('6 chai');
    expect(itemText(1200, 'bottle', 'en')).toBe('1,200 bottles');
    expect((['bottle', 'box', 'cutlery', 'other'] as const).map((item) => itemText(1, item, 'en'))).toEqual([
      '1 bottle',
      '1 box',
      '1 cutlery',
      '1 other',
    ]);
  });
});

describe('amountFromText', () => {
  it.each([
    '1.23 tờ',
    '12.34.567 tờ',
    '1.2345 tờ',
    '1,5,5 kWh',
    '1,234.567 kWh',
    '.5 kWh',
    '1.030',
    'tờ',
    '',
    '1.030 tờ tờ',
  ])('refuses %j in Vietnamese', (text) => {
    const resource = text.includes('kWh') ? 'electricity' : 'paper';
    expect(amountFromText(text, resource, 'vi').ok).toBe(false);
  });
});
