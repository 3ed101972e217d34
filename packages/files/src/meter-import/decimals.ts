import type { Decimal } from '@soxanh/core';

/** `a` − `b`, exact. */
export function minus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const scaled = (value: Decimal): bigint => value.digits * 10n ** BigInt(places - value.places);
  return { digits: scaled(a) - scaled(b), places };
}

/**
 * A decimal as entries hold it: `.` before the decimals, which are kept as the counter shows them.
 *
 * @param value not negative.
 */
export function plainText({ digits, places }: Decimal): string {
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** The same number without zeros at its end, so that `812.00` and `812` are one. */
export function shortest({ digits, places }: Decimal): Decimal {
  let short = { digits, places };
  while (short.places > 0 && short.digits % 10n === 0n)
    short = { digits: short.digits / 10n, places: short.places - 1 };
  return short;
}

/** `value` × `per` ÷ `by`, where `by` is a power of ten or divides `per`. */
export function rescaled(value: Decimal, per: number, by: number): Decimal {
  if (per % by === 0) return { digits: value.digits * BigInt(per / by), places: value.places };
  return { digits: value.digits * BigInt(per), places: value.places + Math.round(Math.log10(by)) };
}
