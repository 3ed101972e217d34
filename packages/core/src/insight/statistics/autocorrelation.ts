import { sum } from 'simple-statistics';
import { mean } from './mean.ts';
import { present, type Numbers } from './numbers.ts';

/**
 * How much a value resembles the one before it: the autocorrelation coefficient of lag 1,
 * Σ(xᵢ − m)(xᵢ₊₁ − m) ÷ Σ(xᵢ − m)² (Box and Jenkins 1976; NIST StRD certifies the same definition, law I4). Only
 * neighbours that are both there are paired.
 *
 * @returns between −1 and 1; undefined if fewer than three values are there or all are equal.
 * @example
 * autocorrelation([10_000_001, 10_000_003, 10_000_002]); // -0.5
 */
export function autocorrelation(values: Numbers): number | undefined {
  const middle = mean(values);
  if (middle === undefined || present(values).length < 3) return undefined;
  const off = Array.from(values, (value) => value - middle);
  const whole = sum(present(off).map((deviation) => deviation * deviation));
  if (whole === 0) return undefined;
  return sum(present(off.slice(1).map((deviation, before) => deviation * (off[before] ?? NaN)))) / whole;
}
