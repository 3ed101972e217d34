import { day, smallOffice } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_AMOUNT } from '../quantity/amount.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { readLine } from './read-line.ts';
import type { LineContext, LineReading } from './reading.ts';
import { bareLetters } from './spelling.ts';
import { UNIT_WORDS, type UnitId } from './unit.ts';
import { VOCABULARY } from './vocabulary.ts';

const screen = (language: Language): LineContext => ({
  language,
  today: day('2026-06-08'),
  office: smallOffice('2020-01-01'),
  department: 'van-phong',
  mayRecordFor: 'every',
  usualDay: () => LARGEST_AMOUNT,
});

const languages = fc.constantFrom<Language>('vi', 'en');
const counted = fc.constantFrom<UnitId>('sheet', 'bottle', 'cup', 'bag', 'box', 'straw', 'cutlery', 'other');

/** What is said of each thing, without the words it was typed in. */
const saved = (reading: LineReading): unknown =>
  reading.kind === 'understood'
    ? reading.entries.map(({ kind, resource, item, amount }) => `${kind} ${item ?? resource} ${amount}`)
    : reading.kind;

/** A part of a line that is understood by itself, in good Vietnamese. */
const part = fc
  .tuple(
    fc.integer({ min: 1, max: 2000 }),
    fc.constantFrom('tờ', 'ram', 'chai', 'cốc', 'túi', 'hộp', 'tờ A3', 'ống hút'),
  )
  .map(([number, unit]) => `${number} ${unit}`);
const line = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(', ', '; ', ' + ', ' và ', '\n', ' '),
  )
  .map(([parts, separator]) => parts.join(separator));

describe('reading back', () => {
  it('[Q3] a number with its unit, printed in either language, is read as what it was', () => {
    fc.assert(
      fc.property(
        languages,
        counted,
        fc.integer({ min: 1, max: LARGEST_AMOUNT }),
        (language, unit, amount) => {
          const typed = `${numberText(amount, 0, language)} ${UNIT_WORDS[unit][language]}`;
          const thing = unit === 'sheet' ? 'paper' : unit;
          expect(saved(readLine(typed, screen(language)))).toEqual([`use ${thing} ${amount}`]);
        },
      ),
    );
  });

  it('[Q3] what was shown of reams and sheets reads as the same amount', () => {
    fc.assert(
      fc.property(languages, line, (language, typed) => {
        const first = readLine(typed, screen(language));
        const again = first.kind === 'understood' ? readLine(first.shown, screen(language)) : first;
        expect(saved(again)).toEqual(saved(first));
      }),
    );
  });

  it('[Q4] whatever is understood is shown with every amount', () => {
    fc.assert(
      fc.property(languages, line, (language, typed) => {
        const reading = readLine(typed, screen(language));
        expect(reading.kind).toBe('understood');
        expect(faultsOf(reading, language)).toEqual([]);
      }),
    );
  });
});

describe('one line, many ways to type it', () => {
  const sameAs = (change: (typed: string) => string) =>
    fc.property(line, (typed) => {
      const plain = readLine(typed, screen('vi'));
      expect(plain.kind).toBe('understood');
      expect(saved(readLine(change(typed), screen('vi')))).toEqual(saved(plain));
    });

  it.each<[string, (typed: string) => string]>([
    ['capitals', (typed) => typed.toUpperCase()],
    ['decomposed letters', (typed) => typed.normalize('NFD')],
    ['more spaces', (typed) => `  ${typed.replaceAll(' ', '  \t')} `],
    ['no space after a number', (typed) => typed.replace(/(?<!A)(\d) (?=\p{L})/gu, '$1')],
    ['no diacritics', (typed) => bareLetters(typed)],
    ['invisible characters', (typed) => typed.replaceAll(' ', ' \u200B')],
    ['a note at the end', (typed) => `${typed} (ghi nhanh)`],
  ])('%s change nothing', (_, change) => {
    fc.assert(sameAs(change));
  });
});

describe('all or nothing', () => {
  it('one part that is not understood, wherever it stands, leaves no entry and offers the others', () => {
    const stranger = fc.constantFrom('5 xyz', 'qwerty', '=xyz', '7 tờ khai', '<b>', '3 4 chai');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), stranger, fc.nat(4), (parts, unknown, at) => {
        const withStranger = [...parts.slice(0, at), unknown, ...parts.slice(at)].join(', ');
        const reading = readLine(withStranger, screen('vi'));
        expect(reading.kind).toBe('refuse');
        const rest = reading.kind === 'refuse' ? reading.instead : undefined;
        expect(saved(readLine(rest?.line ?? '', screen('vi')))).toEqual(
          saved(readLine(parts.join(', '), screen('vi'))),
        );
      }),
    );
  });
});

/** What an answer must not be, whatever was typed. */
function faultsOf(reading: LineReading, language: Language): string[] {
  if (reading.kind === 'refuse') return reading.reason === '' ? ['refused without a reason'] : [];
  if (reading.kind === 'ask') return reading.choices.length === 0 ? ['nothing to choose from'] : [];
  if (reading.kind === 'empty') return [];
  const isAmount = (amount: number): boolean =>
    Number.isSafeInteger(amount) && amount >= 0 && amount <= LARGEST_AMOUNT;
  const isShown = (amount: number): boolean => reading.shown.includes(numberText(amount, 0, language));
  return [
    ...(reading.entries.length === 0 ? ['understood nothing'] : []),
    ...reading.entries.flatMap(({ kind, amount }) => [
      ...(isAmount(amount) ? [] : [`no amount: ${amount}`]),
      ...(kind === 'none' || isShown(amount) ? [] : [`not shown: ${amount}`]),
    ]),
  ];
}

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...VOCABULARY.map(({ spelling }) => spelling),
    '20',
    '1.250',
    '0,5',
    '1/3',
    '5/6',
    'xyz',
    '(',
  );
  const soup = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));
  const noise = fc.oneof(
    soup,
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme' }),
  );

  it('[Q4] is answered: understood and shown, asked, or refused', () => {
    fc.assert(
      fc.property(languages, noise, (language, typed) => {
        expect(faultsOf(readLine(typed, screen(language)), language)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('questions come to an end: every choice leads on', () => {
    fc.assert(
      fc.property(
        languages,
        soup,
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (language, typed, picks) => {
          let reading = readLine(typed, { ...screen(language), usualDay: () => 1 });
          for (const pick of picks) {
            if (reading.kind !== 'ask') break;
            const chosen = reading.choices[pick % reading.choices.length];
            reading = readLine(chosen?.line ?? '', { ...screen(language), usualDay: () => 1 });
          }
          expect(reading.kind).not.toBe('ask');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
