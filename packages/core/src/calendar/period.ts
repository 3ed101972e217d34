import { err, ok, type Result } from '../result/result.ts';
import { addDays, dateOf, dayNumberFromText, dayOf, dayText, weekdayOf, type Day } from './day.ts';

/** First and last day of a stretch, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** How days are grouped. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** All grains, finest first. */
export const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

/**
 * Days of a period, first and last included.
 *
 * @example
 * lengthOf({ first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 14) }); // 14
 */
export const lengthOf = (period: Period): number => period.last - period.first + 1;

/**
 * Tells whether a day lies in a period.
 *
 * @example
 * isWithin(dayOf(2026, 6, 30), monthPeriod(2026, 6)); // true
 */
export const isWithin = (day: Day, period: Period): boolean => day >= period.first && day <= period.last;

/**
 * The days two periods share, if any.
 *
 * @example
 * overlap(monthPeriod(2026, 6), monthPeriod(2026, 7)); // undefined
 */
export function overlap(a: Period, b: Period): Period | undefined {
  const first = a.first > b.first ? a.first : b.first;
  const last = a.last < b.last ? a.last : b.last;
  return first <= last ? { first, last } : undefined;
}

/**
 * Tells whether two periods share a day.
 *
 * @example
 * touches(monthPeriod(2026, 6), monthPeriod(2026, 7)); // false
 */
export const touches = (a: Period, b: Period): boolean => a.first <= b.last && a.last >= b.first;

/**
 * The part of a period that has been by a day, that day included. Before it begins: its first day, by which settings are
 * looked up and on which nothing has a value.
 *
 * @example
 * periodUpTo(monthPeriod(2026, 6), dayOf(2026, 6, 8)).last; // dayOf(2026, 6, 8)
 * periodUpTo(monthPeriod(2026, 6), dayOf(2026, 5, 31)).last; // dayOf(2026, 6, 1)
 */
export const periodUpTo = ({ first, last }: Period, day: Day): Period => ({
  first,
  last: day < first ? first : day < last ? day : last,
});

/**
 * The whole week (Monday first), month, quarter or year a day lies in.
 *
 * @example
 * periodOf(dayOf(2026, 6, 8), 'week'); // { first: dayOf(2026, 6, 8), last: dayOf(2026, 6, 14) }
 */
export function periodOf(day: Day, grain: Grain): Period {
  const { year, month } = dateOf(day);
  switch (grain) {
    case 'day':
      return { first: day, last: day };
    case 'week': {
      const first = addDays(day, 1 - weekdayOf(day));
      return { first, last: addDays(first, 6) };
    }
    case 'month':
      return monthPeriod(year, month);
    case 'quarter': {
      const start = month - ((month - 1) % 3);
      return { first: dayOf(year, start, 1), last: addDays(dayOf(year, start + 3, 1), -1) };
    }
    case 'year':
      return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  }
}

/**
 * A calendar month.
 *
 * @example
 * lengthOf(monthPeriod(2026, 6)); // 30
 */
export const monthPeriod = (year: number, month: number): Period => ({
  first: dayOf(year, month, 1),
  last: addDays(dayOf(year, month + 1, 1), -1),
});

/**
 * The code of the group a day falls in: `2026-06-08`, `2026-W24`, `2026-06`, `2026-Q2`, `2026`. Codes of one grain
 * sort as text in the order of time.
 *
 * @example
 * groupCode(dayOf(2026, 6, 8), 'week'); // '2026-W24'
 */
export function groupCode(day: Day, grain: Grain): string {
  const { year, month } = dateOf(day);
  const years = String(year).padStart(4, '0');
  switch (grain) {
    case 'day':
      return dayText(day);
    case 'week': {
      const week = isoWeek(day);
      return `${String(week.year).padStart(4, '0')}-W${String(week.week).padStart(2, '0')}`;
    }
    case 'month':
      return `${years}-${String(month).padStart(2, '0')}`;
    case 'quarter':
      return `${years}-Q${Math.ceil(month / 3)}`;
    case 'year':
      return years;
  }
}

/**
 * The week of ISO 8601: it belongs to the year that has its Thursday.
 *
 * @example
 * isoWeek(dayOf(2027, 1, 3)); // { year: 2026, week: 53 }
 */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

/**
 * Reads a code that `groupCode` writes back into its whole period.
 *
 * @example
 * periodFromCode('2026-Q2'); // ok({ first: dayOf(2026, 4, 1), last: dayOf(2026, 6, 30) })
 */
export function periodFromCode(code: string): Result<Period, 'not-a-period'> {
  const start = firstDayOfCode(code);
  if (start === undefined) return err('not-a-period');
  const period = periodOf(start.day, start.grain);
  return groupCode(period.first, start.grain) === code ? ok(period) : err('not-a-period');
}

function firstDayOfCode(code: string): { day: Day; grain: Grain } | undefined {
  const day = dayNumberFromText(code);
  if (day !== undefined) return { day, grain: 'day' };
  const match = /^(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(\d\d)))?$/.exec(code);
  if (match === null) return undefined;
  const year = Number(match[1]);
  // 4 January is always in the first ISO week.
  if (match[2] !== undefined)
    return { day: addDays(dayOf(year, 1, 4), 7 * (Number(match[2]) - 1)), grain: 'week' };
  if (match[3] !== undefined) return { day: dayOf(year, 3 * Number(match[3]), 1), grain: 'quarter' };
  if (match[4] !== undefined) return { day: dayOf(year, Number(match[4]), 1), grain: 'month' };
  return { day: dayOf(year, 1, 1), grain: 'year' };
}

/**
 * The consecutive groups that tile a period, the first and last clipped to it.
 *
 * @example
 * groupsOf({ first: dayOf(2026, 6, 29), last: dayOf(2026, 7, 2) }, 'month').map(({ code }) => code);
 * // ['2026-06', '2026-07']
 */
export function groupsOf(period: Period, grain: Grain): { readonly code: string; readonly period: Period }[] {
  const groups = [];
  for (let day = period.first; day <= period.last;) {
    const whole = periodOf(day, grain);
    const last = whole.last < period.last ? whole.last : period.last;
    groups.push({ code: groupCode(day, grain), period: { first: day, last } });
    day = addDays(last, 1);
  }
  return groups;
}
