import { addDays, shortDateText, type StockLack } from '@soxanh/core';
import type { PaperView } from '../../models/paper-stock-rows.ts';
import type { PaperWords } from './words.ts';

/** What is lacking for a check, and when it could have been counted. */
export function lackText({ end, why }: StockLack, view: PaperView, words: PaperWords): string {
  if (why === 'counted-differently')
    return end === 'start' ? words.lacking.startDiffers : words.lacking.endDiffers;
  if (end === 'end' && view.isRunning) return words.lacking.running;
  const { first, last } = view.period;
  const evening = end === 'start' ? addDays(first, -1) : last;
  return words.lacking[end](words.eitherDay(shortDateText(evening), shortDateText(addDays(evening, 1))));
}
