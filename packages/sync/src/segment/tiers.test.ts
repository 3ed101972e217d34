import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_FILE, LARGEST_FILE, superfluous, toMerge } from './tiers.ts';
import type { Span } from './name.ts';

type Weighed = Span & { readonly size: number };

/** A shelf as a device fills it: one segment after the other, each entry of so many bytes. */
const shelfOf = (counts: readonly number[], bytes = 500): Weighed[] => {
  let last = 0;
  return counts.map((count) => {
    const span = { first: last + 1, last: last + count, size: count * bytes };
    last = span.last;
    return span;
  });
};
const sizeOf = (row: readonly Weighed[]): number => row.reduce((sum, { size }) => sum + size, 0);
const whole = (row: readonly Weighed[]): Weighed => ({
  first: row[0]?.first ?? 0,
  last: row.at(-1)?.last ?? 0,
  size: sizeOf(row),
});

describe('toMerge', () => {
  it('puts together a row without a gap, of many small ones, and leaves few or large ones alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 }), (sizes) => {
        const shelf = shelfOf(sizes);
        const row = toMerge(shelf.toReversed());
        if (row.length === 0) return;
        expect(row.length).toBeGreaterThanOrEqual(16);
        for (const [at, span] of row.entries()) {
          expect(span.last - span.first).toBeLessThan(255);
          expect(span.first).toBe((row[at - 1]?.last ?? span.first - 1) + 1);
        }
        const { first, last } = whole(row);
        expect(last - first).toBeLessThan(4096);
      }),
    );
  });

  it('keeps a shelf short: a year of sixty syncs a day ends in a few dozen files', () => {
    let shelf: Weighed[] = [];
    let last = 0;
    for (let sync = 0; sync < 60 * 250; sync++) {
      const first = last + 1;
      last += 1 + (sync % 3);
      shelf.push({ first, last, size: 500 * (last - first + 1) });
      const row = toMerge(shelf);
      if (row.length > 0) shelf = [...shelf.filter((span) => !row.includes(span)), whole(row)];
    }
    expect(shelf.length).toBeLessThan(130);
  });

  it('[S6] never makes a file too heavy to be read, and puts together whatever is light', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 255 }), (bytes, count) => {
        const shelf = bytes.map((each, at) => ({
          first: at * count + 1,
          last: (at + 1) * count,
          size: each * count,
        }));
        expect(sizeOf(toMerge(shelf))).toBeLessThanOrEqual(FULL_FILE);
      }),
    );
    expect(3 * FULL_FILE).toBeLessThan(LARGEST_FILE);
    expect(toMerge(shelfOf(Array(40).fill(4), 65_536))).toHaveLength(16);
    expect(toMerge(shelfOf(Array(40).fill(5), 65_536))).toHaveLength(0);
  });

  it('begins anew after a gap', () => {
    const shelf = shelfOf(Array.from({ length: 30 }, () => 1));
    expect(toMerge(shelf.filter((_, at) => at !== 14))).toHaveLength(0);
    expect(toMerge(shelf.filter((_, at) => at !== 3))).toHaveLength(26);
  });
});

describe('superfluous', () => {
  it('finds what a larger one has whole, and never both of two that are equal', () => {
    const [a, b, c] = [
      { first: 1, last: 2 },
      { first: 3, last: 3 },
      { first: 1, last: 3 },
    ] as const;
    expect(superfluous([a, b, c])).toEqual([a, b]);
    expect(superfluous([a, { ...a }, b])).toEqual([]);
    expect(superfluous([a, { first: 2, last: 5 }])).toEqual([]);
  });
});
