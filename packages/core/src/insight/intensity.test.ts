import { day, factsOf, givenEvidence, type GivenDay } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { officeOf, type Office } from '../office/office.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import { fraction } from '../quantity/fraction.ts';
import { intensity, intensityText } from './intensity.ts';

const DEPARTMENT = { kind: 'department', id: 'van-phong' } as const;
const JUNE = monthPeriod(2026, 6);
const people = (from: string, count: number, of = 'van-phong'): FactDraft => ({
  topic: 'head-count',
  of,
  from,
  value: { people: count },
});
const office = (...more: readonly FactDraft[]): Office =>
  officeOf(
    factsOf([
      { topic: 'office', of: 'office', from: '2026-01-01', value: { name: 'Ban' } },
      ...['van-phong', 'to-chuc'].map((of) => ({
        topic: 'department',
        of,
        from: '2026-01-01',
        value: { name: of, building: 'toa-nha-1' },
      })),
      ...more,
    ]),
  );

/** Every working day but those of `without`. */
const recorded = (of: Office, amount: number, without: readonly string[] = []) =>
  givenEvidence({
    office: of,
    asOf: day('2026-06-30'),
    day: (_subject, on): GivenDay | undefined => {
      if (!of.calendar.isWorking(on)) return { state: 'day-off' };
      return without.some((text) => day(text) === on) ? { state: 'missing' } : { amount, state: 'measured' };
    },
  });

describe('the examples of the method (§4)', () => {
  it('3,120 sheets on 21 days of nine people: 16.5 sheets/person/day', () => {
    const of = office(people('2026-01-01', 9));
    const total = (on: Day): GivenDay => ({
      amount: on === JUNE.first ? 3120 - 20 * 148 : 148,
      state: 'measured',
    });
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-06-30'),
      day: (_subject, on) => (of.calendar.isWorking(on) && on !== day('2026-06-30') ? total(on) : undefined),
    });
    const found = intensity(evidence, [DEPARTMENT], 'paper', JUNE);
    expect(found).toMatchObject({ use: 3120, personDays: 189, days: 21, value: fraction(3120, 189) });
    expect(intensityText(fraction(3120, 189), 'paper', 'vi')).toBe('16,5 tờ/người/ngày');
    expect(intensityText(fraction(3120, 189), 'paper', 'en')).toBe('16.5 sheets/person/day');
  });

  it('nine people to 15/6 and ten from 16/6: 209 person-days', () => {
    const of = office(people('2026-01-01', 9), people('2026-06-16', 10));
    const found = intensity(recorded(of, 100), [DEPARTMENT], 'paper', JUNE);
    expect(found).toMatchObject({ days: 22, personDays: 209, value: fraction(2200, 209) });
    expect(found.tallies[0]?.headCounts).toEqual([
      { from: day('2026-06-01'), people: 9 },
      { from: day('2026-06-16'), people: 10 },
    ]);
  });
});

it('a month that runs is judged up to the last day judged', () => {
  const of = office(people('2026-01-01', 9));
  const running = { ...recorded(of, 100), asOf: day('2026-06-12') };
  expect(intensity(running, [DEPARTMENT], 'paper', JUNE)).toMatchObject({ days: 10, personDays: 90 });
});

it('ratios are never averaged: sums of the parts are divided', () => {
  const of = office(people('2026-01-01', 9), people('2026-01-01', 1, 'to-chuc'));
  const parts = [DEPARTMENT, { kind: 'department', id: 'to-chuc' } as const];
  const found = intensity(recorded(of, 90, ['2026-06-08']), parts, 'paper', JUNE);
  expect([found.use, found.personDays]).toEqual([2 * 21 * 90, 210]);
  expect(found.coverage).toEqual({ valued: 42, expected: 44 });
});

it('a building has the people of its departments', () => {
  const of = office(people('2026-01-01', 9), people('2026-01-01', 3, 'to-chuc'));
  const found = intensity(recorded(of, 24_000), [{ kind: 'building', id: 'toa-nha-1' }], 'electricity', JUNE);
  expect(found.value).toEqual(fraction(2000));
  expect(intensityText(fraction(2000), 'electricity', 'vi')).toBe('2,0 kWh/người/ngày');
  expect(intensityText(fraction(12_345), 'water', 'vi')).toBe('12,3 lít/người/ngày');
});

describe('no intensity', () => {
  it('[A3] of what is allocated', () => {
    const of = office(people('2026-01-01', 9));
    const evidence = givenEvidence({
      office: of,
      asOf: day('2026-06-30'),
      day: () => ({ amount: 1, state: 'allocated' }),
    });
    const found = intensity(evidence, [DEPARTMENT], 'electricity', JUNE);
    expect([found.value, found.lacking]).toEqual([undefined, [{ kind: 'allocated', of: [DEPARTMENT] }]]);
  });

  it('without a head-count it is not divided by nobody', () => {
    const from = office(people('2026-06-03', 9));
    expect(intensity(recorded(from, 1), [DEPARTMENT], 'paper', JUNE).lacking).toEqual([
      { kind: 'no-head-count', days: [{ of: DEPARTMENT, days: [day('2026-06-01'), day('2026-06-02')] }] },
    ]);
    const nobody = office(people('2026-01-01', 0));
    expect(intensity(recorded(nobody, 1), [DEPARTMENT], 'paper', JUNE).lacking).toEqual([
      { kind: 'no-person-days' },
    ]);
  });
});
