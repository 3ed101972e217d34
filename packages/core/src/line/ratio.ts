import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { divideHalfAway } from '../quantity/percent-text.ts';

/** An exact number as people write one: a third of a ream has no decimal form. `d` > 0. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** `n` ÷ `d`. */
export const ratio = (n: number | bigint, d: number | bigint = 1): Ratio => ({ n: BigInt(n), d: BigInt(d) });

export const HALF = ratio(1, 2);

export const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });

export const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export const isWhole = (a: Ratio): boolean => a.n % a.d === 0n;

/** The whole number at or below. */
export const floorOf = (a: Ratio): bigint => a.n / a.d;

/** The whole number at or above. */
export const ceilingOf = (a: Ratio): bigint => (a.n + a.d - 1n) / a.d;

export const isSame = (a: Ratio, b: Ratio): boolean => a.n * b.d === b.n * a.d;

/** More places than anybody types; a number without a shorter decimal form is printed as a fraction. */
const PLACES = 12;

/** Prints the number exactly: "1,25", else as a fraction: "1/3". */
export function ratioText(a: Ratio, language: Language): string {
  const scaled = times(a, ratio(10n ** BigInt(PLACES)));
  return isWhole(scaled) ? numberText(floorOf(scaled), PLACES, language) : `${a.n}/${a.d}`;
}

/** Prints the number with at most two decimals, rounded half away from zero: "166,67". */
export const roundedText = (a: Ratio, language: Language): string =>
  numberText(divideHalfAway(a.n * 100n, a.d), 2, language);
