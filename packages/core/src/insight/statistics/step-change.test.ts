import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from './mean.ts';
import { stepChange } from './step-change.ts';

/** Page's simulated data as Pettitt (1979) prints them: the mean rises by one half-way. */
const page = [
  -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
  -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1, 0.8,
  1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
];

describe('step change', () => {
  it('[I4] gives Pettitt’s own example: K = 232 after the 17th value, p = 0.014', () => {
    const found = stepChange(page);
    expect(found).toMatchObject({ last: 16, first: 17, score: 232, isSignificant: true });
    expect(found?.p).toBeCloseTo(0.01456, 5);
  });

  it.skipIf(!hasSharedData)('[I4] gives the values published by pyHomogeneity for a series with gaps', () => {
    const text = readFileSync(sharedDataPath('mann-kendall/expected-1d.json'), 'utf8');
    const series = (JSON.parse(text) as { arbitrary_1d_data: (number | null)[] }).arbitrary_1d_data.map(
      (value) => value ?? NaN,
    );
    const found = stepChange(series);
    expect(found).toMatchObject({ first: 298, score: 2716, isSignificant: false });
    expect(mean(series.slice(0, 298))).toBeCloseTo(157.87285223367698, 12);
    expect(mean(series.slice(298))).toBeCloseTo(120.93548387096774, 12);
  });

  it('of two places that divide a series as well the earlier is named', () => {
    // |U| is 2 behind the first two values, and behind the first four.
    expect(stepChange([1, 1, 2, 1, 1])).toMatchObject({ last: 1, first: 2, score: 2 });
  });

  it('finds nothing where nothing changes', () => {
    expect(stepChange([])).toBeUndefined();
    expect(stepChange([3, NaN])).toBeUndefined();
    expect(stepChange([3, 3, 3])).toBeUndefined();
  });

  it('does not change with shift, scale or any growing function', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, (given) => {
        const plain = stepChange(given);
        const grown = stepChange(given.map((value) => value ** 3 + 5));
        expect(grown?.first).toBe(plain?.first);
        expect(grown?.score).toBe(plain?.score);
        expect(grown?.p).toBe(plain?.p);
      }),
    );
  });
});
