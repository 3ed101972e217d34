import { day, entryMaker, meterFact, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, dayText, type Day } from '../calendar/day.ts';
import { monthPeriod } from '../calendar/period.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { FactDraft } from '../office/fact-draft.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays } from './day-set.ts';
import { judgingCoverage, type JudgingCoverage } from './judging-coverage.ts';
import { ledgerEvidence } from './ledger-evidence.ts';
import type { Part } from './subject.ts';

const JUNE = monthPeriod(2026, 6);
const DEPARTMENT: Part = { kind: 'department', id: 'van-phong' };
const OWN = meterFact('2026-01-01', { departments: ['van-phong'], multiplier: '1', every: 'day' });

/** c* of June, from entries through the ledger as a comparison sees them; the longest stretch at an edge has 7 days. */
function june(
  entries: readonly LedgerEntry[],
  part: Part = DEPARTMENT,
  resource: ResourceId = 'electricity',
  ...facts: readonly FactDraft[]
): JudgingCoverage {
  const office = smallOffice('2026-01-01', ['van-phong'], [OWN, ...facts]);
  const series = ledgerEvidence(ledgerOf(entries), office, JUNE.last).days(part, resource, JUNE);
  return judgingCoverage(series, allDays(JUNE), 7);
}

/** From the day after one day on to the end of June, a kWh a day. */
const daily = (after: string, write: (on: Day, at: number) => LedgerEntry): LedgerEntry[] =>
  Array.from({ length: JUNE.last - day(after) }, (_, at) => write(addDays(day(after), at + 1), at));

describe('what counts for judging, from entries on (method §2)', () => {
  const make = entryMaker('may-a');
  const read = (on: string, value: number) => make.reading({ day: on, value: String(value) });
  const readings = (...ends: readonly [string, string]): LedgerEntry[] => [
    read(ends[0], 0),
    read(ends[1], 300),
    ...daily(ends[1], (on, at) => read(dayText(on), 301 + at)),
  ];

  it.each([
    ['the department', DEPARTMENT],
    ['its meter', { kind: 'meter', id: 'dien-1' }],
    ['the building', { kind: 'building', id: 'nha' }],
  ] as const)('[I1] readings 30 days apart over an edge count for nothing: %s', (_name, part) => {
    expect(june(readings('2026-05-19', '2026-06-18'), part)).toMatchObject({
      valued: 30,
      counted: 12,
      expected: 30,
      edges: [{ first: day('2026-05-20'), last: day('2026-06-18') }],
    });
  });

  it.each([
    ['7 days', '2026-05-28', '2026-06-04', 30],
    ['8 days', '2026-05-27', '2026-06-04', 26],
  ] as const)('[I1] %s over the edge', (_name, from, to, counted) => {
    expect(june(readings(from, to)).counted).toBe(counted);
  });

  it('[I1] an amount a utility gives for 30 days over the edge counts like a reading’s', () => {
    const given = [
      make.meterUse({ day: '2026-05-20', through: '2026-06-18', amount: 300_000 }),
      ...daily('2026-06-18', (on) => make.meterUse({ day: dayText(on), amount: 10_000 })),
    ];
    for (const part of [DEPARTMENT, { kind: 'meter', id: 'dien-1' }] as const)
      expect(june(given, part)).toMatchObject({
        valued: 30,
        counted: 12,
        edges: [{ first: day('2026-05-20'), last: day('2026-06-18') }],
      });
  });

  it('[I1] inside the period it is safe: the sum is exact', () => {
    const given = [
      make.meterUse({ day: '2026-06-01', through: '2026-06-18', amount: 300_000 }),
      ...daily('2026-06-18', (on) => make.meterUse({ day: dayText(on), amount: 10_000 })),
    ];
    expect(june(given)).toMatchObject({ counted: 30, direct: 12, edges: [] });
  });

  it('[I1] paper written for several days over the edge counts for nothing', () => {
    const use = (first: string, through: string): LedgerEntry[] => [
      make.use({ day: first, through, amount: 3000 }),
      ...daily(through, (on) => make.use({ day: dayText(on), amount: 100 })),
    ];
    // 14 of June's 22 working days lie up to the 18th.
    const long = june(use('2026-05-20', '2026-06-18'), DEPARTMENT, 'paper');
    expect(long).toMatchObject({ valued: 22, counted: 8, expected: 22 });
    expect(june(use('2026-05-29', '2026-06-04'), DEPARTMENT, 'paper').counted).toBe(22);
    expect(june(use('2026-05-28', '2026-06-04'), DEPARTMENT, 'paper').counted).toBe(18);
  });
});

describe('the counter of a printer', () => {
  const make = entryMaker('may-a');
  const printer = meterFact(
    '2026-01-01',
    { resource: 'paper', departments: ['van-phong'], multiplier: '1', every: 'day' },
    'may-in-1',
  );

  it('[L2] is expected on every calendar day, a weekend too (X of method §1)', () => {
    const evenings = daily('2026-05-30', (on, at) =>
      make.reading({ meter: 'may-in-1', day: dayText(on), value: String(100 * at) }),
    );
    const all = june(evenings, DEPARTMENT, 'paper', printer);
    expect(all).toMatchObject({ valued: 30, expected: 30, direct: 30 });
    // Sunday 14 June and the Monday after it: the Sunday is missing as much as the Monday.
    const broken = evenings.filter((_, at) => at < 14);
    expect(june(broken, DEPARTMENT, 'paper', printer).missing.map(dayText)).toEqual(
      Array.from({ length: 17 }, (_, at) => `2026-06-${at + 14}`),
    );
  });
});
