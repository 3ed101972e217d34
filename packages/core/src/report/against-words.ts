import { dateOf } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Against } from '../insight/compared-with.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { DaySet } from '../insight/day-set.ts';
import type { Language } from '../quantity/language.ts';
import { periodName } from './period-name.ts';

/**
 * With what a period is compared, in words: the year is named, because a page is read long after.
 *
 * @example
 * againstText('last-year', { first: dayOf(2025, 6, 1), last: dayOf(2025, 6, 30) }, 'vi'); // 'cùng kỳ năm 2025 (tháng 6/2025)'
 */
export function againstText(
  against: Against,
  dates: DaySet['period'] | undefined,
  language: Language,
): string {
  const vi = language === 'vi';
  const name = dates === undefined ? '' : ` (${periodName(dates, language)})`;
  switch (against) {
    case 'last-year': {
      const year = dates === undefined ? undefined : dateOf(dates.first).year;
      if (year === undefined) return vi ? 'cùng kỳ năm trước' : 'the same period last year';
      return vi ? `cùng kỳ năm ${year}${name}` : `the same period of ${year}${name}`;
    }
    case 'previous':
      return vi ? `kỳ trước${name}` : `the previous period${name}`;
    case 'baseline':
      return vi ? `kỳ so sánh cố định${name}` : `the fixed comparison period${name}`;
  }
}

/**
 * The days both figures are compared with: those of P₀ are always printed, and where Tết moved them, why.
 *
 * @returns undefined if there is nothing to compare with.
 */
export function comparedDaysText({ with: compared }: Comparison, language: Language): string | undefined {
  const { dates, days, tet } = compared;
  if (days === undefined) return undefined;
  const vi = language === 'vi';
  const window = daySetText(days, language);
  if (tet?.touched !== true || tet.tet === undefined || tet.tetBefore === undefined || dates === undefined)
    return vi ? `Kỳ so sánh: ${window}.` : `Compared with ${window}.`;
  const [now, before] = [dateText(tet.tet), dateText(tet.tetBefore)];
  return vi
    ? `Quy đổi đối chiếu theo ngày Tết (${now} và ${before}): ${window}. Số tuyệt đối so với ${daySetText(dates, language)}.`
    : `Converted figures are aligned with Tết (${now} and ${before}): ${window}. Absolute figures are compared with ${daySetText(dates, language)}.`;
}

function daySetText({ period, without }: DaySet, language: Language): string {
  if (without.length === 0) return rangeText(period);
  const left = without.map((day) => dateText(day)).join(', ');
  return `${rangeText(period)} (${language === 'vi' ? 'trừ' : 'without'} ${left})`;
}
