import { day, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { stateCode } from '../ledger/state.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import { convertDays, factorOn } from './factor.ts';
import { fraction } from '../quantity/fraction.ts';
import { fixedText } from '../quantity/fraction-text.ts';

const NOTHING_STATED = officeOf([]);
const factor = (of: string, from: string, value: string, year: number): FactDraft => ({
  topic: 'factor',
  of,
  from,
  value: { value, year, source: 'Quyết định 1279/QĐ-BCT' },
});
const office = (...facts: readonly FactDraft[]): Office => officeOf(factsOf(facts));

/** `amount` on every day; the days of `missing` have none. */
function series({ first, last }: Period, amount: number, missing = 0): DaySeries {
  const length = last - first + 1;
  const state = new Uint8Array(length).fill(stateCode('estimated'));
  state.fill(stateCode('missing'), length - missing);
  const amounts = new Float64Array(length).fill(amount).fill(0, length - missing);
  return { amount: amounts, state, expected: new Uint8Array(length).fill(1), stretches: [] };
}

describe('the factor of a day', () => {
  it('[I5] is the one of its year', () => {
    expect(factorOn(NOTHING_STATED, 'electricity', 'co2', day('2022-06-30'))).toEqual({
      value: '0.6766',
      year: 2022,
      source: 'Cục Biến đổi khí hậu',
      since: undefined,
      standsIn: false,
    });
  });

  it('[I5] a year that has none takes the last one published, and says so', () => {
    expect(factorOn(NOTHING_STATED, 'electricity', 'co2', day('2026-06-30'))).toMatchObject({
      value: '0.6592',
      year: 2023,
      standsIn: true,
    });
  });

  it('[I5] without any there is none', () => {
    expect(factorOn(NOTHING_STATED, 'electricity', 'co2', day('2018-12-31'))).toBeUndefined();
    expect(factorOn(NOTHING_STATED, 'electricity', 'money', day('2026-06-30'))).toBeUndefined();
    expect(factorOn(NOTHING_STATED, 'paper', 'co2', day('2026-06-30'))).toBeUndefined();
  });

  it('the office goes before what is published, from its day on', () => {
    const stated = office(factor('electricity/co2', '2026-01-01', '0.65', 2026));
    expect(factorOn(stated, 'electricity', 'co2', day('2026-06-30'))).toMatchObject({
      value: '0.65',
      since: day('2026-01-01'),
      standsIn: false,
    });
    expect(factorOn(stated, 'electricity', 'co2', day('2025-12-31'))).toMatchObject({ value: '0.6592' });
  });
});

describe('the use of a period', () => {
  const june = monthPeriod(2026, 6);

  it('[I5] carries its factors: 30 days of 134.8 kWh are 2,665.8 kg', () => {
    const found = convertDays(NOTHING_STATED, 'electricity', 'co2', series(june, 134_800), june);
    expect(found).toMatchObject({
      measure: 'co2',
      coverage: { valued: 30, expected: 30 },
      stretches: [{ period: june, amount: 4_044_000, factor: { year: 2023, standsIn: true } }],
    });
    expect(fixedText(found?.total ?? fraction(0), 1, 'en')).toBe('2,665.8');
  });

  it('[I5] each day by its own: a price that changes on the 16th', () => {
    const priced = office(
      factor('water/money', '2026-01-01', '12000', 2026),
      factor('water/money', '2026-06-16', '12500.5', 2026),
    );
    const found = convertDays(priced, 'water', 'money', series(june, 1_000_000), june);
    expect(found?.stretches.map(({ period, amount }) => [period.last - period.first + 1, amount])).toEqual([
      [15, 15_000_000],
      [15, 15_000_000],
    ]);
    expect(found?.total).toEqual(fraction(15 * 12_000 * 10 + 15 * 125_005, 10));
  });

  it('[I5] never a figure without a factor for every day that has a value', () => {
    const late = office(factor('water/money', '2026-06-16', '12500', 2026));
    expect(convertDays(late, 'water', 'money', series(june, 1), june)).toBeUndefined();
  });

  it('[L1] without a value there is no figure, and a missing day is not zero', () => {
    expect(convertDays(NOTHING_STATED, 'electricity', 'co2', series(june, 1, 30), june)).toBeUndefined();
    expect(convertDays(NOTHING_STATED, 'electricity', 'co2', series(june, 1, 3), june)?.coverage).toEqual({
      valued: 27,
      expected: 30,
    });
  });
});
