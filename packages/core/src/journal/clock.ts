import { epochMillisOfStamp } from '../calendar/stamp.ts';
import type { Entry } from './entry.ts';
import { millisOfId } from './id.ts';

/** What is odd about the time an entry claims: it has none that can be read, it lies ahead, it contradicts its id. */
export type ClockOddity = 'unreadable' | 'ahead' | 'apart';

/** Clocks differ by minutes and zones by hours; more than a day is a clock that was wrong. */
const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Tells whether a device's clock looks wrong. A clock is never a reason to refuse or lose an entry (law J6): this is
 * for showing beside it.
 *
 * @param now milliseconds since 1970-01-01T00:00Z, of the clock that judges.
 * @returns undefined if nothing is odd.
 */
export function clockOddity(entry: Entry, now: number): ClockOddity | undefined {
  const at = typeof entry['at'] === 'string' ? epochMillisOfStamp(entry['at']) : undefined;
  if (at === undefined) return 'unreadable';
  const made = millisOfId(entry.id);
  if (Math.max(at, made) > now + A_DAY) return 'ahead';
  return Math.abs(at - made) > A_DAY ? 'apart' : undefined;
}
