import { addDays } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Stretch } from '../meter/stretch.ts';

/** Stretches of one kind of days, taken together: nothing in them was estimated. */
export interface KnownUse {
  /** Small units, exact: the difference of two readings for each stretch. */
  readonly total: number;
  readonly days: number;
  readonly stretches: readonly Stretch[];
}

/** What a building uses while nobody works in it. */
export interface EmptyBuilding {
  /** Stretches of days off only: Friday evening to Monday morning, holidays. */
  readonly off: KnownUse;
  /** Stretches of working days only, to hold it against; undefined where there is none. */
  readonly working: KnownUse | undefined;
}

/**
 * The use of days off that is known exactly (from a Friday evening's reading to a Monday morning's, over a holiday), as one
 * sum over all such stretches and never a mean of means. A stretch that mixes days off and working days says nothing here:
 * its days off are estimated by the very weight this is to check.
 *
 * @param stretches of a meter, or of several that stand side by side.
 * @param period stretches that lie wholly in it are taken.
 * @returns undefined if no stretch is of days off alone.
 * @example
 * emptyBuilding([], context.office.calendar, monthPeriod(2026, 6)); // undefined
 */
export function emptyBuilding(
  stretches: readonly Stretch[],
  calendar: WorkingCalendar,
  period: Period,
): EmptyBuilding | undefined {
  const known = stretches.filter(
    ({ first, last, total }) => total !== undefined && first >= period.first && last <= period.last,
  );
  const kinds = known.map((stretch) => workingDaysIn(stretch, calendar));
  const off = together(known.filter((_, at) => kinds[at] === 0));
  const working = together(known.filter((stretch, at) => kinds[at] === lengthOf(stretch)));
  return off === undefined ? undefined : { off, working };
}

function together(stretches: readonly Stretch[]): KnownUse | undefined {
  if (stretches.length === 0) return undefined;
  return {
    total: stretches.reduce((sum, { total }) => sum + (total ?? 0), 0),
    days: stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0),
    stretches,
  };
}

function workingDaysIn({ first, last }: Period, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (calendar.isWorking(day)) count++;
  return count;
}
