import { roundHalfEven, type Decimal } from '../quantity/decimal.ts';

/**
 * The use between two values of a counter, in small units: (to + turns × 10^digits − from) × multiplier × per, computed
 * exactly and rounded once, half to even.
 *
 * @param per small units in the unit the counter's multiplier leads to: 1000 for kWh.
 * @example
 * const [from, to] = [{ digits: 81_200n, places: 2 }, { digits: 81_835n, places: 2 }];
 * useBetween({ from, to, multiplier: { digits: 20n, places: 0 }, per: 1000 }); // 127_000
 */
export function useBetween(span: {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly multiplier: Decimal;
  readonly per: number;
  /** How often it rolled over, and how many digits it has before the decimal sign. */
  readonly rolled?: { readonly turns: number; readonly digits: number };
}): number {
  const { from, to, multiplier, per, rolled } = span;
  const places = Math.max(from.places, to.places);
  const round = rolled === undefined ? 0n : BigInt(rolled.turns) * 10n ** BigInt(rolled.digits + places);
  const difference = atPlaces(to, places) - atPlaces(from, places) + round;
  const product = {
    digits: difference * multiplier.digits * BigInt(per),
    places: places + multiplier.places,
  };
  return Number(roundHalfEven(product).whole);
}

/** The digits of a decimal at a number of places not below its own. */
export const atPlaces = ({ digits, places }: Decimal, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - places);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const [left, right] = [atPlaces(a, places), atPlaces(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}
