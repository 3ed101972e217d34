import { addDays, dateOf, periodOf, weekdayOf, type Day } from '@soxanh/core';

/** Where a day of a year stands: a row for each weekday, a column for each week. Counted from 0, Monday first. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

/** The place of a day in the map of a year that begins with `first`. */
export const heatPlace = (day: Day, first: Day): HeatPlace => ({
  row: weekdayOf(day) - 1,
  column: Math.floor((day - periodOf(first, 'week').first) / 7),
});

/** The months of a year with the column in which each begins. */
export const monthColumns = (first: Day, last: Day): { readonly month: number; readonly column: number }[] =>
  Array.from({ length: last - first + 1 }, (_, i) => addDays(first, i))
    .filter((day) => dateOf(day).date === 1)
    .map((day) => ({ month: dateOf(day).month, column: heatPlace(day, first).column }));
