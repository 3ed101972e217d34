import type { StampReader } from './stamp-reader.ts';

export const SECONDS_A_DAY = 86_400;

/**
 * What makes days of instants. Instants are seconds since 1970-01-01T00:00 of whatever clock the file keeps, so that
 * intervals have their true length also where clocks change.
 */
export interface DayClock {
  /** The instant of a stamp; undefined if its clock was put forward over it. */
  instant(stamp: StampReader): number | undefined;
  /** The day on which an instant falls. `offset`: minutes ahead of UTC as the row says. */
  dayAt(instant: number, offset: number): number;
  /** The instant at which a day begins. */
  midnight(day: number, offset: number): number;
  /** The same time of day so many days later. */
  daysLater(instant: number, days: number, offset: number): number;
  /** When a day of the file began and how many seconds it had, known once the file is read. */
  extent(day: number): { readonly start: number; readonly seconds: number };
}
