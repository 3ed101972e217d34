import { groupsOf, type Grain } from '../calendar/period.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DayColumn } from './day-column.ts';
import type { DayTable } from './day-table.ts';
import { DAY_OFF, MISSING, NO_STATE, stateOfCode, weakest, type Makeup, type State } from './state.ts';

/** The total of one department and resource over a group of days. */
export interface Total {
  /** Code of the group, as `groupCode` gives; the first and last group are clipped to the table's period. */
  readonly period: string;
  readonly department: string;
  readonly resource: ResourceId;
  /** Small units; null where no day has a value: never a zero (law L1). */
  readonly amount: number | null;
  /** The weakest state of the days; null if no day has one. */
  readonly state: State | null;
  /** How many days have each state. */
  readonly makeup: Makeup;
  /** How many days there are, those without a state among them. */
  readonly days: number;
  /** Coverage (law L2): of the days on which a value was expected, how many have one. */
  readonly coverage: Coverage;
  /** Entries that count in it. */
  readonly entries: number;
}

/** `valued` of `expected` days. Nothing expected is no coverage, never full coverage. */
export interface Coverage {
  readonly valued: number;
  readonly expected: number;
}

/**
 * Coverage of several departments: the counts are added first, ratios are never averaged.
 *
 * @example
 * addCoverage({ valued: 21, expected: 22 }, { valued: 15, expected: 22 }); // { valued: 36, expected: 44 }
 */
export const addCoverage = (a: Coverage, b: Coverage): Coverage => ({
  valued: a.valued + b.valued,
  expected: a.expected + b.expected,
});

/**
 * Coverage as a fraction, `21/22`; null if nothing was expected.
 *
 * @example
 * coverageText({ valued: 21, expected: 22 }); // '21/22'
 */
export const coverageText = ({ valued, expected }: Coverage): string | null =>
  expected === 0 ? null : `${valued}/${expected}`;

/**
 * Groups a table by day, week, month, quarter or year. Every grouping is a sum of the same day cells (law L4). Sorted
 * by period, then in the order of the table's columns.
 *
 * @example
 * const sample = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43));
 * const counted = resolve(sample.entries).counted;
 * const office = officeOf(counted.filter((entry) => entry.kind === 'office'));
 * const question = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30), resource: 'paper' as const };
 * const quarters = totals(dayTable(ledgerOf(counted), office, question), 'quarter');
 * quarters.map(({ period, coverage }) => [period, coverage.expected])[0]; // ['2026-Q2', 22]
 */
export function totals(table: DayTable, grain: Grain): Total[] {
  const rows: Total[] = [];
  for (const { code, period } of groupsOf(table.period, grain)) {
    const from = period.first - table.period.first;
    const to = period.last - table.period.first;
    for (const column of table.columns) rows.push(totalOf(column, code, from, to, period.first));
  }
  return rows;
}

/**
 * One total over the whole period of a table, for each of its columns.
 *
 * @example
 * const june = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * wholeTotals(dayTable(new Ledger(), officeOf([]), june), '2026-06'); // []
 */
export const wholeTotals = (table: DayTable, code: string): Total[] =>
  table.columns.map((column) => totalOf(column, code, 0, column.state.length - 1, table.period.first));

function totalOf(column: DayColumn, code: string, from: number, to: number, firstDay: number): Total {
  const counts = new Uint32Array(7);
  let amount = 0;
  let entries = 0;
  let expected = 0;
  let valued = 0;
  let covered = 0;
  for (let i = from; i <= to; i++) {
    const state = column.state[i] ?? NO_STATE;
    counts[state] = (counts[state] ?? 0) + 1;
    amount += column.amount[i] ?? 0;
    entries += column.entries[i] ?? 0;
    const hasValue = state !== NO_STATE && state !== MISSING && state !== DAY_OFF;
    if (hasValue) valued++;
    if (column.expected[i] === 1) {
      expected++;
      if (hasValue) covered++;
    }
  }
  const lastDay = firstDay + to - from;
  for (const { days } of column.spans) if (days.some((day) => day >= firstDay && day <= lastDay)) entries++;
  const makeup = makeupOf(counts);
  return {
    period: code,
    department: column.department,
    resource: column.resource,
    amount: valued === 0 ? null : amount,
    state: weakest(makeup) ?? null,
    makeup,
    days: to - from + 1,
    coverage: { valued: covered, expected },
    entries,
  };
}

function makeupOf(counts: Uint32Array): Makeup {
  const makeup: Record<State, number> = {
    missing: 0,
    allocated: 0,
    estimated: 0,
    measured: 0,
    'zero-confirmed': 0,
    'day-off': 0,
  };
  for (let code = 1; code < counts.length; code++) {
    const state = stateOfCode(code);
    if (state !== undefined) makeup[state] = counts[code] ?? 0;
  }
  return makeup;
}
