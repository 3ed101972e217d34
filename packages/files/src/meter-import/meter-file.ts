import type { Day, Decimal } from '@soxanh/core';
import type { MeterProblem } from './meter-problem.ts';
import type { Scheme } from './scheme.ts';

/** What a file says of one day of a meter. */
export interface MeterDay {
  readonly day: Day;
  /** Small units that were measured, rounded once. */
  readonly amount: number;
  /** False if something was rounded away. */
  readonly exact: boolean;
  /** A guess is in it: an interval longer than an hour lay over midnight. */
  readonly about: boolean;
  /** The minutes that were measured; undefined if all were. */
  readonly minutes: MeterMinutes | undefined;
  /** The first of its rows, and how many there are. */
  readonly row: number;
  readonly rows: number;
}

/** The minutes of a day that were measured, as [from, to) in order, and how many the day has. */
export interface MeterMinutes {
  readonly of: 1380 | 1440 | 1500;
  readonly covered: readonly (readonly [number, number])[];
}

/** What a file says of several days together. */
export interface MeterSpan {
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
  readonly exact: boolean;
  readonly row: number;
}

/** What a file says a counter showed. */
export interface MeterReading {
  readonly day: Day;
  readonly moment: 'before' | undefined;
  /** The last day whose use lies before it. */
  readonly boundary: Day;
  /** In the counter's own unit. */
  readonly value: Decimal;
  readonly row: number;
}

/** What became of the rows of a file. They add up to `seen`. */
export interface RowCounts {
  /** Rows with anything in them, below the headings. */
  seen: number;
  used: number;
  refused: number;
  /** The cell is empty, or says that nothing was measured. */
  withoutValue: number;
  /** The same stamp and the same number again. */
  repeated: number;
  /** Totals, and rows of other meters that `only` leaves out. */
  leftOut: number;
  /** Values of a counter that no day's end needs. */
  between: number;
}

/** What a meter file holds, once understood. */
export interface MeterFile {
  readonly scheme: Scheme;
  readonly headings: readonly string[];
  readonly days: readonly MeterDay[];
  readonly spans: readonly MeterSpan[];
  readonly readings: readonly MeterReading[];
  /** Rows that were not understood; the others were. At most `MOST_PROBLEMS`, in the order of the file. */
  readonly problems: readonly MeterProblem[];
  readonly counts: Readonly<RowCounts>;
}

/** How many problems are kept one by one; a file of noise would else fill the memory. The others are counted. */
export const MOST_PROBLEMS = 10_000;
