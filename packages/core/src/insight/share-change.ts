import {
  addFractions,
  fraction,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from '../quantity/fraction.ts';

/** A meter's total in a period and a department's part of it. */
export interface SharedUse {
  /** T: the meter's use, small units. */
  readonly total: number;
  /** a/A: the department's share of it. */
  readonly share: Fraction;
}

/**
 * What a department got of a meter over a period, as a share of the whole: where the rule changed on the way, the share it
 * comes to.
 *
 * @returns undefined if the meter counted nothing: then there is no share to speak of.
 * @example
 * sharedUse(1800, 4000)?.share; // fraction(9, 20)
 */
export const sharedUse = (allocated: number, total: number): SharedUse | undefined =>
  total === 0 ? undefined : { total, share: fraction(allocated, total) };

/** A change in an allocated figure, told apart. Small units; both parts add up to the whole change exactly. */
export interface ShareChange {
  readonly change: Fraction;
  /** Because the department's share became another: nobody's behaviour. */
  readonly byShare: Fraction;
  /** Because the building used more or less: the only part to be commented on, and as the building's. */
  readonly byBuilding: Fraction;
}

/**
 * Tells apart what a change in an allocated figure comes from (method §10): (a₁/A₁ − a₀/A₀) · T₁ from the share,
 * (a₀/A₀) · (T₁ − T₀) from the building.
 *
 * @example
 * const before = { total: 4000, share: fraction(9, 20) };
 * shareChange(before, { total: 4040, share: fraction(11, 22) });
 * // { change: fraction(220), byShare: fraction(202), byBuilding: fraction(18) }
 */
export function shareChange(before: SharedUse, after: SharedUse): ShareChange {
  const byShare = multiplyFractions(subtractFractions(after.share, before.share), fraction(after.total));
  const byBuilding = multiplyFractions(before.share, fraction(after.total - before.total));
  return { change: addFractions(byShare, byBuilding), byShare, byBuilding };
}
