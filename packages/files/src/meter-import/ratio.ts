/** An exact fraction; `den` is positive. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** The sum of two fractions, not reduced: few are added. */
export const plusRatio = (a: Ratio, b: Ratio): Ratio =>
  a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };

/** The product of two fractions, not reduced. */
export const timesRatio = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.num, den: a.den * b.den });

/** Tells whether two fractions are the same number. */
export const equalRatios = (a: Ratio, b: Ratio): boolean => a.num * b.den === b.num * a.den;

/**
 * Rounds a fraction that is not negative once to a whole number, halves to the even neighbour, as `roundHalfEven` does
 * decimals.
 *
 * @example
 * roundRatio({ num: 5n, den: 2n }); // { whole: 2n, exact: false }
 */
export function roundRatio({ num, den }: Ratio): { readonly whole: bigint; readonly exact: boolean } {
  const floor = num / den;
  const twice = (num % den) * 2n;
  const up = twice > den || (twice === den && floor % 2n === 1n);
  return { whole: up ? floor + 1n : floor, exact: twice === 0n };
}

/** Decimals that are worth showing where a number is only told about. */
const SHOWN_PLACES = 6;

/** A fraction that is not negative as a decimal with `.`, cut off where it goes on: "100.5". */
export function ratioText({ num, den }: Ratio): string {
  const places = 10n ** BigInt(SHOWN_PLACES);
  const decimals = ((num % den) * places) / den;
  const text = decimals.toString().padStart(SHOWN_PLACES, '0').replace(/0+$/, '');
  return text === '' ? String(num / den) : `${num / den}.${text}`;
}
