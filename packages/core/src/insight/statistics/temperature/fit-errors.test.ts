import { describe, expect, it } from 'vitest';
import { fitErrors } from './fit-errors.ts';

describe('errors of a fit', () => {
  it('are those of ASHRAE Guideline 14', () => {
    // Off by 10, −10, 20: squares 600 over 3 − 1, mean 200; sum 20 over 2.
    const errors = fitErrors([110, 190, 300], [100, 200, 280], 1);
    expect(errors?.cvRmse).toBeCloseTo(Math.sqrt(300) / 200, 12);
    expect(errors?.nmbe).toBeCloseTo(10 / 200, 12);
    // Variation about 200: 8,100 + 100 + 10,000.
    expect(errors?.rSquared).toBeCloseTo(1 - 600 / 18_200, 12);
  });

  it('[L1] leave out a day that misses either value', () => {
    expect(fitErrors([100, NaN, 120], [100, 5, NaN], 0)).toMatchObject({ days: 1, cvRmse: 0, nmbe: 0 });
  });

  it('are above zero where more was used than expected', () => {
    expect(fitErrors([110, 120], [100, 100], 0)?.nmbe).toBeGreaterThan(0);
  });

  it('are no numbers where there is nothing to divide by', () => {
    expect(fitErrors([], [], 0)).toBeUndefined();
    expect(fitErrors([0, 0], [1, 1], 0)).toBeUndefined();
    expect(fitErrors([5, 6], [5, 6], 2)).toBeUndefined();
  });
});
