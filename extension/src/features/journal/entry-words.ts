import {
  amountText,
  dateText,
  isItemId,
  isResourceId,
  itemText,
  numberText,
  rangeText,
  RESOURCES,
  type Language,
  type Office,
} from '@soxanh/core';
import { firstDayOf, lastDayOf, type Recorded } from '../../models/journal-entry.ts';
import type { JournalWords } from './words.ts';

/** What the words of an entry depend on. */
export interface EntryWording {
  readonly office: Office;
  readonly language: Language;
  readonly words: JournalWords;
}

/** "20 tờ", "khoảng 20 tờ", "6 chai", "không dùng". */
export function entryAmount(entry: Recorded, { language, words }: EntryWording): string {
  if (entry.kind === 'none') return words.noUse;
  const amount = plainAmount(entry.amount, entry.resource, entry.item, language);
  return entry.about === true ? words.about(amount) : amount;
}

function plainAmount(amount: number, resource: string, item: string | undefined, language: Language): string {
  if (!isResourceId(resource)) return numberText(amount, 0, language);
  if (item !== undefined && isItemId(item)) return itemText(amount, item, language);
  return amountText(amount, resource, language);
}

/** "08/6/2026", or the first and last day of an entry over several days. */
export const entryDays = (entry: Recorded): string =>
  entry.kind === 'use' && entry.through !== undefined
    ? rangeText({ first: firstDayOf(entry), last: lastDayOf(entry) })
    : dateText(firstDayOf(entry));

/** The department's whole name; an id is never shown. */
export const entryDepartment = (entry: Recorded, { office, words }: EntryWording): string =>
  office.department(entry.department)?.name ?? words.otherDepartment;

/** What was recorded: "Giấy in". */
export const entryResource = (entry: Recorded, { language, words }: EntryWording): string =>
  isResourceId(entry.resource) ? RESOURCES[entry.resource].name[language] : words.otherResource;

/** An entry in one line, for messages and for screen readers. */
export const entryLine = (entry: Recorded, wording: EntryWording): string =>
  wording.words.what(entryAmount(entry, wording), entryResource(entry, wording), entryDays(entry));

/** When it was written, by that device's clock: "14:05 08/6/2026"; empty if the stamp cannot be read. */
export function writtenText(at: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at);
  if (match === null) return '';
  const [, year, month = '', date, time] = match;
  // Months 3 to 9 take no zero, as in every date here.
  const short = Number(month) <= 2 ? month : String(Number(month));
  return `${time} ${date}/${short}/${year}`;
}
