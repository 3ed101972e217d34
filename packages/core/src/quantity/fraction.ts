import { divideHalfAway } from './percent-text.ts';

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

/** One half. */
export const HALF: Fraction = { n: 1n, d: 2n };

/**
 * The sum.
 *
 * @example
 * addFractions(fraction(1, 2), fraction(1, 3)); // fraction(5, 6)
 */
export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

/**
 * `a` − `b`.
 *
 * @example
 * subtractFractions(fraction(1, 2), fraction(1, 3)); // fraction(1, 6)
 */
export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d - b.n * a.d, a.d * b.d);

/**
 * The product.
 *
 * @example
 * multiplyFractions(fraction(2, 3), fraction(3, 4)); // fraction(1, 2)
 */
export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/**
 * `a` ÷ `b`; `b` must not be zero.
 *
 * @example
 * divideFractions(fraction(1, 2), fraction(3, 4)); // fraction(2, 3)
 */
export const divideFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/**
 * Negative, zero or positive, as `a` is less than, equal to or greater than `b`.
 *
 * @example
 * compareFractions(fraction(1, 3), fraction(1, 2)); // -1
 */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/**
 * Tells whether both are the same number: in lowest terms there is one way to write it.
 *
 * @example
 * isSameFraction(fraction(2, 4), HALF); // true
 */
export const isSameFraction = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/**
 * Tells whether it is a whole number.
 *
 * @example
 * isWholeFraction(fraction(6, 3)); // true
 */
export const isWholeFraction = (value: Fraction): boolean => value.d === 1n;

/**
 * The whole number at or below; the value must not be negative.
 *
 * @example
 * floorOf(fraction(7, 2)); // 3n
 */
export const floorOf = (value: Fraction): bigint => value.n / value.d;

/**
 * The whole number at or above; the value must not be negative.
 *
 * @example
 * ceilingOf(fraction(7, 2)); // 4n
 */
export const ceilingOf = (value: Fraction): bigint => (value.n + value.d - 1n) / value.d;

/**
 * `value` × 10^`places`, rounded once to a whole number, half away from zero.
 *
 * @example
 * roundedFraction(fraction(3120, 189), 1); // 165n
 */
export const roundedFraction = (value: Fraction, places: number): bigint =>
  divideHalfAway(value.n * 10n ** BigInt(places), value.d);
