import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';

/** Weight of a working day; a day off weighs `off`, 0 to 1000. */
const WORKING = 1000;

/**
 * How much each day of a stretch weighs when its use is spread (method §6): 1000 for a working day, `off` for a day
 * off. Days that all weigh nothing weigh the same.
 *
 * @param off 0 to 1000.
 * @example
 * dayWeights(workingCalendar(new Map()), dayOf(2026, 6, 6), dayOf(2026, 6, 8), 300); // [300, 300, 1000]
 */
export function dayWeights(calendar: WorkingCalendar, first: Day, last: Day, off: number): number[] {
  const weights: number[] = [];
  weighDays(weights, calendar, first, last, off);
  return weights;
}

/**
 * The weight of a stretch as a whole; 0 where none of its days weighs anything.
 *
 * @example
 * stretchWeight(workingCalendar(new Map()), dayOf(2026, 6, 6), dayOf(2026, 6, 8), 300); // 1600
 */
export function stretchWeight(calendar: WorkingCalendar, first: Day, last: Day, off: number): number {
  let sum = 0;
  for (let day: number = first; day <= last; day++) sum += calendar.isWorking(day as Day) ? WORKING : off;
  return sum;
}

/** `dayWeights` for hot loops: `weights` is filled anew. */
export function weighDays(
  weights: number[],
  calendar: WorkingCalendar,
  first: Day,
  last: Day,
  off: number,
): void {
  weights.length = last - first + 1;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = calendar.isWorking((first + at) as Day) ? WORKING : off;
    weights[at] = weight;
    sum += weight;
  }
  if (sum === 0) weights.fill(1);
}
