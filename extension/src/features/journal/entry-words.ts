import {
  amountText,
  CAUSE_WORDS,
  counterWord,
  dateText,
  dialDecimals,
  dialText,
  groupedText,
  isItemId,
  itemText,
  meterName,
  meterResource,
  numberText,
  rangeText,
  RESOURCES,
  subjectName,
  type Language,
  type MeterEventEntry,
  type Office,
  type ReadingEntry,
} from '@soxanh/core';
import { firstDayOf, lastDayOf } from '../../models/journal-entry.ts';
import { placeOf, resourceOf, type Told } from '../../models/journal-rows.ts';
import type { JournalWords } from './words.ts';

/** What the words of an entry depend on. */
export interface EntryWording {
  readonly office: Office;
  readonly language: Language;
  readonly words: JournalWords;
}

/** What an entry says: "20 tờ", "khoảng 20 tờ", "không dùng", "chỉ số 12.480", "cấp 3.000 tờ". */
export function entryAmount(entry: Told, wording: EntryWording): string {
  const { language, words } = wording;
  switch (entry.kind) {
    case 'none':
      return words.noUse;
    case 'use': {
      const amount = plainAmount(entry, entry.item, wording);
      return entry.about === true ? words.about(amount) : amount;
    }
    case 'meter-use': {
      const amount = plainAmount(entry, undefined, wording);
      return entry.about === true ? words.about(amount) : amount;
    }
    case 'issue':
      return words.said.issued(plainAmount(entry, undefined, wording));
    case 'stock':
      return words.said.counted(plainAmount(entry, undefined, wording));
    case 'invoice':
      return words.said.invoiced(plainAmount(entry, undefined, wording));
    case 'reading':
      return words.said.reading(shownText(entry, entry.value, wording));
    case 'explanation':
      return CAUSE_WORDS[entry.cause][language];
    case 'meter-event':
      return eventText(entry, wording);
  }
}

/** What a counter showed, as its dial shows it. */
const shownText = (
  entry: ReadingEntry | MeterEventEntry,
  value: string,
  { office, language }: EntryWording,
): string => dialText(value, dialDecimals(office, entry.meter, firstDayOf(entry)), language);

function eventText(entry: MeterEventEntry, wording: EntryWording): string {
  const { office, language, words } = wording;
  const shown = (text: string): string => shownText(entry, text, wording);
  switch (entry.event) {
    case 'replaced': {
      const meter = counterWord(meterResource(office, entry.meter), language);
      return words.said.replaced(meter, shown(entry.final), shown(entry.start));
    }
    case 'rolled-over':
      return words.said.rolledOver;
    case 'multiplier':
      return words.said.multiplier(groupedText(entry.multiplier, language), shown(entry.value));
    case 're-read':
      return words.said.reRead(shown(entry.value));
    case 'not-read':
      return words.said.notRead;
  }
}

function plainAmount(
  entry: Extract<Told, { amount: number }>,
  item: string | undefined,
  { office, language }: EntryWording,
): string {
  const resource = resourceOf(entry, office);
  if (resource === undefined) return numberText(entry.amount, 0, language);
  if (item !== undefined && isItemId(item)) return itemText(entry.amount, item, language);
  return amountText(entry.amount, resource, language);
}

/** "08/6/2026", or the first and last day of an entry over several days. */
export const entryDays = (entry: Told): string =>
  'through' in entry && entry.through !== undefined && entry.through !== entry.day
    ? rangeText({ first: firstDayOf(entry), last: lastDayOf(entry) })
    : dateText(firstDayOf(entry));

/** When of the day it was read or counted; undefined where that says nothing. */
export function entryMoment(entry: Told, { words }: EntryWording): string | undefined {
  const hasMoment = entry.kind === 'reading' || entry.kind === 'meter-event' || entry.kind === 'stock';
  if (!hasMoment) return undefined;
  return entry.moment === 'before' ? words.moments.before : words.moments.after;
}

/** The whole name of the department, building or meter; an id is never shown. */
export function entryPlace(entry: Told, { office, language, words }: EntryWording): string {
  const { kind, id } = placeOf(entry);
  const name = kind === 'meter' ? meterName(office, id) : subjectName(office, { kind, id }, language);
  return name === id ? words.otherPlaces[kind] : name;
}

/** What it is of: "Giấy in". */
export function entryResource(entry: Told, { office, language, words }: EntryWording): string {
  const resource = resourceOf(entry, office);
  return resource === undefined ? words.otherResource : RESOURCES[resource].name[language];
}

/** An entry in one line, for messages and for screen readers. */
export const entryLine = (entry: Told, wording: EntryWording): string =>
  wording.words.what(entryAmount(entry, wording), entryResource(entry, wording), entryDays(entry));
