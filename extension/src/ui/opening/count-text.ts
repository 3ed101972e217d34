import {
  dateText,
  dayNumberFromText,
  numberText,
  type Language,
  type StandingCount,
  type StockEntry,
} from '@soxanh/core';
import type { PaperCheckWords } from '../words/paper-check-words.ts';

/** "cuối giờ 30/6/2026"; in the table, whose period has the year, "cuối giờ 30/6". */
function momentText(
  { day, moment }: Pick<StockEntry, 'day' | 'moment'>,
  words: PaperCheckWords,
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
  words: PaperCheckWords,
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
