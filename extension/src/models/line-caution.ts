import type { Day, LineEntry } from '@soxanh/core';
import type { DayRecord, DayRecords } from './today-record.ts';

/** What an entry would contradict. */
export type Caution =
  /** Use on a day whose zero was confirmed: it may be saved, and the confirmation counts no more. */
  | { readonly kind: 'contradicts-zero'; readonly entry: LineEntry }
  /** A zero on a day with use: not saved, since it would say nothing. */
  | { readonly kind: 'used-already'; readonly entry: LineEntry; readonly record: DayRecord };

/**
 * Finds what the entries of a line contradict.
 *
 * @param recordsOf what a department recorded on a day; undefined while it is being read.
 */
export function cautionOf(
  entries: readonly LineEntry[],
  recordsOf: (department: string, day: Day) => DayRecords | undefined,
): Caution | undefined {
  for (const entry of entries) {
    if (entry.resource !== 'paper' && entry.resource !== 'plastic') continue;
    const record = recordsOf(entry.department, entry.day)?.[entry.resource];
    if (entry.kind === 'none' && (record?.amount ?? 0) > 0 && record !== undefined)
      return { kind: 'used-already', entry, record };
    if (entry.kind === 'use' && record?.state === 'zero-confirmed' && entry.amount > 0)
      return { kind: 'contradicts-zero', entry };
  }
  return undefined;
}
