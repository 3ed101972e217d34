import { addDays, type Day } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';
import { addFractions, compareFractions, fraction } from '../quantity/fraction.ts';
import type { PacePart } from './pace-part.ts';
import { atRate, type Projection } from './projection.ts';

/** When a quota is passed. */
export type Passing =
  /** The day on which the running sum first exceeded it, "đã vượt định mức từ ngày …". */
  | { readonly kind: 'passed'; readonly on: Day }
  /** If use goes on as it does. */
  | { readonly kind: 'expected'; readonly on: Day }
  /** Not by what is recorded; with the days that are missing it has been passed, and no day with weight is left. */
  | { readonly kind: 'within-missing-days' }
  /** "Dự kiến không vượt". */
  | { readonly kind: 'not-expected' }
  /** Too little is known to project. */
  | { readonly kind: 'unknown' };

/** When a quota is passed: by what is recorded, else by what is projected. */
export function passingOf(
  parts: readonly PacePart[],
  quota: number,
  period: Period,
  asOf: Day,
  projection: Projection,
): Passing {
  const passed = passedOn(parts, quota);
  if (passed !== undefined) return { kind: 'passed', on: passed };
  if (projection.kind === 'not-enough') return { kind: 'unknown' };
  const limit = fraction(quota);
  let running = projection.filled;
  const gone = (asOf < period.last ? asOf : period.last) - period.first + 1;
  for (let at = gone; at < lengthOf(period); at++) {
    // A day without weight adds nothing: no quota is passed on it.
    if (parts.every(({ weights }) => weights[at] === 0)) continue;
    for (const part of parts) running = addFractions(running, atRate(part, part.weights[at] ?? 0));
    if (compareFractions(running, limit) > 0) return { kind: 'expected', on: addDays(period.first, at) };
  }
  return { kind: compareFractions(running, limit) > 0 ? 'within-missing-days' : 'not-expected' };
}

/** The first day on which the running sum of all parts exceeded the quota. */
function passedOn(parts: readonly PacePart[], quota: number): Day | undefined {
  const byDay = new Map<Day, number>();
  for (const { daily } of parts)
    for (const { day, amount } of daily) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  let running = 0;
  // A remainder behind sub-meters may be negative: only the sum up to the last day says that the quota is passed.
  if (parts.reduce((sum, { used }) => sum + used, 0) <= quota) return undefined;
  for (const [day, amount] of [...byDay].toSorted(([a], [b]) => a - b)) {
    running += amount;
    if (running > quota) return day;
  }
  return undefined;
}
