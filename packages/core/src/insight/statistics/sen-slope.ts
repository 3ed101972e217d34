import { addScores, kendallScore } from './kendall-score.ts';
import { median } from './median.ts';
import { normalQuantile } from './normal.ts';
import { present, type Numbers } from './numbers.ts';
import { middleOf, pairSlopes, sortedSlopes, timesPresent } from './pair-slopes.ts';
import { seasonsOf } from './seasons.ts';

/** How fast values change, with the interval that holds the true slope with the given confidence. */
export interface SlopeEstimate {
  /** Change per unit of time. */
  readonly slope: number;
  /** The line's value at time 0. */
  readonly intercept: number;
  /** −Infinity where the values are too few to say. */
  readonly low: number;
  /** Infinity where the values are too few to say. */
  readonly high: number;
  readonly confidence: number;
  /** Values it was made of. */
  readonly count: number;
}

/**
 * The slope that outliers do not move: the median of the slopes between all pairs. Method: Theil (1950), Sen (1968); the
 * line passes through the medians (Conover 1980). Interval: Sen (1968) with the normal approximation of Kendall's score
 * (Gilbert 1987), ranks rounded outward, so that it is never narrower than its confidence. Agrees with Sen's own example
 * and with the values published by pyMannKendall (law I4).
 *
 * @param times growing, beside the values.
 * @param values NaN where missing.
 * @returns undefined if there are not two values of different times.
 * @example
 * const { slope } = theilSen([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]) ?? {};
 * slope; // 4
 */
export function theilSen(times: Numbers, values: Numbers, confidence = 0.95): SlopeEstimate | undefined {
  const slopes = sortedSlopes([pairSlopes(times, values)]);
  const { variance } = kendallScore(present(values));
  return estimate({ slopes, variance, times: timesPresent(times, values), values, confidence });
}

/**
 * {@link theilSen} for values at equal steps of time, counted from 0.
 *
 * @param values one a step, NaN where missing.
 * @returns the slope per step; undefined if fewer than two values are there.
 * @example
 * senSlope([1, 3, NaN, 7, 9, 100])?.slope; // 2
 */
export const senSlope = (values: Numbers, confidence = 0.95): SlopeEstimate | undefined =>
  theilSen(stepsOf(values), values, confidence);

/**
 * Sen's slope within each season, January with Januaries. Method: Hirsch, Slack and Smith (1982): the median of the slopes
 * of all seasons; the interval from the seasons' variances added. Agrees with the values published by pyMannKendall (law
 * I4).
 *
 * @param values one a step, NaN where missing; the first belongs to the first season.
 * @param period steps in a cycle: 12 for months of a year.
 * @returns the slope per cycle; undefined if no season has two values.
 * @example
 * seasonalSenSlope([10, 50, 20, 90, 11, 51, 21, 91], 4)?.slope; // 1
 */
export function seasonalSenSlope(
  values: Numbers,
  period: number,
  confidence = 0.95,
): SlopeEstimate | undefined {
  const seasons = seasonsOf(values, period);
  const slopes = sortedSlopes(seasons.map((season) => pairSlopes(stepsOf(season), season)));
  const { variance } = addScores(seasons.map((season) => kendallScore(present(season))));
  const cycles = timesPresent(stepsOf(values), values).map((step) => step / period);
  return estimate({ slopes, variance, times: cycles, values, confidence });
}

const stepsOf = (values: Numbers): number[] => Array.from(values, (_, step) => step);

interface Found {
  readonly slopes: Float64Array;
  readonly variance: number;
  /** Of the values that are there. */
  readonly times: readonly number[];
  readonly values: Numbers;
  readonly confidence: number;
}

function estimate({ slopes, variance, times, values, confidence }: Found): SlopeEstimate | undefined {
  const [middleTime, middleValue] = [median(times), median(values)];
  if (slopes.length === 0 || middleTime === undefined || middleValue === undefined) return undefined;
  const slope = middleOf(slopes);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  // Gilbert's M₁ and M₂ + 1 are ranks counted from 1; they lie alike from both ends.
  const rank = Math.floor((slopes.length - reach) / 2);
  return {
    slope,
    intercept: middleValue - middleTime * slope,
    low: slopes[rank - 1] ?? -Infinity,
    high: slopes[slopes.length - rank] ?? Infinity,
    confidence,
    count: times.length,
  };
}
