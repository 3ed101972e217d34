import { addScores, kendallScore, type KendallScore } from './kendall-score.ts';
import { normalTail } from './normal.ts';
import { present, type Numbers } from './numbers.ts';
import { seasonsOf } from './seasons.ts';

/** Whether values rise or fall over time, and how sure that is. */
export interface TrendTest {
  /** `none` where the change may well be chance. */
  readonly trend: 'rising' | 'falling' | 'none';
  /** How likely a score this far from zero is without any trend. */
  readonly p: number;
  /** The score in standard deviations, one step nearer to zero (correction for continuity). */
  readonly z: number;
  /** Kendall's τ: the score over the number of pairs, −1 to 1. */
  readonly tau: number;
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  readonly variance: number;
  /** Values it was made of. The normal distribution of the score is good from about ten on (Gilbert 1987). */
  readonly count: number;
}

/**
 * The Mann-Kendall test for a trend: does a later value tend to be greater than an earlier one? It asks for no
 * straight line and no normal distribution; equal steps of time and values that do not carry over into the next.
 * Method: Mann (1945), Kendall (1975), with ties and the correction for continuity as in Gilbert (1987); missing values
 * are left out. Agrees with the values published by pyMannKendall (law I4).
 *
 * @param values one a step of time, NaN where missing.
 * @param significance the probability below which a trend is called one.
 * @returns undefined if fewer than two values are there.
 * @example
 * const test = mannKendall([1, 2, 3, NaN, 5, 8]);
 * [test?.trend, test?.score, test?.tau]; // ['rising', 10, 1]
 */
export function mannKendall(values: Numbers, significance = 0.05): TrendTest | undefined {
  const there = present(values);
  return testOf(kendallScore(there), there.length, significance);
}

/**
 * The Mann-Kendall test within each season: January with Januaries, so that summer and winter make no trend. Method:
 * Hirsch, Slack and Smith (1982): scores and variances of the seasons are added. Agrees with the values published by
 * pyMannKendall (law I4).
 *
 * @param values one a step of time, NaN where missing; the first belongs to the first season.
 * @param period steps in a cycle: 12 for months of a year.
 * @param significance the probability below which a trend is called one.
 * @returns undefined if no season has two values.
 * @example
 * // Each quarter is one more than a year before, however the year goes up and down.
 * seasonalMannKendall([10, 50, 20, 90, 11, 51, 21, 91, 12, 52, 22, 92], 4)?.trend; // 'rising'
 */
export function seasonalMannKendall(
  values: Numbers,
  period: number,
  significance = 0.05,
): TrendTest | undefined {
  const scores = seasonsOf(values, period).map((season) => kendallScore(present(season)));
  return testOf(addScores(scores), present(values).length, significance);
}

function testOf(
  { score, variance, pairs }: KendallScore,
  count: number,
  significance: number,
): TrendTest | undefined {
  if (pairs === 0) return undefined;
  const z = score === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  const p = Math.min(1, 2 * normalTail(Math.abs(z)));
  const direction = score > 0 ? 'rising' : 'falling';
  return { trend: p < significance ? direction : 'none', p, z, tau: score / pairs, score, variance, count };
}
