import { numberText, type Language } from '@soxanh/core';
import { REAM, type Chip } from '../../models/chips.ts';
import { itemWords } from '../../models/item-words.ts';
import type { QuickLogWords } from './words.ts';

/** What stands on a chip. One of a kind needs no number. */
export function chipWords(
  { resource, amount, item }: Chip,
  words: QuickLogWords,
  language: Language,
): string {
  const count = numberText(amount, 0, language);
  if (resource === 'paper') return amount === REAM ? words.openReam : words.sheets(count);
  const kind = item ?? 'other';
  return amount === 1 ? words.items[kind] : `${count} ${itemWords(kind, amount, language)}`;
}
