import type { Entry, UseEntry } from '@soxanh/core';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { dayTexts, daysAfter, entryIds, envelope, keysOf } from './arbitrary-parts.ts';
import { paged } from './paged-arbitraries.ts';

/** JSON that an unknown field may hold. */
export const jsonValues: Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });

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
      { weight: 3, arbitrary: paged },
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
