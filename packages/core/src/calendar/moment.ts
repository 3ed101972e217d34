import { dayNumbered, type Day } from './day.ts';

/** What the clock on the office's wall shows: the date, and the minutes since midnight. */
export interface Moment {
  readonly day: Day;
  readonly minutes: number;
}

/** Viet Nam is seven hours ahead of UTC all year (Asia/Ho_Chi_Minh has no clock changes). */
export const MINUTES_AHEAD_OF_UTC = 7 * 60;
const MINUTES_A_DAY = 24 * 60;

/**
 * The office's date and time at an instant, whatever zone the machine is set to (law C1).
 *
 * @param epochMillis milliseconds since 1970-01-01T00:00Z, as a clock gives them.
 * @example
 * momentAt(0); // { day: dayOf(1970, 1, 1), minutes: 420 }
 */
export function momentAt(epochMillis: number): Moment {
  const minutes = Math.floor(epochMillis / 60_000) + MINUTES_AHEAD_OF_UTC;
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return { day: dayNumbered(day), minutes: minutes - day * MINUTES_A_DAY };
}

/**
 * Milliseconds since 1970-01-01T00:00Z of an office date and time: the inverse of `momentAt`.
 *
 * @example
 * epochMillisOf({ day: dayOf(1970, 1, 1), minutes: 420 }); // 0
 */
export const epochMillisOf = (moment: Moment): number =>
  (moment.day * MINUTES_A_DAY + moment.minutes - MINUTES_AHEAD_OF_UTC) * 60_000;
