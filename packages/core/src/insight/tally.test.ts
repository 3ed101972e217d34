import { day, factsOf, givenEvidence, type GivenDay } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { officeOf } from '../office/office.ts';
import { fraction } from '../quantity/fraction.ts';
import { compare, type ComparisonQuestion } from './compare.ts';
import type { Evidence } from './evidence.ts';

/** A department of 8 people last year and of 9 this year, with a water meter of its own. */
const FACTS: readonly FactDraft[] = [
  { topic: 'office', of: 'office', from: '2024-01-01', value: { name: 'Ban' } },
  { topic: 'department', of: 'a', from: '2024-01-01', value: { name: 'Phòng A' } },
  { topic: 'head-count', of: 'a', from: '2024-01-01', value: { people: 8 } },
  { topic: 'head-count', of: 'a', from: '2026-01-01', value: { people: 9 } },
];
const OFFICE = officeOf(factsOf(FACTS));
const isWorking = (on: Day): boolean => OFFICE.calendar.isWorking(on);
const evidenceOf = (given: (on: Day) => GivenDay | undefined): Evidence =>
  givenEvidence({
    office: OFFICE,
    asOf: day('2026-12-31'),
    day: (_subject, on) => given(on),
    measuredBy: () => [{ how: 'metered', meters: ['nuoc-1'] }],
  });
const A = { kind: 'department', id: 'a' } as const;
const WATER: ComparisonQuestion = {
  subject: A,
  resource: 'water',
  period: monthPeriod(2026, 6),
  against: 'last-year',
};

describe('what a rate is made of (method §5)', () => {
  it('[I2] water of a working day is per person, that of a day off per day', () => {
    // 100 litres a head on working days, 500 litres on a day off whoever is there.
    const found = compare(
      evidenceOf((on) => {
        const people = OFFICE.headCount('a', on) ?? 0;
        return { amount: isWorking(on) ? 100_000 * people : 500_000, state: 'measured' };
      }),
      WATER,
    );
    expect(found.parts[0]?.types).toMatchObject([
      { type: 'working', judged: { days: 22, exposure: 198 }, rate: fraction(100_000) },
      { type: 'off', judged: { days: 8, exposure: 8 }, compared: { days: 9, exposure: 9 } },
    ]);
    expect(found.converted).toMatchObject({
      kind: 'saving',
      expected: fraction(22 * 900_000 + 8 * 500_000),
      saving: fraction(0),
    });
  });

  it('use on a day off that is left out counts days with use, not confirmed zeros', () => {
    const saturdays = [day('2026-06-06'), day('2026-06-13')];
    const found = compare(
      givenEvidence({
        office: OFFICE,
        asOf: day('2026-12-31'),
        day: (_subject, on) => {
          if (on === saturdays[0]) return { amount: 12, state: 'measured', expected: false };
          if (on === saturdays[1]) return { amount: 0, state: 'zero-confirmed', expected: false };
          return isWorking(on) ? { amount: 100, state: 'measured' } : { state: 'day-off' };
        },
      }),
      { ...WATER, resource: 'paper' },
    );
    expect(found.parts[0]?.judged.leftOut).toEqual({ days: 1, amount: 12 });
  });
});

describe('a kind of day on one side only (method §5)', () => {
  /** 170 units on a working day, 40 on a day off. */
  const steady = evidenceOf((on) => ({ amount: isWorking(on) ? 170_000 : 40_000, state: 'measured' }));
  const week: Period = { first: day('2026-06-08'), last: day('2026-06-12') };
  const ask = (office: Evidence['office'], against: ComparisonQuestion['against']) =>
    compare({ ...steady, office }, { ...WATER, resource: 'electricity', period: week, against });

  it('days off of the period compared with have nothing to be held against', () => {
    // Five days before Monday: Wednesday to Friday, and a weekend.
    const { parts, converted } = ask(OFFICE, 'previous');
    expect(parts[0]?.types.map(({ type, judged, compared }) => [type, judged.days, compared.days])).toEqual([
      ['working', 5, 3],
      ['off', 0, 2],
    ]);
    expect(converted).toMatchObject({ expected: fraction(850_000), saving: fraction(0) });
  });

  it('a kind neither has is no reason for a lower expected amount', () => {
    const baseline = { first: '2026-06-01', through: '2026-06-05' };
    const frozen = officeOf(
      factsOf([...FACTS, { topic: 'baseline', of: 'a/electricity', from: '2026-01-01', value: baseline }]),
    );
    const { converted, parts } = ask(frozen, 'baseline');
    expect(parts[0]?.types[1]).toMatchObject({ type: 'off', rate: undefined, expected: undefined });
    expect(converted).toMatchObject({ kind: 'saving', expected: fraction(850_000), saving: fraction(0) });
  });
});
