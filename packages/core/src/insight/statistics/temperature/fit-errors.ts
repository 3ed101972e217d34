import { mean } from '../mean.ts';
import type { Numbers } from '../numbers.ts';

/** How far expected values are from the actual ones. */
export interface FitErrors {
  /** Days with both values. */
  readonly days: number;
  /** √(Σ(actual − expected)² ÷ (days − parameters)) as a part of the mean: 0.12 is 12 %. */
  readonly cvRmse: number;
  /** Σ(actual − expected) ÷ ((days − parameters) · mean): above 0 where more was used than expected. */
  readonly nmbe: number;
  /** The part of the variation that is explained; below 0 where the plain mean would do better. */
  readonly rSquared: number;
}

/**
 * The errors of a fit as energy measurement states them: CV(RMSE) and NMBE of ASHRAE Guideline 14, and R². Days that miss
 * either value are left out.
 *
 * @param expected beside `actual`, in the same unit.
 * @param parameters those of the fit, for the days it was made of; 0 for other days.
 * @returns undefined if not more days than parameters remain, or nothing was used.
 * @example
 * fitErrors([90, 110], [100, 100], 0); // { days: 2, cvRmse: 0.1, nmbe: 0, rSquared: 0 }
 */
export function fitErrors(actual: Numbers, expected: Numbers, parameters: number): FitErrors | undefined {
  const pairs = Array.from(actual, (value, day) => ({ value, off: value - (expected[day] ?? NaN) })).filter(
    ({ off }) => !Number.isNaN(off),
  );
  const days = pairs.length;
  const middle = mean(pairs.map(({ value }) => value));
  if (middle === undefined || middle <= 0 || days <= parameters) return undefined;
  const sum = (of: (pair: { value: number; off: number }) => number): number =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const squares = sum(({ off }) => off * off);
  const whole = sum(({ value }) => (value - middle) ** 2);
  return {
    days,
    cvRmse: Math.sqrt(squares / (days - parameters)) / middle,
    nmbe: sum(({ off }) => off) / (days - parameters) / middle,
    rSquared: whole === 0 ? 0 : 1 - squares / whole,
  };
}
