import { dayOf, type Day } from '../calendar/day.ts';

/** An entry over several days; its days are worked out when read, because the calendar may be edited. */
export interface Span {
  readonly id: string;
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
  readonly item?: string;
}

/**
 * What one department recorded of one resource in one calendar month: for each day (index = date − 1) the sum and
 * the counts it was made of. Sums and counts only, so that posting and taking back are exact inverses (law L3); states
 * are computed when read. The same record stands in memory and in the store.
 */
export interface MonthCells {
  readonly department: string;
  readonly resource: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Sum of the day's entries of one day, in small units. */
  readonly sum: Float64Array;
  /** How many such entries. */
  readonly uses: Int32Array;
  /** How many of them are *about*. */
  readonly rough: Int32Array;
  /** How many confirmed zeros. */
  readonly nones: Int32Array;
  /** Sums by kind, for resources whose kinds are told apart. */
  readonly items: Record<string, Float64Array>;
  /** Entries over several days that touch this month. */
  readonly spans: Span[];
}

/** How many places a month's columns have. */
export const LONGEST_MONTH = 31;

/** A month in which nothing was recorded. */
export const emptyMonth = (department: string, resource: string, month: string): MonthCells => ({
  department,
  resource,
  month,
  sum: new Float64Array(LONGEST_MONTH),
  uses: new Int32Array(LONGEST_MONTH),
  rough: new Int32Array(LONGEST_MONTH),
  nones: new Int32Array(LONGEST_MONTH),
  items: {},
  spans: [],
});

/** Tells whether nothing is left in a month: then its record may go. */
export const isEmptyMonth = (cells: MonthCells): boolean =>
  cells.spans.length === 0 &&
  cells.uses.every((count) => count === 0) &&
  cells.nones.every((count) => count === 0);

/**
 * First day of a `YYYY-MM` month.
 *
 * @example
 * monthStart('2026-06'); // dayOf(2026, 6, 1)
 */
export const monthStart = (month: string): Day =>
  dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
