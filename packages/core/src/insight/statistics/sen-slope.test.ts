import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonalSenSlope, senSlope, theilSen } from './sen-slope.ts';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 40 });

describe('Theil-Sen', () => {
  it('[I4] gives the slope and interval of the example in Sen (1968)', () => {
    const found = theilSen([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78], 0.93);
    expect(found?.slope).toBe(4);
    expect(found?.intercept).toBe(4);
    // Published as 3.71 and 4.38.
    expect(found?.low).toBeCloseTo(26 / 7, 12);
    expect(found?.high).toBeCloseTo(35 / 8, 12);
  });

  it('says nothing of the interval where the values are too few to', () => {
    expect(senSlope([1, 2, 3])).toMatchObject({ slope: 1, low: -Infinity, high: Infinity, count: 3 });
    expect(senSlope([1, NaN])).toBeUndefined();
    expect(seasonalSenSlope([1, 2, 3], 3)).toBeUndefined();
  });

  it('is not moved by an outlier', () => {
    const line = Array.from({ length: 24 }, (_, month) => 100 + 2 * month);
    expect(senSlope(line.map((use, month) => (month === 12 ? 9999 : use)))?.slope).toBe(2);
  });

  it('[L1] reads a missing month as missing', () => {
    expect(senSlope([0, NaN, 2, NaN, NaN, 5])).toMatchObject({ slope: 1, intercept: 0, count: 3 });
  });

  it('follows shift and scale, interval and all', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 16 }), (given, by) => {
        const plain = senSlope(given);
        const grown = senSlope(given.map((value) => by * value + 7));
        expect(grown?.slope).toBeCloseTo(by * (plain?.slope ?? NaN), 8);
        expect(grown?.low).toBeCloseTo(by * (plain?.low ?? NaN), 8);
        expect(grown?.high).toBeCloseTo(by * (plain?.high ?? NaN), 8);
      }),
    );
  });

  it('adds the slope of a line laid over', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -99, max: 99 }), (given, tilt) => {
        const tilted = senSlope(given.map((value, step) => value + tilt * step));
        expect(tilted?.slope).toBeCloseTo((senSlope(given)?.slope ?? NaN) + tilt, 8);
      }),
    );
  });

  it('lies within its own interval', () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const { slope, low, high } = senSlope(given) ?? { slope: NaN, low: NaN, high: NaN };
        expect(low).toBeLessThanOrEqual(slope);
        expect(high).toBeGreaterThanOrEqual(slope);
      }),
    );
  });
});
