import { mean as meanOf } from 'simple-statistics';
import { present, type Numbers } from './numbers.ts';

/**
 * The arithmetic mean of the values that are there. Method: a compensated sum (Neumaier 1974), computed by
 * simple-statistics; agrees with the certified values of NIST StRD (law I4).
 *
 * @returns in the unit of the values; undefined if there is none.
 * @example
 * mean([1, NaN, 4]); // 2.5
 */
export function mean(values: Numbers): number | undefined {
  const there = present(values);
  return there.length === 0 ? undefined : meanOf(there);
}
