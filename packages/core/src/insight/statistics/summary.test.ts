import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autocorrelation } from './autocorrelation.ts';
import { mean } from './mean.ts';
import { median, medianDeviation } from './median.ts';
import { interquartileRange, quartiles } from './quartiles.ts';
import { standardDeviation } from './standard-deviation.ts';

/** Whole amounts: shifts and scales of them are exact. */
const amounts = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 3, maxLength: 80 });
const shift = fc.integer({ min: -10_000, max: 10_000 });
const scale = fc.integer({ min: 1, max: 64 });

const near = (seen: number | undefined, written: number | undefined): void =>
  expect(seen).toBeCloseTo(written ?? NaN, 6);

describe('what sums up a series', () => {
  it('[L1] never counts a missing value as zero', () => {
    const gaps = [NaN, 10, NaN, 20, 30, NaN];
    expect(mean(gaps)).toBe(20);
    expect(median(gaps)).toBe(20);
    expect(standardDeviation(gaps)).toBe(10);
    expect(quartiles(gaps)).toEqual({ lower: 15, median: 20, upper: 25 });
    expect(medianDeviation(gaps)).toBe(10);
  });

  it('has no answer rather than a wrong one where there are too few values', () => {
    for (const none of [[], [NaN]])
      for (const of of [mean, median, quartiles, interquartileRange, medianDeviation])
        expect(of(none)).toBeUndefined();
    expect(standardDeviation([5])).toBeUndefined();
    expect(autocorrelation([5, 6])).toBeUndefined();
    expect(autocorrelation([5, 5, 5, 5])).toBeUndefined();
  });

  it('moves with a shift', () => {
    fc.assert(
      fc.property(amounts, shift, (values, by) => {
        const moved = values.map((value) => value + by);
        near(mean(moved), (mean(values) ?? NaN) + by);
        near(median(moved), (median(values) ?? NaN) + by);
        near(standardDeviation(moved), standardDeviation(values));
        near(interquartileRange(moved), interquartileRange(values));
        near(medianDeviation(moved), medianDeviation(values));
        if (autocorrelation(values) !== undefined) near(autocorrelation(moved), autocorrelation(values));
      }),
    );
  });

  it('grows with a scale', () => {
    fc.assert(
      fc.property(amounts, scale, (values, by) => {
        const grown = values.map((value) => value * by);
        for (const of of [mean, median, standardDeviation, interquartileRange, medianDeviation])
          near(of(grown), (of(values) ?? NaN) * by);
      }),
    );
  });

  it('does not depend on the order, but for the autocorrelation', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        near(standardDeviation(sorted), standardDeviation(values));
        expect(quartiles(sorted)).toEqual(quartiles(values));
        expect(medianDeviation(sorted)).toBe(medianDeviation(values));
      }),
    );
    expect(autocorrelation([1, 2, 3, 4])).toBeGreaterThan(0);
    expect(autocorrelation([1, 4, 2, 3])).toBeLessThan(0);
  });

  it('[I4] gives the quartiles of type 7 published by Hyndman and Fan’s definition', () => {
    // R: quantile(c(2, 4, 4, 5, 6, 7, 8, 12), c(.25, .5, .75), type = 7)
    expect(quartiles([2, 4, 4, 5, 6, 7, 8, 12])).toEqual({ lower: 4, median: 5.5, upper: 7.25 });
  });

  it('pairs only neighbours that are both there', () => {
    // Deviations −1, 1, 1, −1 about 2: of the three pairs the gap leaves (−1·1) and (1·−1).
    expect(autocorrelation([1, 3, NaN, 3, 1])).toBe(-0.5);
  });
});
