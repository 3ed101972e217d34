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
  const weights = Array.from({ length: last - first + 1 }, (_, at) =>
    calendar.isWorking((first + at) as Day) ? WORKING : off,
  );
  return weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
}
