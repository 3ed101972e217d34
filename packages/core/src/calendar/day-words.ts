import type { Language } from '../quantity/language.ts';
import { dateOf, weekdayOf, type Day } from './day.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/**
 * The name of a day's weekday: "thứ Hai", "Monday".
 *
 * @example
 * weekdayName(dayOf(2026, 6, 8), 'vi'); // 'thứ Hai'
 */
export const weekdayName = (day: Day, language: Language): string =>
  WEEKDAYS[language][weekdayOf(day) - 1] ?? '';

/**
 * A date as Party documents write it: days below 10 and months 1 and 2 take a leading zero, months 3 to 9 do not.
 * The same in both languages, because it stands on the same papers.
 *
 * @example
 * dateText(dayOf(2026, 6, 3)); // '03/6/2026'
 */
export function dateText(day: Day): string {
  const { year } = dateOf(day);
  return `${shortDateText(day)}/${year}`;
}

/**
 * `dateText` without the year: `08/6`.
 *
 * @example
 * shortDateText(dayOf(2026, 6, 8)); // '08/6'
 */
export function shortDateText(day: Day): string {
  const { month, date } = dateOf(day);
  return `${String(date).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}`;
}

/**
 * A date with its weekday: "thứ Hai, 08/6/2026".
 *
 * @example
 * longDateText(dayOf(2026, 6, 8), 'vi'); // 'thứ Hai, 08/6/2026'
 */
export const longDateText = (day: Day, language: Language): string =>
  `${weekdayName(day, language)}, ${dateText(day)}`;
