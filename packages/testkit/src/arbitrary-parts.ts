import { addDays, dayOf, dayText, type EntryId } from '@soxanh/core';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** Ids of a small pool, so that entries meet: links, twins and targets that arrive later come about by themselves. */
export const entryIds: Arbitrary<EntryId> = fc
  .nat({ max: 40 })
  .map((n) => `01975000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as EntryId);

/** Days around the examples, as text. */
export const dayTexts: Arbitrary<string> = fc
  .integer({ min: -40, max: 40 })
  .map((days) => dayText(addDays(dayOf(2026, 6, 8), days)));

/** What every entry has. */
export const envelope = {
  v: fc.constant(1 as const),
  id: entryIds,
  n: fc.integer({ min: 1, max: 50 }),
  prev: fc.constantFrom(null, 'A'.repeat(43)),
  at: fc.constantFrom('2026-06-08T09:05:00+07:00', '1999-01-01T00:00:00+07:00', 'hỏng'),
  by: fc.constantFrom(
    { device: 'may-a', role: 'office' as const },
    { device: 'may-b', role: 'head' as const },
  ),
};

/** The day some days after another. */
export function daysAfter(text: string, days: number): string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dayText(addDays(dayOf(year, month, date), days));
}

export function keysOf<T extends object>(fields: T): (keyof T & string)[] {
  return Object.keys(fields) as (keyof T & string)[];
}
