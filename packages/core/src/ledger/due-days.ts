import { addDays, type Day } from '../calendar/day.ts';
import { periodOf, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Frequency } from '../office/expectation.ts';

/** What is the same for every column of a period. */
export interface DayFacts {
  readonly working: Uint8Array;
  /** The last working day of each day's week: when a weekly record is due. */
  readonly weekDue: Int32Array;
  /** The last day of each day's month. */
  readonly monthDue: Int32Array;
}

/** Works out working days, and when records of each day are due. */
export function dayFacts(calendar: WorkingCalendar, period: Period): DayFacts {
  const count = period.last - period.first + 1;
  const facts = {
    working: new Uint8Array(count),
    weekDue: new Int32Array(count),
    monthDue: new Int32Array(count),
  };
  let week: Period | undefined;
  let month: Period | undefined;
  let weekDue: Day = period.first;
  for (let i = 0; i < count; i++) {
    const day = addDays(period.first, i);
    if (week === undefined || day > week.last) {
      week = periodOf(day, 'week');
      weekDue = lastWorkingDay(calendar, week);
    }
    if (month === undefined || day > month.last) month = periodOf(day, 'month');
    facts.working[i] = calendar.isWorking(day) ? 1 : 0;
    facts.weekDue[i] = weekDue;
    facts.monthDue[i] = month.last;
  }
  return facts;
}

function lastWorkingDay(calendar: WorkingCalendar, week: Period): Day {
  for (let day = week.last; day >= week.first; day = addDays(day, -1))
    if (calendar.isWorking(day)) return day;
  return week.last;
}

/**
 * Tells whether a day's record may be missed yet: a week's by its last working day, a month's by its last day.
 *
 * @param i the day's place in the facts.
 */
export function isDue(frequency: Frequency, day: Day, i: number, facts: DayFacts, asOf: Day): boolean {
  switch (frequency) {
    case 'never':
      return false;
    case 'day':
      return true;
    case 'week':
      return (facts.weekDue[i] ?? day) <= asOf;
    case 'month':
      return (facts.monthDue[i] ?? day) <= asOf;
  }
}
