import { addDays, dateOf, dayOf, daysInMonth, type Day } from '../calendar/day.ts';
import { lengthOf, type Period } from '../calendar/period.ts';

/**
 * How many whole months a period has, from one date to the day before the same date of a later month: 1 for June, and
 * for 15 May to 14 June; 3 for a quarter.
 *
 * @returns undefined if it is no whole number of months.
 * @example
 * wholeMonths({ first: dayOf(2026, 5, 15), last: dayOf(2026, 6, 14) }); // 1
 */
export function wholeMonths({ first, last }: Period): number | undefined {
  const from = dateOf(first);
  const to = dateOf(addDays(last, 1));
  if (from.date !== to.date) return undefined;
  const months = 12 * (to.year - from.year) + to.month - from.month;
  return months >= 1 ? months : undefined;
}

/**
 * The period before one: as many whole months before whole months (a quarter before a quarter, a year before a year),
 * else as many days before days.
 *
 * @example
 * previousPeriod(monthPeriod(2026, 3)); // monthPeriod(2026, 2)
 */
export function previousPeriod(period: Period): Period {
  const months = wholeMonths(period);
  const last = addDays(period.first, -1);
  if (months === undefined) return { first: addDays(period.first, -lengthOf(period)), last };
  return { first: monthsEarlier(period.first, months), last };
}

function monthsEarlier(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const { year: toYear, month: toMonth } = dateOf(dayOf(year, month - months, 1));
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/**
 * The part of the previous period that has gone as far as the part of this one that is judged: 1 to 12 May for 1 to 12
 * June. All of it once the period is over.
 *
 * @param judged the beginning of `period` up to the day judged last.
 * @example
 * previousSoFar(monthPeriod(2026, 6), { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 12) });
 * // { first: dayOf(2026, 5, 1), last: dayOf(2026, 5, 12) }
 */
export function previousSoFar(period: Period, judged: Period): Period {
  const whole = previousPeriod(period);
  if (judged.last >= period.last) return whole;
  const last = addDays(whole.first, lengthOf(judged) - 1);
  return { first: whole.first, last: last < whole.last ? last : whole.last };
}

/**
 * From the first day of the year to a day: figures of a year so far are computed from a period of their own, because
 * windows moved with Tết do not tile a year and the savings of its months are never added up.
 *
 * @example
 * yearToDate(dayOf(2026, 3, 31)); // { first: dayOf(2026, 1, 1), last: dayOf(2026, 3, 31) }
 */
export const yearToDate = (last: Day): Period => ({ first: dayOf(dateOf(last).year, 1, 1), last });
