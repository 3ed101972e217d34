import { dateOf, type Day } from '@soxanh/core';

/** Days that can each have their date beneath them. */
const FEW = 10;
/** About a month: a date a week is enough to find a day. */
const MONTH = 45;
/** The days of a month on which a week of it begins. */
const WEEKLY: ReadonlySet<number> = new Set([1, 8, 15, 22, 29]);

/** Tells of each day whether its date stands under a line: of few all, of a month one a week, of more each month's first. */
export function labelledDays(days: readonly Day[]): boolean[] {
  if (days.length <= FEW) return days.map(() => true);
  return days.map((day) => {
    const { date } = dateOf(day);
    return days.length <= MONTH ? WEEKLY.has(date) : date === 1;
  });
}
