import { day, entryMaker, smallOffice, uses } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAINS } from '../calendar/period.ts';
import { percentText } from '../quantity/percent-text.ts';
import { dayTable, type DayTable } from './day-table.ts';
import { ledgerOf } from './ledger-of.ts';
import type { Postable } from './posting.ts';
import { addCoverage, coverageText, totals, wholeTotals, type Coverage, type Total } from './totals.ts';

const make = entryMaker('may-a');
const office = smallOffice('2026-06-01');

function tableOf(entries: readonly Postable[], first: string, last: string, asOf: string): DayTable {
  return dayTable(ledgerOf(entries), office, {
    period: { first: day(first), last: day(last) },
    asOf: day(asOf),
  });
}
const paperOf = (table: DayTable): Total | undefined =>
  wholeTotals(table, '').find(({ resource }) => resource === 'paper');
const percent = ({ valued, expected }: Coverage): string => percentText(valued, expected, 'vi');
/** June 2026, day by day: `use`, `none` and holes. */
const june = (count: number, none: number): Postable[] => {
  const days = Array.from({ length: 30 }, (_, n) => `2026-06-${String(n + 1).padStart(2, '0')}`);
  const working = days.filter((text) => office.calendar.isWorking(day(text)));
  return working
    .slice(0, count + none)
    .map((of, n) => (n < count ? make.use({ day: of }) : make.none({ day: of })));
};

describe('coverage', () => {
  const coverageOf = (entries: readonly Postable[]): Coverage =>
    paperOf(tableOf(entries, '2026-06-01', '2026-06-30', '2026-06-30'))?.coverage ?? {
      valued: -1,
      expected: -1,
    };

  it('[L2] June 2026: 20 measured, 1 zero-confirmed, 1 missing of 22 is 95.5%', () => {
    const table = tableOf(june(20, 1), '2026-06-01', '2026-06-30', '2026-06-30');
    expect(paperOf(table)?.makeup).toEqual({
      missing: 1,
      allocated: 0,
      estimated: 0,
      measured: 20,
      'zero-confirmed': 1,
      'day-off': 8,
    });
    expect([coverageText(coverageOf(june(20, 1))), percent(coverageOf(june(20, 1)))]).toEqual([
      '21/22',
      '95,5%',
    ]);
  });

  it('[L2] with three missing it is 19 of 22, 86.4%: below the limit of 90%', () => {
    const coverage = coverageOf(june(18, 1));
    expect([coverageText(coverage), percent(coverage)]).toEqual(['19/22', '86,4%']);
    expect(10 * coverage.valued >= 9 * coverage.expected).toBe(false);
    const judged = coverageOf(june(20, 1));
    expect(10 * judged.valued >= 9 * judged.expected).toBe(true);
  });

  it('[L2] two of three is 66.7%; of two departments the counts are added first: 36 of 44, 81.8%', () => {
    expect(percent({ valued: 2, expected: 3 })).toBe('66,7%');
    const both = addCoverage({ valued: 21, expected: 22 }, { valued: 15, expected: 22 });
    expect([coverageText(both), percent(both)]).toEqual(['36/44', '81,8%']);
  });

  it('[L2] of nothing expected is nothing, never full', () => {
    expect([coverageText({ valued: 0, expected: 0 }), percent({ valued: 0, expected: 0 })]).toEqual([
      null,
      '–',
    ]);
    const weekend = paperOf(
      tableOf([make.use({ day: '2026-06-06' })], '2026-06-06', '2026-06-07', '2026-06-08'),
    );
    expect(weekend).toMatchObject({ amount: 20, state: 'measured', coverage: { valued: 0, expected: 0 } });
  });
});

describe('totals', () => {
  it('[L1] a group without a value has no amount, never a zero', () => {
    const [first] = totals(tableOf([], '2026-06-08', '2026-06-09', '2026-06-09'), 'day');
    expect(first).toMatchObject({
      period: '2026-06-08',
      amount: null,
      state: 'missing',
      coverage: { valued: 0, expected: 1 },
    });
    const [later] = totals(tableOf([], '2026-06-10', '2026-06-10', '2026-06-09'), 'day');
    expect(later).toMatchObject({
      amount: null,
      state: null,
      coverage: { valued: 0, expected: 0 },
      entries: 0,
    });
    const zero = paperOf(tableOf([make.none()], '2026-06-08', '2026-06-08', '2026-06-09'));
    expect(zero).toMatchObject({ amount: 0, state: 'zero-confirmed', entries: 1 });
  });

  it('[L4] every grouping sums the same day cells: amounts, coverage, make-up', () => {
    const recorded = fc.uniqueArray(uses, { selector: ({ id }) => id, maxLength: 30 });
    const ends = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.nat({ max: 90 }));
    fc.assert(
      fc.property(recorded, ends, fc.constantFrom(...GRAINS), (entries, [from, length], grain) => {
        const first = day('2026-06-08') + from;
        const period = {
          first: first as ReturnType<typeof day>,
          last: (first + length) as ReturnType<typeof day>,
        };
        const table = dayTable(ledgerOf(entries), smallOffice('2026-05-01', ['van-phong', 'to-chuc-dang']), {
          period,
          asOf: day('2026-06-20'),
        });
        const grouped = totals(table, grain);
        for (const whole of wholeTotals(table, 'kỳ')) {
          const parts = grouped.filter(
            ({ department, resource }) => department === whole.department && resource === whole.resource,
          );
          const sum = (of: (total: Total) => number): number =>
            parts.reduce((total, part) => total + of(part), 0);
          expect(sum(({ amount }) => amount ?? 0)).toBe(whole.amount ?? 0);
          expect(parts.every(({ amount }) => amount === null)).toBe(whole.amount === null);
          expect(parts.map(({ coverage }) => coverage).reduce(addCoverage)).toEqual(whole.coverage);
          for (const state of Object.keys(whole.makeup) as (keyof Total['makeup'])[]) {
            expect(sum(({ makeup }) => makeup[state])).toBe(whole.makeup[state]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[L4] come sorted by period, then as the table has its columns, clipped at both ends', () => {
    const table = tableOf([], '2026-06-10', '2026-07-02', '2026-07-31');
    expect(
      totals(table, 'month').map(({ period, resource, coverage }) => [period, resource, coverage.expected]),
    ).toEqual([
      ['2026-06', 'paper', 15],
      ['2026-06', 'plastic', 15],
      ['2026-07', 'paper', 2],
      ['2026-07', 'plastic', 2],
    ]);
  });

  it('count an entry over several days once in every group that it gives a share', () => {
    const span = make.use({ day: '2026-06-05', through: '2026-06-08', amount: 10 });
    const table = tableOf([span], '2026-06-05', '2026-06-08', '2026-06-08');
    const counts = (grain: 'day' | 'week' | 'month'): number[] =>
      totals(table, grain)
        .filter(({ resource }) => resource === 'paper')
        .map(({ entries }) => entries);
    expect([counts('day'), counts('week'), counts('month')]).toEqual([[1, 0, 0, 1], [1, 1], [1]]);
    // Saturday to Monday gives the first week nothing.
    const late = tableOf(
      [make.use({ day: '2026-06-06', through: '2026-06-08' })],
      '2026-06-01',
      '2026-06-14',
      '2026-06-14',
    );
    expect(
      totals(late, 'week')
        .filter(({ resource }) => resource === 'paper')
        .map(({ entries }) => entries),
    ).toEqual([0, 1]);
  });
});
