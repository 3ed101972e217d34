import { itemText, numberText, type Language } from '@soxanh/core';
import { REAM, type Chip } from '../../models/chips.ts';
import type { QuickLogWords } from './words.ts';

/** What stands on a chip. One of a kind needs no number. */
export function chipWords(
  { resource, amount, item }: Chip,
  words: QuickLogWords,
  language: Language,
): string {
  if (resource === 'paper')
    return amount === REAM ? words.openReam : words.sheets(numberText(amount, 0, language));
  const kind = item ?? 'other';
  return amount === 1 ? words.items[kind] : itemText(amount, kind, language);
}
