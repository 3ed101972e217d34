import { addDays, periodOf, type Day, type Meter } from '@soxanh/core';

/** Whether a meter waits to be read. */
export type ReadingDue =
  /** There is no reading yet. */
  | { readonly kind: 'never' }
  /** It should have been read at the end of this day. */
  | { readonly kind: 'due'; readonly since: Day }
  /** The next reading is due at the end of this day. */
  | { readonly kind: 'read'; readonly next: Day };

/**
 * When a meter is to be read again: at the end of the day, week or month that follows what is read.
 *
 * @param boundary the last day that lies before its last reading.
 */
export function readingDue(
  { every }: Pick<Meter, 'every'>,
  boundary: Day | undefined,
  today: Day,
): ReadingDue {
  if (boundary === undefined) return { kind: 'never' };
  const next = periodOf(addDays(boundary, 1), every).last;
  return next <= today ? { kind: 'due', since: next } : { kind: 'read', next };
}
