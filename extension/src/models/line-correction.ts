import { isItemId, numberText, type EntryDraft, type ItemId, type Language } from '@soxanh/core';
import type { Recorded } from './journal-entry.ts';
import type { Drafts } from './line-drafts.ts';

/** Why an entry is corrected: a short list, because free text would soon hold names and titles (law T3). */
export const REASONS = ['amount', 'kind', 'day', 'twice', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** The reasons as they stand on screen and in the entry. */
export const REASON_WORDS: Readonly<Record<Language, Readonly<Record<Reason, string>>>> = {
  vi: {
    amount: 'Ghi nhầm số',
    kind: 'Ghi nhầm loại',
    day: 'Ghi nhầm ngày',
    twice: 'Ghi hai lần',
    other: 'Lý do khác',
  },
  en: {
    amount: 'Wrong amount',
    kind: 'Wrong kind',
    day: 'Wrong day',
    twice: 'Recorded twice',
    other: 'Another reason',
  },
};

/** Kinds of plastic as somebody would type them. */
export const TYPED_ITEMS: Readonly<Record<Language, Readonly<Record<ItemId, string>>>> = {
  vi: {
    bottle: 'chai',
    cup: 'cốc',
    bag: 'túi ni lông',
    box: 'hộp',
    straw: 'ống hút',
    cutlery: 'thìa',
    other: 'loại khác',
  },
  en: {
    bottle: 'bottles',
    cup: 'cups',
    bag: 'bags',
    box: 'boxes',
    straw: 'straws',
    cutlery: 'spoons',
    other: 'other plastic',
  },
};

/**
 * An entry as somebody would type it, to be changed in the line. Words for reading ("cốc (ly)") will not do: brackets
 * hold notes there.
 */
export function typedWords(entry: Recorded, language: Language): string {
  const isPaper = entry.resource === 'paper';
  if (entry.kind === 'none') return NOTHING[language][isPaper ? 'paper' : 'plastic'];
  const about = entry.about === true ? ABOUT[language] : '';
  const unit =
    entry.item !== undefined && isItemId(entry.item)
      ? TYPED_ITEMS[language][entry.item]
      : isPaper
        ? SHEETS[language]
        : '';
  return `${about}${numberText(entry.amount, 0, language)} ${unit}`.trim();
}

const ABOUT = { vi: 'khoảng ', en: 'about ' };
const SHEETS = { vi: 'tờ', en: 'sheets' };
const NOTHING = {
  vi: { paper: 'không dùng giấy', plastic: 'không dùng nhựa' },
  en: { paper: 'no paper', plastic: 'no plastic' },
};

/**
 * What a correction writes: the first entry of the line takes the place of the old one, further ones stand beside it.
 * An entry over several days stays one, unless the line names another day.
 */
export function correctionOf(before: Recorded, { drafts, notes }: Drafts, reason: string): Drafts {
  return {
    drafts: drafts.map((draft, at) => (at === 0 ? superseding(before, draft, reason) : draft)),
    notes,
  };
}

function superseding(before: Recorded, draft: EntryDraft, reason: string): EntryDraft {
  const through = before.kind === 'use' ? before.through : undefined;
  const isSpan = through !== undefined && draft.kind === 'use' && draft.day === before.day;
  return { ...draft, ...(isSpan ? { through } : {}), supersedes: [before.id], reason };
}
