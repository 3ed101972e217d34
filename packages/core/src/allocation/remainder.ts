import { addDays } from '../calendar/day.ts';
import { GAP, NO_BASIS } from '../meter/basis.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import { steadyMeter } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';

/**
 * What each meter counted beyond its sub-meters, day by day. A meter is taken off another on the days on which it stands behind
 * it and on no other, so that one which is put in later changes no earlier day (law A2).
 *
 * @param all the days of all meters over the same period.
 * @returns as many, in the same order.
 */
export function behindSubMeters(office: Office, all: readonly MeterDays[]): MeterDays[] {
  const subs = new Map<string, MeterDays[]>();
  for (const days of all) {
    const parents = office.facts.one(METER, days.meter).stated();
    for (const parent of new Set(parents.map(({ value }) => value.parent)))
      if (parent !== undefined) subs.set(parent, [...(subs.get(parent) ?? []), days]);
  }
  return all.map((main) => {
    const behind = subs.get(main.meter) ?? [];
    return behind.length === 0 ? main : lessSubMeters(office, main, behind);
  });
}

/** A day has a value only if all of them have one; it may be negative. Its basis is the weakest of theirs. */
function lessSubMeters(office: Office, main: MeterDays, subs: readonly MeterDays[]): MeterDays {
  const amount = main.amount.slice();
  const basis = main.basis.slice();
  for (const sub of subs) {
    const described = steadyMeter(office, sub.meter);
    for (let i = 0; i < amount.length; i++) {
      const day = addDays(main.period.first, i);
      if (described.at(day)?.parent !== main.meter) continue;
      const theirs = sub.basis[i] ?? NO_BASIS;
      if (basis[i] === NO_BASIS || theirs === NO_BASIS) basis[i] = NO_BASIS;
      else if (theirs === GAP) basis[i] = GAP;
      amount[i] = basis[i] === NO_BASIS ? 0 : (amount[i] ?? 0) - (sub.amount[i] ?? 0);
    }
  }
  return { ...main, amount, basis };
}
