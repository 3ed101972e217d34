import { addDays, dateOf, dayOf } from '../calendar/day.ts';
import { groupName, rangeText } from '../calendar/period-words.ts';
import { periodOf, type Grain, type Period } from '../calendar/period.ts';
import type { Language } from '../quantity/language.ts';

/**
 * The name of a period: "tháng 6/2026" for a whole month, "6 tháng đầu năm 2026", else its dates.
 *
 * @example
 * periodName({ first: dayOf(2026, 1, 1), last: dayOf(2026, 6, 30) }, 'vi'); // '6 tháng đầu năm 2026'
 */
export function periodName(period: Period, language: Language): string {
  const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];
  const whole = grains.find((grain) => {
    const { first, last } = periodOf(period.first, grain);
    return first === period.first && last === period.last;
  });
  if (whole !== undefined) return groupName(period, whole, language);
  const year = dateOf(period.first).year;
  const months = [6, 9].find(
    (length) => period.first === dayOf(year, 1, 1) && addDays(period.last, 1) === dayOf(year, length + 1, 1),
  );
  if (months !== undefined) return cumulativeName(months, year, language);
  return `${language === 'vi' ? 'kỳ' : 'period'} ${rangeText(period)}`;
}

/** The stretches from the beginning of a year that are reported beside quarters and years. */
function cumulativeName(months: number, year: number, language: Language): string {
  if (language === 'en') return `first ${months} months of ${year}`;
  return months === 6 ? `6 tháng đầu năm ${year}` : `${months} tháng năm ${year}`;
}
