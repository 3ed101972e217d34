import type { Language } from '../quantity/language.ts';
import { groupedText } from '../quantity/number-text.ts';
import { divideHalfAway } from '../quantity/percent-text.ts';

/** An exact ratio in lowest terms, `d` > 0: figures are computed from whole numbers and rounded only for print. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * `n` ÷ `d` in lowest terms.
 *
 * @throws RangeError if `d` is zero: a ratio of nothing must be told apart before.
 * @example
 * fraction(2816, 160); // { n: 88n, d: 5n }
 */
export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  const [dividend, divisor] = [BigInt(n), BigInt(d)];
  if (divisor === 0n) throw new RangeError('A fraction of nothing');
  const sign = divisor < 0n ? -1n : 1n;
  const common = divisorOf(dividend < 0n ? -dividend : dividend, sign * divisor);
  return { n: (sign * dividend) / common, d: (sign * divisor) / common };
}

/** Greatest common divisor, by Euclid; `b` > 0. */
function divisorOf(a: bigint, b: bigint): bigint {
  let [greater, smaller] = [a, b];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}

/** Zero. */
export const NOTHING: Fraction = { n: 0n, d: 1n };

/** The sum. */
export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

/** `a` − `b`. */
export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d - b.n * a.d, a.d * b.d);

/** The product. */
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** `a` ÷ `b`; `b` must not be zero. */
export const divideFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/**
 * `value` × 10^`places`, rounded once to a whole number, half away from zero.
 *
 * @example
 * roundedFraction(fraction(3120, 189), 1); // 165n
 */
export const roundedFraction = (value: Fraction, places: number): bigint =>
  divideHalfAway(value.n * 10n ** BigInt(places), value.d);

/**
 * Writes a ratio with exactly `places` decimals for files that machines read: `.` as its sign, no grouping, never `-0.0`.
 *
 * @example
 * fixedCode(fraction(3120, 189), 1); // '16.5'
 */
export function fixedCode(value: Fraction, places: number): string {
  const rounded = roundedFraction(value, places);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = places === 0 ? '' : `.${digits.slice(digits.length - places)}`;
  return `${rounded < 0n ? '-' : ''}${whole}${decimals}`;
}

/**
 * Writes a ratio with exactly `places` decimals for people.
 *
 * @example
 * fixedText(fraction(33_264, 10), 1, 'vi'); // '3.326,4'
 */
export const fixedText = (value: Fraction, places: number, language: Language): string =>
  groupedText(fixedCode(value, places), language);

/**
 * Writes a ratio as a percentage with one decimal.
 *
 * @example
 * fractionPercent(fraction(516, 8316), 'vi'); // '6,2%'
 */
export const fractionPercent = (value: Fraction, language: Language): string =>
  `${fixedText({ n: value.n * 100n, d: value.d }, 1, language)}%`;
