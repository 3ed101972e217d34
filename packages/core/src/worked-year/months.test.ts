import { readFileSync } from 'node:fs';
import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { DayColumn } from '../ledger/day-column.ts';
import { dayTable } from '../ledger/day-table.ts';
import { coverageText, totals } from '../ledger/totals.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { monthText, pageOf, spanText, wholeText } from './document.ts';
import { AS_OF, MONTHS, YEAR, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office, ledger } = yearBook(entryMaker('may-a'));
const table = dayTable(ledger, office, { period: YEAR, asOf: AS_OF });
const months = totals(table, 'month');

const DEPARTMENTS = ['to-chuc-can-bo', 'van-phong', 'to-chuc-dang', 'bao-ve-noi-bo'];
const RECEIVERS = [...DEPARTMENTS, 'dung-chung'];

/** The amount of a month, 1 to 12. */
function amountOf(month: number, department: string, resource: ResourceId): number {
  const code = `2026-${String(month).padStart(2, '0')}`;
  const total = months.find(
    (one) => one.period === code && one.department === department && one.resource === resource,
  );
  if (total?.amount === undefined || total.amount === null) throw new Error(`${code} ${department}`);
  return total.amount;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((so, amount) => so + amount, 0);

describe('the twelve months', () => {
  it.each([
    ['electricity', 'Electricity, Wh', RECEIVERS],
    ['water', 'Water, mL', RECEIVERS],
    ['paper', 'Paper, sheets', DEPARTMENTS],
  ] as const)('[L4] %s of each receiver is what was worked out by hand', (resource, heading, receivers) => {
    const rows = MONTHS.map(({ month }) => receivers.map((id) => amountOf(month, id, resource)));
    const year = receivers.map((_, at) => sum(rows.map((row) => row[at] ?? 0)));
    const line = (name: string, amounts: readonly number[]): string[] => [
      name,
      ...[...amounts, sum(amounts)].map(wholeText),
    ];
    expect(page.section(heading).table()).toEqual([
      ...rows.map((row, at) => line(monthText(at + 1), row)),
      line('2026', year),
    ]);
  });

  it('[A1] what the receivers have of a month is what the counters say of it', () => {
    for (const resource of ['electricity', 'water'] as const) {
      const counters = table.meters.meters.filter((meter) => meter.resource === resource);
      for (const { month, period } of MONTHS) {
        const counted = counters.map(({ amount }) => sum([...amount].slice(...placesOf(period))));
        expect(sum(RECEIVERS.map((id) => amountOf(month, id, resource)))).toBe(sum(counted));
      }
    }
  });

  it('[A3] electricity and water are allocated wherever they appear, [L2] with every day covered', () => {
    const shared = months.filter(({ resource }) => resource === 'electricity' || resource === 'water');
    expect(shared.length).toBe(2 * 5 * 12);
    for (const { state, coverage } of shared) {
      expect(state).toBe('allocated');
      expect(coverage.valued).toBe(coverage.expected);
    }
  });

  it('[L2] paper is recorded on every working day but one', () => {
    const paper = months.filter(({ resource }) => resource === 'paper');
    const gaps = paper.filter(({ coverage }) => coverage.valued < coverage.expected);
    expect(
      gaps.map(({ period, department, state, coverage }) => [
        period,
        department,
        state,
        coverageText(coverage),
      ]),
    ).toEqual([['2026-06', 'bao-ve-noi-bo', 'missing', '21/22']]);
  });
});

const placesOf = ({ first, last }: Period): [number, number] => [first - YEAR.first, last - YEAR.first + 1];

describe('all days of the year, kind by kind', () => {
  it.each([
    ['Electricity of building 1', 'dien-1', ['to-chuc-can-bo', 'van-phong']],
    ['Electricity of building 2', 'dien-2', ['bao-ve-noi-bo', 'to-chuc-dang']],
    ['Water of building 1', 'nuoc-1', ['to-chuc-can-bo', 'van-phong']],
    ['Water of building 2', 'nuoc-2', ['bao-ve-noi-bo', 'to-chuc-dang']],
  ])('[M1] [A1] %s: what each day has, and each receiver of it', (heading, meter, departments) => {
    const told = page.section(heading).table();
    expect(told.map((row) => row.join(' | ')).toSorted()).toEqual(kindsOf(meter, departments).toSorted());
  });

  it.each([
    ['Electricity of building 1', 'Electricity, Wh', ['to-chuc-can-bo', 'van-phong']],
    ['Electricity of building 2', 'Electricity, Wh', ['bao-ve-noi-bo', 'to-chuc-dang']],
    ['Water of building 1', 'Water, mL', ['to-chuc-can-bo', 'van-phong']],
    ['Water of building 2', 'Water, mL', ['bao-ve-noi-bo', 'to-chuc-dang']],
  ])('[L4] %s: its days add up to the months', (days, heading, departments) => {
    const plain = (cell = ''): number => Number(cell.replaceAll(',', ''));
    for (const [name, ...amounts] of page.section(heading).table().slice(0, 12)) {
      const rows = page
        .section(days)
        .table()
        .filter(([month]) => month === name);
      for (const [at, id] of departments.entries()) {
        const added = sum(rows.map((row) => plain(row[3]) * plain(row[6 + at])));
        expect(added).toBe(plain(amounts[RECEIVERS.indexOf(id)]));
      }
    }
  });
});

/** The days of a meter as the page writes them, alike ones in one line. */
function kindsOf(id: string, departments: readonly string[]): string[] {
  const meter = table.meters.meters.find((one) => one.meter === id);
  if (meter === undefined) throw new Error(id);
  const columns = departments.map((department) => columnOf(department, meter.resource));
  const counts = new Map<string, [before: string, after: string, days: number]>();
  for (const { month, period } of MONTHS) {
    for (let day: Day = period.first; day <= period.last; day = addDays(day, 1)) {
      const at = day - YEAR.first;
      const amount = meter.amount[at] ?? 0;
      const shares = columns.map((column) => column.amount[at] ?? 0);
      const gap = meter.days.stretches.find(({ first, last }) => first <= day && last >= day);
      const kind = office.calendar.isWorking(day) ? 'working' : 'off';
      const before = [monthText(month), gap === undefined ? '' : spanText(gap), kind].join(' | ');
      const after = [amount, amount - sum(shares), ...shares].map(wholeText).join(' | ');
      const [, , days = 0] = counts.get(`${before}/${after}`) ?? [];
      counts.set(`${before}/${after}`, [before, after, days + 1]);
    }
  }
  return [...counts.values()].map(([before, after, days]) => `${before} | ${days} | ${after}`);
}

function columnOf(department: string, resource: ResourceId): DayColumn {
  const column = table.columns.find((one) => one.department === department && one.resource === resource);
  if (column === undefined) throw new Error(department);
  return column;
}
