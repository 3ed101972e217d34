import { addDays, periodOf, type Day, type Period, type WorkingCalendar } from '@soxanh/core';

/** A row of the week grid. */
export interface WeekDay {
  readonly day: Day;
  readonly isWorking: boolean;
  /** It has not come: nothing can be recorded for it. */
  readonly isAhead: boolean;
}

/** Monday to Friday, and the Saturday or Sunday on which the calendar says that people work. */
export function weekDays(monday: Day, today: Day, calendar: WorkingCalendar): WeekDay[] {
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at))
    .map((day, at) => ({ day, at, isWorking: calendar.isWorking(day) }))
    .filter(({ at, isWorking }) => at < 5 || isWorking)
    .map(({ day, isWorking }) => ({ day, isWorking, isAhead: day > today }));
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => periodOf(day, 'week').first;

/**
 * The days one entry over the whole week covers: from its first to its last working day, and never a day that has not
 * come.
 *
 * @returns undefined while no working day of the week has come.
 */
export function wholeWeek(days: readonly WeekDay[]): Period | undefined {
  const bearing = days.filter(({ isWorking, isAhead }) => isWorking && !isAhead);
  const [first, last] = [bearing[0], bearing.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.day, last: last.day };
}
