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

/** What one step of a counter's last decimal is worth: `factor` ÷ `divisor` small units. */
export interface Worth {
  readonly factor: number;
  readonly divisor: number;
}

/** A power of ten beyond this is no counter's, and numbers near it are not exact. */
const LARGEST_DIVISOR = 1e15;

/**
 * What a step of a counter is worth, in numbers.
 *
 * @param places decimals the counter's digits stand for.
 * @returns NaN for both where numbers would not hold it exactly.
 * @example
 * worthOf({ digits: 20n, places: 0 }, 1000, 2); // { factor: 20_000, divisor: 100 }
 */
export function worthOf(multiplier: Decimal, per: number, places: number): Worth {
  const factor = Number(multiplier.digits) * per;
  const divisor = 10 ** (places + multiplier.places);
  const isExact = factor <= Number.MAX_SAFE_INTEGER && divisor <= LARGEST_DIVISOR;
  return isExact ? { factor, divisor } : { factor: Number.NaN, divisor: Number.NaN };
}

/**
 * `useBetween` in plain numbers, for hot loops: the difference of two values × what a step is worth, rounded once, half to
 * even. A product below 2^53 is exact, and so is the floor of its quotient.
 *
 * @param difference steps of the counter, not negative.
 * @returns NaN where plain numbers would not be exact; then `useBetween` is to be asked.
 * @example
 * plainUse(635, { factor: 20_000, divisor: 100 }); // 127_000
 */
export function plainUse(difference: number, { factor, divisor }: Worth): number {
  const product = difference * factor;
  if (!(product <= Number.MAX_SAFE_INTEGER)) return Number.NaN;
  const floor = Math.floor(product / divisor);
  const twice = (product - floor * divisor) * 2;
  return twice > divisor || (twice === divisor && floor % 2 === 1) ? floor + 1 : floor;
}

/** The digits of a decimal at a number of places not below its own. */
export const atPlaces = ({ digits, places }: Decimal, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - places);

/**
 * Negative, zero or positive as `a` is below, equal to or above `b`.
 *
 * @example
 * compareDecimals({ digits: 15n, places: 1 }, { digits: 150n, places: 2 }); // 0
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const [left, right] = [atPlaces(a, places), atPlaces(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}
