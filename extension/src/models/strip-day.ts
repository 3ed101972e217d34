import {
  addDays,
  lengthOf,
  NO_STATE,
  stateOfCode,
  type Day,
  type DayColumn,
  type Period,
  type State,
} from '@soxanh/core';

/** One day as strips, lines, maps and tables show it. */
export interface StripDay {
  readonly day: Day;
  /** Small units; null where there is no value: never a zero (law L1). */
  readonly amount: number | null;
  /** Undefined: nothing may be said of the day yet. */
  readonly state: State | undefined;
}

/** Tells whether a state stands for a value. */
export const hasValue = (state: State | undefined): boolean =>
  state !== undefined && state !== 'missing' && state !== 'day-off';

/**
 * The days of a column over its whole period.
 *
 * @param period the period of the table the column is from.
 */
export const stripDays = (column: DayColumn, period: Period): StripDay[] =>
  Array.from({ length: lengthOf(period) }, (_, i) => {
    const state = stateOfCode(column.state[i] ?? NO_STATE);
    return {
      day: addDays(period.first, i),
      amount: hasValue(state) ? (column.amount[i] ?? 0) : null,
      state,
    };
  });
