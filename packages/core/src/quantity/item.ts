import type { Bilingual } from './language.ts';

/** A kind of single-use plastic. */
export type ItemId = 'bottle' | 'cup' | 'bag' | 'box' | 'straw' | 'cutlery' | 'other';

/** What a kind is called beside a number: "6 chai". */
export const ITEM_NAMES: Readonly<Record<ItemId, Bilingual>> = {
  bottle: { vi: 'chai', en: 'bottles' },
  cup: { vi: 'cốc (ly)', en: 'cups' },
  bag: { vi: 'túi', en: 'bags' },
  box: { vi: 'hộp', en: 'boxes' },
  straw: { vi: 'ống hút', en: 'straws' },
  cutlery: { vi: 'thìa, nĩa, dao nhựa', en: 'cutlery' },
  other: { vi: 'loại khác', en: 'other' },
};

/**
 * Tells whether a text names a kind of plastic this version knows.
 *
 * @example
 * isItemId('bottle'); // true
 */
export const isItemId = (text: string): text is ItemId => Object.hasOwn(ITEM_NAMES, text);
