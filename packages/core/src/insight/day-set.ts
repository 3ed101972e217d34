import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';

/** The days of a period except a few: a 29 February whose date the other year does not have. */
export interface DaySet {
  readonly period: Period;
  readonly without: readonly Day[];
}

/**
 * All days of a period.
 *
 * @example
 * daysOf(allDays(monthPeriod(2026, 6))).length; // 30
 */
export const allDays = (period: Period): DaySet => ({ period, without: [] });

/**
 * The days of a set, in order.
 *
 * @example
 * const february = { period: monthPeriod(2024, 2), without: [dayOf(2024, 2, 29)] };
 * daysOf(february).length; // 28
 */
export function daysOf({ period, without }: DaySet): Day[] {
  const days: Day[] = [];
  for (let day = period.first; day <= period.last; day = addDays(day, 1))
    if (!without.includes(day)) days.push(day);
  return days;
}
