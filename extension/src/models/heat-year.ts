import {
  addDays,
  dayOf,
  lengthOf,
  NO_STATE,
  stateOfCode,
  type Coverage,
  type Day,
  type DayColumn,
  type DayTable,
  type Office,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { hasValue, isUnasked, type StripDay } from './strip-day.ts';

/** One day of the year map. */
export interface HeatDay extends StripDay {
  /** Of the departments expected on this day, how many have a value. */
  readonly coverage: Coverage;
  /** Shade of the amount: 0 for no value or nothing used, then 1 (little) to 4 (much). */
  readonly level: number;
}

/** A year at a glance, for one resource and one department or the whole office. */
export interface HeatYear {
  readonly year: number;
  readonly resource: ResourceId;
  readonly days: readonly HeatDay[];
  /** The greatest amount of levels 1, 2 and 3; what is above is level 4. Empty if nothing was used. */
  readonly limits: readonly number[];
}

/** A calendar year. */
export const yearPeriod = (year: number): Period => ({
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
});

/**
 * The days of a year. A day of several departments has the sum of their amounts and the weakest of their states, like
 * any other group of days.
 *
 * @param table day cells of the year.
 * @param department undefined for the whole office.
 */
export function heatYear(
  table: DayTable,
  office: Office,
  question: { readonly year: number; readonly resource: ResourceId; readonly department: string | undefined },
): HeatYear {
  const { year, resource, department } = question;
  const columns = table.columns.filter(
    (column) =>
      column.resource === resource && (department === undefined || column.department === department),
  );
  const days = Array.from({ length: lengthOf(table.period) }, (_, i) => ({
    ...summedDay(columns, i, addDays(table.period.first, i), office),
  }));
  const limits = quartiles(days.map(({ amount }) => amount ?? 0).filter((amount) => amount > 0));
  return {
    year,
    resource,
    limits,
    days: days.map((day) => ({ ...day, level: levelOf(day.amount ?? 0, limits) })),
  };
}

function summedDay(
  columns: readonly DayColumn[],
  at: number,
  day: Day,
  office: Office,
): Omit<HeatDay, 'level'> {
  let [weakest, amount, valued, covered, expected] = [0, 0, 0, 0, 0];
  for (const column of columns) {
    const code = column.state[at] ?? NO_STATE;
    // Codes stand weakest first with day-off at the end, so the least code that is there is the weakest state.
    if (code !== NO_STATE && (weakest === 0 || code < weakest)) weakest = code;
    const valuedHere = hasValue(stateOfCode(code));
    amount += column.amount[at] ?? 0;
    if (valuedHere) valued++;
    if (column.expected[at] === 1) {
      expected++;
      if (valuedHere) covered++;
    }
  }
  const state = stateOfCode(weakest);
  const sum = {
    day,
    amount: valued === 0 ? null : amount,
    state,
    coverage: { valued: covered, expected },
  };
  const isNobodyAsked = state === undefined && columns.every((column) => isUnasked(office, column, day));
  return isNobodyAsked ? { ...sum, unasked: true } : sum;
}

/**
 * Three limits that leave about as many days in each of four levels: one day of a whole carton must not make all other
 * days pale.
 */
function quartiles(amounts: readonly number[]): number[] {
  if (amounts.length === 0) return [];
  const sorted = amounts.toSorted((a, b) => a - b);
  return [1, 2, 3].map((quarter) => sorted[Math.ceil((sorted.length * quarter) / 4) - 1] ?? 0);
}

const levelOf = (amount: number, limits: readonly number[]): number =>
  amount === 0 ? 0 : 1 + limits.filter((limit) => amount > limit).length;
