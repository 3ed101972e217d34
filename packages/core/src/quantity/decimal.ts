import { err, ok, type Result } from '../result/result.ts';

/** An exact decimal number: `digits` ÷ 10^`places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** The longest number anybody types or a meter prints; longer is noise and costs time. */
const LONGEST = 40;

/**
 * Tells whether a text is a plain decimal that is not negative: what a counter shows, a factor, a multiplier.
 *
 * @example
 * [isDecimalText('12.5'), isDecimalText('-1')]; // [true, false]
 */
export const isDecimalText = (text: string): boolean =>
  text.length <= LONGEST && /^\d+(?:\.\d+)?$/.test(text);

/**
 * Reads a plain decimal with `.` as its sign and no grouping, as files for machines write it: `1250`, `0.35`, `-2`.
 *
 * @returns the exact value, or a refusal if the text is anything else.
 * @example
 * decimalFromText('0.35'); // ok({ digits: 35n, places: 2 })
 */
export function decimalFromText(text: string): Result<Decimal, 'not-a-number'> {
  if (text.length > LONGEST || !/^-?\d+(\.\d+)?$/.test(text)) return err('not-a-number');
  const [whole = '', fraction = ''] = text.split('.');
  return ok({ digits: BigInt(whole + fraction), places: fraction.length });
}

/**
 * `value` × `factor`, exact.
 *
 * @example
 * timesWhole({ digits: 635n, places: 2 }, 20); // { digits: 12700n, places: 2 }
 */
export const timesWhole = (value: Decimal, factor: number): Decimal => ({
  digits: value.digits * BigInt(factor),
  places: value.places,
});

/**
 * Rounds once to a whole number, halves to the even neighbour so that many roundings do not drift to one side
 * (IEEE 754 roundTiesToEven).
 *
 * @returns the whole number and whether anything was rounded away.
 * @example
 * roundHalfEven({ digits: 25n, places: 1 }); // { whole: 2n, exact: false }
 */
export function roundHalfEven(value: Decimal): { readonly whole: bigint; readonly exact: boolean } {
  const scale = 10n ** BigInt(value.places);
  return { whole: divideHalfEven(value.digits, scale), exact: value.digits % scale === 0n };
}

/**
 * Integer division rounded to the nearest, halves to the even neighbour: the way amounts are rounded into small units.
 *
 * @param divisor above zero.
 * @example
 * divideHalfEven(45n, 2n); // 22n
 */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const floor = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const isUp = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const rounded = isUp ? floor + 1n : floor;
  return dividend < 0n ? -rounded : rounded;
}
