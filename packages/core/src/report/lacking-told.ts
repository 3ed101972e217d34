import { shortDateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { ComparedSide, DaysOf } from '../insight/lacking.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { periodName } from './period-name.ts';
import { subjectName } from './subject-name.ts';

/** What a reason is told with. */
export interface Told {
  readonly office: Office;
  readonly comparison: Comparison;
  readonly language: Language;
}

/** What the side of a comparison is called. */
export const sideName = (side: ComparedSide, { comparison, language }: Told): string => {
  const { judged, period, with: compared } = comparison;
  const days = side === 'judged' ? (judged ?? period) : compared.days?.period;
  // A month judged up to its seventh day is no week, even where those days are one.
  if (days !== undefined && side === 'judged' && days.first < days.last && days.last < period.last)
    return `${language === 'vi' ? 'kỳ' : 'period'} ${rangeText(days)}`;
  if (days !== undefined) return periodName(days, language);
  return language === 'vi' ? 'kỳ so sánh' : 'the period compared with';
};

/** How many days are worth naming. */
const NAMED = 5;

/** "Phòng A 09/6, 10/6"; the name is left out where there is one subject only. */
export function daysOfText(all: readonly DaysOf[], { office, language }: Told): string {
  const named = all.map(({ of, days }) => {
    const texts = days.slice(0, NAMED).map((day) => shortDateText(day));
    const more = days.length > NAMED ? ', …' : '';
    const name = all.length === 1 ? '' : `${subjectName(office, of, language)} `;
    return `${name}${texts.join(', ')}${more}`;
  });
  return named.join('; ');
}
