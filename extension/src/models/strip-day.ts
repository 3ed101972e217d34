import {
  expectationOf,
  addDays,
  lengthOf,
  NO_STATE,
  stateOfCode,
  type Day,
  type DayColumn,
  type Office,
  type Period,
  type State,
} from '@soxanh/core';

/** One day as strips, lines, maps and tables show it. */
export interface StripDay {
  readonly day: Day;
  /** Small units; null where there is no value: never a zero (law L1). */
  readonly amount: number | null;
  /** Undefined: not due yet, or nobody has to record it. */
  readonly state: State | undefined;
  /** Set on days without a state that are not waited for: the department does not follow the resource. */
  readonly unasked?: true;
}

/** Tells whether a state stands for a value. */
export const hasValue = (state: State | undefined): boolean =>
  state !== undefined && state !== 'missing' && state !== 'day-off';

/**
 * The days of a column over its whole period.
 *
 * @param period the period of the table the column is from.
 */
export const stripDays = (column: DayColumn, period: Period, office: Office): StripDay[] =>
  Array.from({ length: lengthOf(period) }, (_, i) => {
    const day = addDays(period.first, i);
    const state = stateOfCode(column.state[i] ?? NO_STATE);
    const cell = { day, amount: hasValue(state) ? (column.amount[i] ?? 0) : null, state };
    return state === undefined && isUnasked(office, column, day) ? { ...cell, unasked: true } : cell;
  });

/** Tells whether nobody waits for a department's record of a resource on a day, and no meter's reading is to come. */
export const isUnasked = (office: Office, { department, resource, served }: DayColumn, day: Day): boolean =>
  served === undefined && expectationOf(office, department, resource, day) === 'never';
