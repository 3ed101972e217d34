import type { Language } from '../quantity/language.ts';
import { dateOf } from './day.ts';
import { dateText, longDateText, shortDateText } from './day-words.ts';
import type { Grain, Period } from './period.ts';

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * "08/6 - 14/6/2026"; the first year is written only when it differs.
 *
 * @example
 * rangeText({ first: dayOf(2026, 6, 8), last: dayOf(2026, 6, 14) }); // '08/6 - 14/6/2026'
 */
export function rangeText(period: Period): string {
  if (period.first === period.last) return dateText(period.first);
  const sameYear = dateOf(period.first).year === dateOf(period.last).year;
  return `${sameYear ? shortDateText(period.first) : dateText(period.first)} - ${dateText(period.last)}`;
}

/**
 * The name of a whole group of days as offices say it: "tháng 6/2026", "quý II/2026", "tuần 08/6 - 14/6/2026".
 *
 * @param period a whole day, week, month, quarter or year, as `periodOf` gives.
 * @example
 * groupName(monthPeriod(2026, 6), 'month', 'vi'); // 'tháng 6/2026'
 */
export function groupName(period: Period, grain: Grain, language: Language): string {
  const { year, month } = dateOf(period.first);
  const quarter = ROMAN[Math.ceil(month / 3) - 1] ?? '';
  const vi = language === 'vi';
  switch (grain) {
    case 'day':
      return longDateText(period.first, language);
    case 'week':
      return `${vi ? 'tuần' : 'week'} ${rangeText(period)}`;
    case 'month':
      return vi ? `tháng ${month}/${year}` : `${MONTHS_EN[month - 1] ?? ''} ${year}`;
    case 'quarter':
      return vi ? `quý ${quarter}/${year}` : `quarter ${quarter}/${year}`;
    case 'year':
      return vi ? `năm ${year}` : `${year}`;
  }
}
