import { dateOf, dayNumberFromText, dayOf, type Day } from '../calendar/day.ts';
import { isWithin, type Period } from '../calendar/period.ts';
import type { DayKind } from '../calendar/working-days.ts';
import type { Office } from '../office/office.ts';
import { CALENDAR } from '../office/readers.ts';

/** What is particular about the working calendar of some periods (laws C2, I3). */
export interface CalendarUsed {
  /** Years whose calendar has no official notice yet: their days may still change. */
  readonly provisional: readonly number[];
  /** Days the office itself decided on. */
  readonly changes: readonly { readonly day: Day; readonly is: DayKind }[];
}

/**
 * What is particular about the working calendar of some periods.
 *
 * @example
 * calendarOf(officeOf([]), [monthPeriod(2027, 6)]); // { provisional: [2027], changes: [] }
 */
export function calendarOf(office: Office, periods: readonly Period[]): CalendarUsed {
  const years = new Set<number>();
  for (const { first, last } of periods)
    for (let year = dateOf(first).year; year <= dateOf(last).year; year++)
      if (office.calendar.isProvisional(dayOf(year, 1, 1))) years.add(year);
  const changes = [...office.facts.of(CALENDAR)].flatMap(([text, timeline]) => {
    const day = dayNumberFromText(text);
    const value = day === undefined ? undefined : timeline.at(day);
    if (day === undefined || value === undefined) return [];
    return periods.some((period) => isWithin(day, period)) ? [{ day, is: value.is }] : [];
  });
  return {
    provisional: [...years].toSorted((a, b) => a - b),
    changes: changes.toSorted((a, b) => a.day - b.day),
  };
}
