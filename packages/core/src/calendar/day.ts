import { err, ok, type Result } from '../result/result.ts';

declare const day: unique symbol;

/**
 * A calendar date of the office: the number of days since 1970-01-01. No clock, zone or machine setting can move
 * it (law C1).
 */
export type Day = number & { readonly [day]: true };

/** Monday = 1 … Sunday = 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A date written out. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Takes a day number as a day. */
export const dayNumbered = (number: number): Day => number as Day;

/**
 * `days` later (or earlier, if negative).
 *
 * @example
 * dayText(addDays(dayOf(2026, 2, 28), 1)); // '2026-03-01'
 */
export const addDays = (from: Day, days: number): Day => (from + days) as Day;

/**
 * The day of a date in the Gregorian calendar. Months out of range count on: month 13 is January of the next year.
 * Method: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 *
 * @example
 * dayOf(2026, 6, 8); // 20612
 */
export function dayOf(year: number, month: number, date: number): Day {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  // The year begins in March, so that the leap day is its last.
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/**
 * The date of a day. Method: Hinnant, civil_from_days.
 *
 * @example
 * dateOf(dayOf(2026, 13, 1)); // { year: 2027, month: 1, date: 1 }
 */
export function dateOf(of: Day): CivilDate {
  const shifted = of + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * 1 January 1970 was a Thursday.
 *
 * @example
 * weekdayOf(dayOf(2026, 6, 8)); // 1
 */
export const weekdayOf = (of: Day): Weekday => (((((of + 3) % 7) + 7) % 7) + 1) as Weekday;

/**
 * Days in a month.
 *
 * @example
 * daysInMonth(2024, 2); // 29
 */
export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/**
 * Tells whether a date exists: 31 June does not.
 *
 * @example
 * isDate(2026, 6, 31); // false
 */
export const isDate = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);

/**
 * Reads `YYYY-MM-DD`, the only form of a date in files.
 *
 * @example
 * dayFromText('2026-06-31'); // err('not-a-day')
 */
export function dayFromText(text: string): Result<Day, 'not-a-day'> {
  const read = dayNumberFromText(text);
  return read === undefined ? err('not-a-day') : ok(read);
}

/**
 * `dayFromText` for hot loops: no object made, undefined if the text is not a date.
 *
 * @example
 * [dayNumberFromText('2026-06-08'), dayNumberFromText('08/6')]; // [dayOf(2026, 6, 8), undefined]
 */
export function dayNumberFromText(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  // NaN fails every comparison, so a letter among the digits is refused here too.
  return isDate(year, month, date) ? dayOf(year, month, date) : undefined;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @example
 * dayText(dayOf(2026, 6, 8)); // '2026-06-08'
 */
export function dayText(of: Day): string {
  const { year, month, date } = dateOf(of);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
