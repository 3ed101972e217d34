import type { Day } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { fraction, type Fraction } from '../quantity/fraction.ts';
import { stretchWeight } from '../meter/day-weights.ts';
import { meterResource } from '../meter/meter.ts';
import { offWeight } from '../meter/off-weight.ts';
import type { Stretch } from '../meter/stretch.ts';
import { sum } from '../quantity/sum.ts';

/** How a stretch's use stands to what its meter usually counts on such days. */
export interface UsualUse {
  /** Its use, divided by what is usual on as many working days and days off. */
  readonly times: Fraction;
  /** The stretches before it that the usual was taken from, together. */
  readonly from: Period;
}

/** How far back the usual is looked for, in days: a season, not a year. */
const LOOKED_AT = 92;

/**
 * How many times the usual a stretch's use is: against the stretches before it, newest first, until they cover a quarter
 * of a year. Days are weighed as when a stretch is spread (method §6), so a weekend is held against days off.
 *
 * @param stretches all stretches of the meter, in order.
 * @returns undefined without a use, or where there is nothing before to hold it against.
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const before = { kind: 'single', first: dayOf(2026, 6, 8), last: dayOf(2026, 6, 8), total: 4000 };
 * const now = { ...before, first: dayOf(2026, 6, 9), last: dayOf(2026, 6, 9), total: 10_000 };
 * usualUse(office, 'dien-1', [before, now], now)?.times; // fraction(5, 2)
 */
export function usualUse(
  office: Office,
  meter: string,
  stretches: readonly Stretch[],
  stretch: Stretch,
): UsualUse | undefined {
  const resource = meterResource(office, meter);
  if (stretch.total === undefined || resource === undefined) return undefined;
  const weigh = ({ first, last }: Period): number => {
    const off = offWeight(office, meter, resource, first);
    return stretchWeight(office.calendar, first, last, off);
  };
  const before = newestBefore(stretches, stretch.first);
  const [newest, oldest] = [before[0], before.at(-1)];
  const used = sum(before.map(({ total }) => total ?? 0));
  if (newest === undefined || oldest === undefined || used === 0) return undefined;
  const [weight, own] = [sum(before.map(weigh)), weigh(stretch)];
  // Days on which nothing is usual, such as a printer's days off, have no usual use.
  if (weight === 0 || own === 0) return undefined;
  return {
    times: fraction(BigInt(stretch.total) * BigInt(weight), BigInt(used) * BigInt(own)),
    from: { first: oldest.first, last: newest.last },
  };
}

function newestBefore(stretches: readonly Stretch[], first: Day): Stretch[] {
  const taken: Stretch[] = [];
  let days = 0;
  for (const stretch of stretches.toReversed()) {
    if (stretch.last >= first || stretch.total === undefined) continue;
    if (days >= LOOKED_AT) break;
    taken.push(stretch);
    days += lengthOf(stretch);
  }
  return taken;
}
