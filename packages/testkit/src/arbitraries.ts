import { addDays, dayOf, dayText, type Entry, type EntryId, type UseEntry } from '@soxanh/core';
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

/** JSON that an unknown field may hold. */
export const jsonValues: Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });

const envelope = {
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
const place = {
  department: fc.constantFrom('van-phong', 'to-chuc-dang'),
  resource: fc.constantFrom('paper', 'plastic', 'electricity'),
  day: dayTexts,
};
const sources = fc.record({ batch: fc.constantFrom('b1', 'b2'), key: fc.constantFrom('k1', 'k2', 'k3') });
const links = {
  supersedes: fc.array(entryIds, { minLength: 1, maxLength: 2 }),
  source: sources,
  reason: fc.constantFrom('ghi nhầm', 'bổ sung'),
};
const unknownField = { 'x-unknown': jsonValues };

/** Uses of one day or several, some about, some of a kind, without links. */
export const uses: Arbitrary<UseEntry> = fc
  .tuple(
    fc.record(
      {
        ...envelope,
        kind: fc.constant('use' as const),
        ...place,
        amount: fc.integer({ min: 0, max: 2000 }),
        item: fc.constantFrom('bottle', 'cup', 'constructor'),
        about: fc.constant(true as const),
      },
      { requiredKeys: [...keysOf(envelope), 'kind', ...keysOf(place), 'amount'] },
    ),
    fc.option(fc.integer({ min: 1, max: 40 }), { freq: 4 }),
  )
  .map(([use, length]) => (length === null ? use : { ...use, through: daysAfter(use.day, length) }));

/** Any entry: of every kind this version knows, of unknown kinds and versions, with links, sources, unknown fields. */
export const entries: Arbitrary<Entry> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: uses },
      { weight: 2, arbitrary: fc.record({ ...envelope, kind: fc.constant('none'), ...place }) },
      {
        weight: 2,
        arbitrary: fc.record({ ...envelope, kind: fc.constant('void'), supersedes: links.supersedes }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ ...envelope, kind: fc.constant('void'), batch: fc.constantFrom('b1', 'b2') }),
      },
      { weight: 1, arbitrary: fc.record({ ...envelope, kind: fc.constant('tally') }) },
      { weight: 1, arbitrary: fc.record({ v: fc.constant(2), id: entryIds, kind: fc.constant('use') }) },
    ),
    fc.record({ ...links, ...unknownField }, { requiredKeys: [] }),
  )
  .map(([entry, more]) => ({ ...more, ...entry }));

/** A journal's entries in some order, some of them under one id. */
export const journals: Arbitrary<Entry[]> = fc.array(entries, { maxLength: 25 });

/** The same things in any order. */
export const shuffled = <T>(things: readonly T[]): Arbitrary<T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length });

function daysAfter(text: string, days: number): string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dayText(addDays(dayOf(year, month, date), days));
}

function keysOf<T extends object>(fields: T): (keyof T & string)[] {
  return Object.keys(fields) as (keyof T & string)[];
}
