import { median as medianOf, medianAbsoluteDeviation } from 'simple-statistics';
import { present, type Numbers } from './numbers.ts';

/**
 * The middle of the values that are there; of an even number the mean of the two in the middle. Computed by
 * simple-statistics.
 *
 * @returns in the unit of the values; undefined if there is none.
 * @example
 * median([9, NaN, 1, 4]); // 4
 */
export function median(values: Numbers): number | undefined {
  const there = present(values);
  return there.length === 0 ? undefined : medianOf(there);
}

/**
 * The median distance from the median (MAD; Hampel 1974), not scaled to a normal distribution: half of the values lie
 * within it. Computed by simple-statistics.
 *
 * @returns in the unit of the values; undefined if there is none.
 * @example
 * medianDeviation([1, 1, 2, 2, 4, 6, 9]); // 1
 */
export function medianDeviation(values: Numbers): number | undefined {
  const there = present(values);
  return there.length === 0 ? undefined : medianAbsoluteDeviation(there);
}
