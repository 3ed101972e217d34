import {
  amountNumber,
  amountText,
  dateText,
  dayNumberFromText,
  isItemId,
  isResourceId,
  itemText,
  rangeText,
  type EntryDraft,
  type KnownEntry,
  type Language,
} from '@soxanh/core';

/** What of an entry its words are made of. */
export type Worded = KnownEntry | EntryDraft;

/**
 * An entry in a few words, as it stands in messages and lists.
 *
 * @example
 * entryWords({ kind: 'use', resource: 'paper', amount: 20, … }, 'vi'); // '20 tờ giấy'
 * entryWords({ kind: 'none', resource: 'plastic', … }, 'vi'); // 'không dùng đồ nhựa một lần'
 */
export function entryWords(entry: Worded, language: Language): string {
  if (entry.kind === 'use') return wordsOfUse(entry, language);
  if (entry.kind === 'none') return NOTHING[language][entry.resource === 'paper' ? 'paper' : 'plastic'];
  return '';
}

function wordsOfUse(
  { resource, item, amount, about }: Extract<Worded, { kind: 'use' }>,
  language: Language,
): string {
  const rough = about === true ? ABOUT[language] : '';
  if (item !== undefined && isItemId(item)) return rough + itemText(amount, item, language);
  if (resource === 'paper')
    return `${rough}${amountNumber(amount, 'paper', language)} ${SHEETS[language](amount)}`;
  return isResourceId(resource) ? rough + amountText(amount, resource, language) : '';
}

const ABOUT = { vi: 'khoảng ', en: 'about ' };

const SHEETS = { vi: () => 'tờ giấy', en: (amount: number) => (amount === 1 ? 'sheet' : 'sheets') };

const NOTHING = {
  vi: { paper: 'không dùng giấy', plastic: 'không dùng đồ nhựa một lần' },
  en: { paper: 'no paper used', plastic: 'no single-use plastic used' },
};

/** The day or days of an entry: "08/6/2026", "08/6 - 12/6/2026". */
export function daysWords(entry: Worded): string {
  if (entry.kind !== 'use' && entry.kind !== 'none') return '';
  const first = dayNumberFromText(entry.day);
  const through = entry.kind === 'use' ? entry.through : undefined;
  const last = through === undefined ? first : dayNumberFromText(through);
  if (first === undefined || last === undefined) return entry.day;
  return first === last ? dateText(first) : rangeText({ first, last });
}
