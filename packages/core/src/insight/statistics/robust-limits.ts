import { err, ok, type Result } from '../../result/result.ts';
import { present, type Numbers } from './numbers.ts';
import { quartiles } from './quartiles.ts';

/** What lies outside `low`…`high` is worth a look. All in the unit of the values. */
export interface RobustLimits {
  readonly median: number;
  /** The interquartile range, or the least spread if that is greater. */
  readonly spread: number;
  readonly low: number;
  readonly high: number;
  /** Values it was made of. */
  readonly count: number;
}

/** How far is too far, and when too little is known to say. */
export interface RobustSettings {
  /** Spreads from the median. */
  readonly reach: number;
  /** Values below which quartiles say little. */
  readonly leastCount: number;
  /** What is always too small a difference to speak of, in the unit of the values. */
  readonly leastSpread: number;
}

/** Three spreads from the median, of at least a dozen values. */
export const ROBUST_SETTINGS: RobustSettings = { reach: 3, leastCount: 12, leastSpread: 0 };

/** Why there are no limits: too few values, or half of them the same one, so that nothing tells how far is far. */
export type NoLimits =
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  | { readonly kind: 'flat'; readonly count: number; readonly median: number };

/**
 * Limits of the usual, which the unusual itself does not move: median ± 3 interquartile ranges. After the far-out fences
 * of Tukey (1977), measured from the median so that a day is always judged by its own kind's middle; of a normal
 * distribution about one value in 19,000 lies outside.
 *
 * @example
 * const paper = [150, 140, 160, 155, 145, 150, 152, 148, 158, 142, 151, 149];
 * const limits = robustLimits(paper);
 * limits.ok && limits.value.high; // 166.5
 */
export function robustLimits(
  values: Numbers,
  settings: Partial<RobustSettings> = {},
): Result<RobustLimits, NoLimits> {
  const { reach, leastCount, leastSpread } = { ...ROBUST_SETTINGS, ...settings };
  const count = present(values).length;
  const found = quartiles(values);
  if (found === undefined || count < leastCount) return err({ kind: 'too-few', count, needed: leastCount });
  const { lower, median, upper } = found;
  const spread = Math.max(upper - lower, leastSpread);
  if (spread === 0) return err({ kind: 'flat', count, median });
  return ok({ median, spread, low: median - reach * spread, high: median + reach * spread, count });
}
