import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 60 });

describe('spread', () => {
  it('spreads the reading gap of the method’s example', () => {
    expect(spread(127_000, [300, 300, 1000])).toEqual([23_813, 23_812, 79_375]);
  });

  it('gives the odd units to the earlier of equal days', () => {
    expect(spread(17, [1, 1, 1, 1, 1])).toEqual([4, 4, 3, 3, 3]);
    // Only of equal ones: 3.33 and 6.67 are rounded each to its nearer side.
    expect(spread(10, [1, 2])).toEqual([3, 7]);
  });

  it('sums exactly, each share less than one from the exact one, nothing where there is no weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), weights, (amount, given) => {
        const shares = spread(amount, given);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        const total = given.reduce((sum, weight) => sum + weight, 0);
        if (total === 0) return;
        for (const [at, share] of shares.entries()) {
          const exact = BigInt(amount) * BigInt(given[at] ?? 0);
          const off = BigInt(share) * BigInt(total) - exact;
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true);
          expect(given[at] === 0 && share !== 0).toBe(false);
        }
      }),
    );
  });

  it('beyond 2^53 gives the odd units by exact remainders, the earlier of equal ones first', () => {
    const large = fc.integer({ min: 2 ** 50, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(large, weights, (amount, given) => {
        const total = BigInt(given.reduce((sum, weight) => sum + weight, 0));
        fc.pre(total > 0n);
        const parts = given.map((weight, at) => {
          const product = BigInt(amount) * BigInt(weight);
          return { at, whole: product / total, rest: product % total };
        });
        const left = BigInt(amount) - parts.reduce((sum, { whole }) => sum + whole, 0n);
        const byRest = parts.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
        const lucky = new Set(byRest.slice(0, Number(left)).map(({ at }) => at));
        const exact = parts.map(({ at, whole }) => Number(whole) + (lucky.has(at) ? 1 : 0));
        expect(spread(amount, given)).toEqual(exact);
      }),
    );
  });

  it('weighs all places alike if none weighs anything', () => {
    expect(spread(5, [0, 0])).toEqual([3, 2]);
    expect(spread(5, [])).toEqual([]);
  });
});
