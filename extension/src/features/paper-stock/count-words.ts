import {
  addDays,
  dateText,
  dayNumberFromText,
  numberText,
  shortDateText,
  type Language,
  type StandingCount,
  type StockEntry,
  type StockLack,
} from '@soxanh/core';
import type { PaperView } from '../../models/paper-stock-rows.ts';
import type { PaperWords } from './words.ts';

/** "cuối giờ 30/6/2026"; in the table, whose period has the year, "cuối giờ 30/6". */
function momentText(
  { day, moment }: Pick<StockEntry, 'day' | 'moment'>,
  words: PaperWords,
  inDay = dateText,
): string {
  const counted = dayNumberFromText(day);
  const when = moment === 'before' ? words.moments.before : words.moments.after;
  return counted === undefined ? when : words.at(when, inDay(counted));
}

/** A count at one end, and beneath it when it was made, or why there is none. */
export function countText(
  count: StandingCount,
  isToCome: boolean,
  words: PaperWords,
  language: Language,
  inDay = dateText,
): { readonly amount: string; readonly when: string } {
  switch (count.kind) {
    case 'counted':
      return {
        amount: numberText(count.entry.amount, 0, language),
        when: momentText(count.entry, words, inDay),
      };
    case 'not-counted':
      return { amount: '–', when: isToCome ? words.notYet : words.notCounted };
    case 'counted-differently':
      return { amount: '–', when: words.countedDifferently };
  }
}

/** What is lacking for a check, and when it could have been counted. */
export function lackText({ end, why }: StockLack, view: PaperView, words: PaperWords): string {
  if (why === 'counted-differently')
    return end === 'start' ? words.lacking.startDiffers : words.lacking.endDiffers;
  if (end === 'end' && view.isRunning) return words.lacking.running;
  const { first, last } = view.period;
  const evening = end === 'start' ? addDays(first, -1) : last;
  return words.lacking[end](words.eitherDay(shortDateText(evening), shortDateText(addDays(evening, 1))));
}
