import { addDays, type Day } from '../calendar/day.ts';
import type { StockEntry } from '../journal/entry.ts';
import { boundaryOf } from '../meter/boundary.ts';

/** The count of a cupboard that stands at an end of a period, or why none does. */
export type StandingCount =
  | { readonly kind: 'counted'; readonly entry: StockEntry }
  | { readonly kind: 'not-counted' }
  /** Two different amounts with equal right: a question to a person. */
  | { readonly kind: 'counted-differently' };

/**
 * Finds the count that stands at the end of a day. Cupboards are counted when people are there: a count on Friday evening
 * or on Monday before work stands for Sunday evening as well, as long as nothing happened in between.
 *
 * @param edge the last day before the boundary that is asked for.
 * @param isQuiet tells whether nothing was used or issued on a day.
 * @example
 * const count = { kind: 'stock', id: '1', department: 'van-phong', resource: 'paper', day: '2026-05-29', amount: 1500 };
 * const isOff = (day: Day) => !context.office.calendar.isWorking(day);
 * standingCount([count], dayOf(2026, 5, 31), isOff).kind; // 'counted'
 */
export function standingCount(
  stocks: readonly StockEntry[],
  edge: Day,
  isQuiet: (day: Day) => boolean,
): StandingCount {
  const near = stocks
    .map((entry) => ({ entry, boundary: boundaryOf(entry) ?? edge }))
    .filter(({ boundary }) => areQuiet(boundary, edge, isQuiet));
  const nearest = Math.min(...near.map(({ boundary }) => Math.abs(boundary - edge)));
  const standing = near.filter(({ boundary }) => Math.abs(boundary - edge) === nearest);
  const [first] = standing;
  if (first === undefined) return { kind: 'not-counted' };
  const same = standing.every(({ entry }) => entry.amount === first.entry.amount);
  return same ? { kind: 'counted', entry: first.entry } : { kind: 'counted-differently' };
}

/** Longer than any row of days off: nobody looks further for a count. */
const FARTHEST = 31;

function areQuiet(a: Day, b: Day, isQuiet: (day: Day) => boolean): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  if (to - from > FARTHEST) return false;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!isQuiet(day)) return false;
  return true;
}
