import { quantile } from 'simple-statistics';
import { present, type Numbers } from './numbers.ts';

/** A quarter of the values lies below `lower`, half below `median`, three quarters below `upper`. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * The quartiles of the values that are there. Method: type 7 of Hyndman and Fan (1996), linear between the neighbours of
 * rank 1 + (n − 1)·p, the one of most programs and spreadsheets; computed by simple-statistics.
 *
 * @returns in the unit of the values; undefined if there is none.
 * @example
 * quartiles([1, 2, 3, 4, NaN]); // { lower: 1.75, median: 2.5, upper: 3.25 }
 */
export function quartiles(values: Numbers): Quartiles | undefined {
  const there = present(values);
  if (there.length === 0) return undefined;
  const at = (part: number): number => quantile(there, part);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/**
 * How wide the middle half of the values is: upper less lower quartile (see {@link quartiles}).
 *
 * @example
 * interquartileRange([1, 2, 3, 4]); // 1.5
 */
export function interquartileRange(values: Numbers): number | undefined {
  const found = quartiles(values);
  return found && found.upper - found.lower;
}
