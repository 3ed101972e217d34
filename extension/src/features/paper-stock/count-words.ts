import {
  addDays,
  amountText,
  dateText,
  dayNumberFromText,
  type Language,
  type StandingCount,
  type StockEntry,
  type StockLack,
} from '@soxanh/core';
import type { PaperView } from '../../models/paper-stock-rows.ts';
import type { PaperWords } from './words.ts';

/** "cuối giờ 30/6/2026". */
export function momentText({ day, moment }: Pick<StockEntry, 'day' | 'moment'>, words: PaperWords): string {
  const counted = dayNumberFromText(day);
  const when = moment === 'before' ? words.moments.before : words.moments.after;
  return counted === undefined ? when : words.at(when, dateText(counted));
}

/** A count at one end, and beneath it when it was made, or why there is none. */
export function countText(
  count: StandingCount,
  isToCome: boolean,
  words: PaperWords,
  language: Language,
): { readonly amount: string; readonly when: string } {
  switch (count.kind) {
    case 'counted':
      return {
        amount: amountText(count.entry.amount, 'paper', language),
        when: momentText(count.entry, words),
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
  return words.lacking[end](words.eitherDay(dateText(evening), dateText(addDays(evening, 1))));
}
