import type { MeterDays } from '../meter/meter-days.ts';
import { GAP, NO_BASIS } from '../meter/fill-days.ts';

/**
 * What a main meter counted beyond its sub-meters, day by day. A day has a value only if all of them have one; it may be
 * negative, which is for a person to look into. Its basis is the weakest of theirs.
 *
 * @param subs the days of the meters behind it, over the same period.
 */
export function behindSubMeters(main: MeterDays, subs: readonly MeterDays[]): MeterDays {
  if (subs.length === 0) return main;
  const amount = main.amount.slice();
  const basis = main.basis.slice();
  for (const sub of subs) {
    for (let i = 0; i < amount.length; i++) {
      const theirs = sub.basis[i] ?? NO_BASIS;
      if (basis[i] === NO_BASIS || theirs === NO_BASIS) basis[i] = NO_BASIS;
      else if (theirs === GAP) basis[i] = GAP;
      amount[i] = basis[i] === NO_BASIS ? 0 : (amount[i] ?? 0) - (sub.amount[i] ?? 0);
    }
  }
  return { ...main, amount, basis };
}
