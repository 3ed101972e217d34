import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChangePoints } from './change-points.ts';

const range = { low: 10, high: 35 };
const inside = fc.double({ min: range.low, max: range.high, noNaN: true });

describe('change points', () => {
  it('are found wherever they lie', () => {
    fc.assert(
      fc.property(inside, (there) => {
        const [found] = findChangePoints(range, 1, ([at = NaN]) => (at - there) ** 2);
        expect(Math.abs((found ?? NaN) - there)).toBeLessThan(0.01);
      }),
    );
  });

  it('come in growing order', () => {
    fc.assert(
      fc.property(inside, inside, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const found = findChangePoints(range, 2, ([a = NaN, b = NaN]) => (a - low) ** 2 + (b - high) ** 2);
        expect(Math.abs((found[0] ?? NaN) - low)).toBeLessThan(0.01);
        expect(Math.abs((found[1] ?? NaN) - high)).toBeLessThan(0.01);
      }),
    );
  });

  it('never cross, even where crossing would fit better', () => {
    const [low = NaN, high = NaN] = findChangePoints(
      range,
      2,
      ([a = NaN, b = NaN]) => (a - 25) ** 2 + (b - 15) ** 2,
    );
    expect(low).toBeLessThanOrEqual(high);
    expect(low).toBeCloseTo(20, 1);
  });

  it('are not caught in the shallower of two valleys', () => {
    const [found] = findChangePoints(range, 1, ([at = NaN]) => Math.min(1 + (at - 12) ** 2, (at - 30) ** 2));
    expect(found).toBeCloseTo(30, 1);
  });

  it('are none where none is asked for or nothing fits', () => {
    expect(findChangePoints(range, 0, () => 1)).toEqual([]);
    expect(findChangePoints(range, 1, () => Infinity)).toEqual([]);
    expect(findChangePoints({ low: 5, high: 4 }, 1, () => 1)).toEqual([]);
  });
});
