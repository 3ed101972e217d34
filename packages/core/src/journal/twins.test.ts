import { entryMaker, journals, shuffled } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import type { Entry } from './entry.ts';
import { addEntry, entrySet, everyEntry, unite, type EntrySet } from './twins.ts';

const setOf = (entries: Iterable<Entry>): EntrySet => {
  const set = entrySet();
  for (const entry of entries) addEntry(set, entry);
  return set;
};

/** Everything a set holds, in an order of its own, so that sets can be compared. */
const contents = ({ entries, twins }: EntrySet): unknown => ({
  entries: [...entries.values()].map((entry) => canonicalText(entry)).toSorted(),
  twins: Object.fromEntries([...twins].map(([id, texts]) => [id, [...texts].toSorted()])),
});

describe('unite', () => {
  it('[J2] is commutative, associative and idempotent, twins included', () => {
    fc.assert(
      fc.property(journals, journals, journals, (one, two, three) => {
        const [a, b, c] = [setOf(one), setOf(two), setOf(three)];
        const whole = contents(unite(a, b, c));
        expect(contents(unite(c, b, a))).toEqual(whole);
        expect(contents(unite(unite(a, b), c))).toEqual(whole);
        expect(contents(unite(a, unite(b, c)))).toEqual(whole);
        expect(contents(unite(a, a))).toEqual(contents(a));
        expect(contents(unite(unite(a, b), b, a))).toEqual(contents(unite(a, b)));
        expect(contents(unite(a, entrySet()))).toEqual(contents(a));
      }),
    );
  });

  it('[J2] the order of arrival does not show', () => {
    const orders = journals.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
    fc.assert(
      fc.property(orders, ([entries, other]) => {
        expect(contents(setOf(other))).toEqual(contents(setOf(entries)));
      }),
    );
  });

  it('[J1] changes neither of the sets nor any entry', () => {
    fc.assert(
      fc.property(journals, journals, (one, two) => {
        const sets = [setOf(one), setOf(two)] as const;
        const before = [contents(sets[0]), contents(sets[1]), structuredClone([one, two])];
        unite(...sets);
        expect([contents(sets[0]), contents(sets[1]), [one, two]]).toEqual(before);
      }),
    );
  });
});

describe('addEntry', () => {
  const original = entryMaker('may-a').use({ amount: 20 });
  const edited: Entry = { ...original, amount: 90 };
  const third: Entry = { ...original, amount: 50 };

  it('[J3] of two texts with one id the greater counts, whatever came first, and the other is kept', () => {
    for (const order of [
      [original, edited, third],
      [third, edited, original],
      [edited, third, original, edited],
    ]) {
      const set = setOf(order);
      expect([...set.entries.values()]).toEqual([edited]);
      expect([...(set.twins.get(original.id) ?? [])].toSorted()).toEqual(
        [original, third].map(canonicalText).toSorted(),
      );
    }
  });

  it('[J3] says what the set gained: nothing for what it has, in whatever order its keys stand', () => {
    const set = entrySet();
    const reversed = Object.fromEntries(Object.entries(original).toReversed()) as unknown as Entry;
    const gained = [original, original, reversed, structuredClone(original), edited, original, edited].map(
      (entry) => addEntry(set, entry),
    );
    expect(gained).toEqual(['new', 'same', 'same', 'same', 'twin', 'same', 'same']);
  });
});

describe('everyEntry', () => {
  it('[J3] a copy made of it is the whole set', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const set = setOf(entries);
        expect(contents(setOf(everyEntry(set)))).toEqual(contents(set));
      }),
    );
  });
});
