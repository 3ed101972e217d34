import { addDays, dayOf, dayTable, totals } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { heatYear, yearPeriod, type HeatDay } from './heat-year.ts';

const TODAY = dayOf(2026, 6, 9);
const { office, ledger } = sampleOffice({ first: dayOf(2025, 10, 1), last: TODAY });
const table = dayTable(ledger, office, { period: yearPeriod(2026), asOf: addDays(TODAY, -1) });
const days = totals(table, 'day');

describe('heatYear', () => {
  it('[L4] has exactly the day cells of a department', () => {
    const { days: map } = heatYear(table, office, { year: 2026, resource: 'paper', department: 'van-phong' });
    const cells = days.filter(
      ({ department, resource }) => department === 'van-phong' && resource === 'paper',
    );
    expect(map.map(({ amount }) => amount)).toEqual(cells.map(({ amount }) => amount));
    expect(map.map(({ state }) => state ?? null)).toEqual(cells.map(({ state }) => state));
  });

  it('[L4] has the sum, the weakest state and the coverage of all departments for the office', () => {
    const { days: map } = heatYear(table, office, { year: 2026, resource: 'paper', department: undefined });
    const first = dayOf(2026, 3, 2);
    const at = first - dayOf(2026, 1, 1);
    const cells = days.filter(({ period, resource }) => period === '2026-03-02' && resource === 'paper');
    const amounts = cells.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    expect(map[at]?.day).toBe(first);
    expect(map[at]?.amount).toBe(amounts.reduce((a, b) => a + b, 0));
    expect(map[at]?.coverage).toEqual({
      valued: cells.reduce((sum, { coverage }) => sum + coverage.valued, 0),
      expected: 4,
    });
    const short = map.filter(({ coverage }) => coverage.valued < coverage.expected);
    expect(new Set(short.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it('[L1] gives days without a value no amount and no shade', () => {
    const { days: map } = heatYear(table, office, {
      year: 2026,
      resource: 'plastic',
      department: 'van-phong',
    });
    const shown = (wanted: (day: HeatDay) => boolean): Set<string> =>
      new Set(map.filter(wanted).map(({ amount, level }) => `${amount} ${level}`));
    expect(shown(({ day }) => day > TODAY)).toEqual(new Set(['null 0']));
    expect(shown(({ state }) => state === 'missing' || state === 'day-off')).toEqual(new Set(['null 0']));
    expect(shown(({ state }) => state === 'zero-confirmed')).toEqual(new Set(['0 0']));
  });

  it('shades by quarters of the days: more is never paler', () => {
    const { days: map, limits } = heatYear(table, office, {
      year: 2026,
      resource: 'paper',
      department: undefined,
    });
    expect(limits).toEqual(limits.toSorted((a, b) => a - b));
    const used = map.filter(({ amount }) => (amount ?? 0) > 0);
    const sorted = used.toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0)).map(({ level }) => level);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    expect(new Set(sorted)).toEqual(new Set([1, 2, 3, 4]));
  });

  it('tells days that are still to come from days nobody is asked about', () => {
    const future = (department: string): unknown =>
      heatYear(table, office, { year: 2026, resource: 'paper', department }).days.at(-1)?.unasked;
    expect(future('van-phong')).toBeUndefined();
    // The union uses nothing: nobody waits for its figures.
    const union = heatYear(table, office, { year: 2026, resource: 'paper', department: 'chi-doan' });
    expect(union.days.every(({ unasked }) => unasked === true)).toBe(true);
  });

  it('waits for the readings of what a meter counts', () => {
    const future = heatYear(table, office, { year: 2026, resource: 'electricity', department: 'van-phong' });
    expect(future.days.at(-1)?.unasked).toBeUndefined();
  });

  it('has no limits where nothing was used', () => {
    expect(heatYear(table, office, { year: 2026, resource: 'paper', department: 'chi-doan' }).limits).toEqual(
      [],
    );
  });
});
