import { sampleStandardDeviation } from 'simple-statistics';
import { present, type Numbers } from './numbers.ts';

/**
 * The standard deviation of a sample: √(Σ(x − mean)² ÷ (n − 1)). Method: two passes, the mean first, computed by
 * simple-statistics; agrees with the certified values of NIST StRD (law I4).
 *
 * @returns in the unit of the values; undefined if there are fewer than two.
 * @example
 * standardDeviation([1, 2, 3, NaN]); // 1
 */
export function standardDeviation(values: Numbers): number | undefined {
  const there = present(values);
  return there.length < 2 ? undefined : sampleStandardDeviation(there);
}
