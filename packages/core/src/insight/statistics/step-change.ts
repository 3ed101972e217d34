import { median } from './median.ts';
import { present, type Numbers } from './numbers.ts';

/** Where a series most likely stepped to another level. */
export interface StepChange {
  /** The place of the last value before the step. */
  readonly last: number;
  /** The place of the first value after it. */
  readonly first: number;
  /** Medians of what lies before and after. */
  readonly before: number;
  readonly after: number;
  /** Pettitt's K. */
  readonly score: number;
  /** How likely such a step is by chance. */
  readonly p: number;
  readonly isSignificant: boolean;
}

/**
 * Finds the one step that divides a series best, whatever its distribution. Method: Pettitt (1979): K = max |Uₜ|, where Uₜ
 * counts how often values after t lie above those up to t less how often below; p ≈ 2·exp(−6K² ÷ (n³ + n²)). Values must not
 * carry over into the next: give weeks or months, or days of one type. Missing values are left out. Agrees with
 * Pettitt's own example (law I4).
 *
 * @param values one a step of time, NaN where missing.
 * @param significance the probability below which a step is called one.
 * @returns undefined if fewer than two values are there or all are equal.
 * @example
 * const step = stepChange([5, 6, 5, 6, 5, 6, NaN, 9, 8, 9, 8, 9, 8]);
 * [step?.last, step?.first, step?.before, step?.after]; // [5, 7, 5.5, 8.5]
 */
export function stepChange(values: Numbers, significance = 0.05): StepChange | undefined {
  const there = present(values);
  const n = there.length;
  let score = 0;
  let size = 0;
  let running = 0;
  for (const [at, value] of there.entries()) {
    // Passing a value over to the left adds what it scores against all the others.
    for (const other of there) running += Math.sign(other - value);
    if (Math.abs(running) > score) [score, size] = [Math.abs(running), at + 1];
  }
  if (score === 0) return undefined;
  const places = Array.from(values, (_, place) => place).filter((place) => !Number.isNaN(values[place]));
  const p = Math.min(1, 2 * Math.exp((-6 * score ** 2) / (n ** 3 + n ** 2)));
  return {
    last: places[size - 1] ?? NaN,
    first: places[size] ?? NaN,
    before: median(there.slice(0, size)) ?? NaN,
    after: median(there.slice(size)) ?? NaN,
    score,
    p,
    isSignificant: p < significance,
  };
}
