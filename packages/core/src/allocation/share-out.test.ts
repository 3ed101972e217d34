import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/day.ts';
import { shareOut } from './share-out.ts';

const weights = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((weight) => weight > 0));
const totals = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 1_000_000 })).chain((n) => fc.constantFrom(n, -n));
const days = fc.integer({ min: -40_000, max: 40_000 });

describe('shareOut', () => {
  it('[A1] two departments by head-count: 12 and 10 of 187,453 Wh', () => {
    expect(shareOut(187_453, [12, 10], dayOf(2026, 6, 8))).toEqual([102_247, 85_206]);
  });

  it('[A1] [A4] a fifth for what no department uses, then the rest by head-count', () => {
    const day = dayOf(2026, 6, 8);
    const [common = 0, rest = 0] = shareOut(187_453, [2000, 8000], day);
    expect([common, rest]).toEqual([37_491, 149_962]);
    expect(shareOut(rest, [12, 10], day)).toEqual([81_797, 68_165]);
  });

  it('[A1] of equal remainders the odd unit moves round from day to day', () => {
    expect(shareOut(5, [1, 1], dayOf(2026, 6, 8))).toEqual([3, 2]);
    expect(shareOut(5, [1, 1], dayOf(2026, 6, 9))).toEqual([2, 3]);
    const sums = [0, 0, 0];
    for (let day = 0; day < 300; day++)
      for (const [j, share] of shareOut(7, [1, 1, 1], day).entries()) sums[j] = (sums[j] ?? 0) + share;
    expect(sums).toEqual([700, 700, 700]);
  });

  it('[A1] a negative amount is shared like a positive one and negated, the odd unit too', () => {
    expect(shareOut(-5, [1, 1], dayOf(2026, 6, 8))).toEqual([-3, -2]);
    expect(shareOut(-5, [1, 1], dayOf(2026, 6, 9))).toEqual([-2, -3]);
  });

  it('[A1] sums exactly to the whole, each less than a unit from its exact part, nothing for a weight of 0', () => {
    fc.assert(
      fc.property(totals, weights, days, (total, given, day) => {
        const shares = shareOut(total, given, day);
        const sum = BigInt(given.reduce((so, weight) => so + weight, 0));
        expect(shares.reduce((so, share) => so + BigInt(share), 0n)).toBe(BigInt(total));
        for (const [j, weight] of given.entries()) {
          const error = BigInt(shares[j] ?? 0) * sum - BigInt(total) * BigInt(weight);
          expect(error < sum && error > -sum).toBe(true);
          expect(weight > 0 || shares[j] === 0).toBe(true);
          expect(Object.is(shares[j], -0)).toBe(false);
        }
      }),
    );
  });

  it('refuses where nobody has a weight', () => {
    expect(() => shareOut(5, [0, 0], 1)).toThrow(RangeError);
  });
});
