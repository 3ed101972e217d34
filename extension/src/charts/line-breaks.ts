import type { State } from '@soxanh/core';

/** What a line needs to know of a day. */
export interface LineDay {
  readonly amount: number | null;
  readonly state: State | undefined;
}

/**
 * Tells whether the line is broken between two days that have values: it is wherever a day between them is missing or
 * unknown. Over days off it runs on: nothing was expected there, and a line torn every Saturday shows no course.
 *
 * @param from, to places of two days with values and none between them.
 */
export const isBroken = (days: readonly LineDay[], from: number, to: number): boolean =>
  days.slice(from + 1, to).some(({ state }) => state !== 'day-off');

/** Tells whether a day's amount is a guess. */
export const isRough = (day: LineDay | undefined): boolean =>
  day?.state === 'estimated' || day?.state === 'allocated';
