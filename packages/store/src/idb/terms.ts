import {
  batchOf,
  dayOf,
  dayText,
  isPaged,
  keyOf,
  monthsBetween,
  placeOfKey,
  type Day,
  type Entry,
} from '@soxanh/core';
import type { ListQuestion } from '../book-store.ts';
import { deviceOf } from '../device.ts';
import { placedOf, type Placed } from '../placed.ts';

/**
 * The words an entry is found by in the index `terms`. Single rows are found by their day; blocks, and entries over
 * several days, only by their months, so that a block of a thousand entries has tens of words and not thousands.
 */
export function termsOf(entry: Entry, grain: 'day' | 'month'): string[] {
  const terms = [];
  const placed = placedOf(entry);
  if (placed !== undefined) {
    const { day, through } = placed;
    const times = grain === 'day' && through === undefined ? [day] : monthsBetween(day, through);
    for (const time of times) {
      terms.push(`at|${time}|${placeText(placed)}`);
      if (placed.meter !== undefined) terms.push(`${meterWord(placed.meter)}|${time}|`);
      if (isPaged(entry)) terms.push(`${kindWord(entry.kind)}|${time}|`);
    }
  }
  const device = deviceOf(entry);
  if (device !== undefined) terms.push(deviceTerm(device));
  const batch = batchOf(entry);
  if (batch !== undefined) terms.push(batchTerm(batch));
  const key = keyOf(entry);
  if (key !== undefined) terms.push(keyTerm(key));
  return terms;
}

/** Meters have words of their own; without them here a block of many meters has fewer words. */
const placeText = ({ department, resource }: Placed): string => `${department ?? ''}|${resource ?? ''}`;

const meterWord = (meter: string): string => `meter|${meter}`;

/** Kinds that are kept on pages are rare beside use: they are found by their kind. */
const kindWord = (kind: string): string => `kind|${kind}`;

export const deviceTerm = (device: string): string => `by|${device}`;

export const batchTerm = (batch: string): string => `batch|${batch}`;

/** Rows of an import share a word if they are of one department, resource and month: few words find many rows. */
export function keyTerm(key: string): string {
  const place = placeOfKey(key);
  if (place === undefined) return 'key|?';
  return `key|${place.department}|${place.resource}|${place.day.slice(0, 7)}`;
}

/** A stretch of words, both ends included. */
export type TermRange = readonly [from: string, to: string];

/** Sorts after every text that goes on where it stands. */
const END = '\uffff';

/**
 * The words of what may answer a question: a hit need not, and is to be looked at. Undefined if no word narrows it down.
 *
 * @param grain what is looked for: single rows by `day`, blocks by `month`.
 */
export function rangesFor(question: ListQuestion, grain: 'day' | 'month'): readonly TermRange[] | undefined {
  const { device } = question;
  const days = daysAsked(question);
  const words = wordsFor(question) ?? (days === undefined ? undefined : ['at']);
  if (words === undefined)
    return device === undefined ? undefined : [[deviceTerm(device), deviceTerm(device)]];
  if (days === undefined) return words.map((word) => [`${word}|`, `${word}|${END}`]);
  return words.flatMap((word) => (grain === 'day' ? dayRanges(word, ...days) : [monthRange(word, ...days)]));
}

/** The words under which days are asked for: the fewest entries have a meter's, then a rare kind's. */
function wordsFor({ meter, kinds }: ListQuestion): readonly string[] | undefined {
  if (meter !== undefined) return [meterWord(meter)];
  return kinds?.every((kind) => isPaged({ kind })) === true ? kinds.map(kindWord) : undefined;
}

/** The words of single rows that may touch a day from `first` to `last`. */
function dayRanges(word: string, first: Day, last: Day): readonly TermRange[] {
  const end = dayText(last);
  const month = end.slice(0, 7);
  // `2026-06|` sorts after every `2026-06-…|`: the first stretch has the months before the last, the second the last.
  return [
    [`${word}|${dayText(first)}`, `${word}|${end}|${END}`],
    [`${word}|${month}|`, `${word}|${month}|${END}`],
  ];
}

/** The words of blocks that may touch a day from `first` to `last`. */
const monthRange = (word: string, first: Day, last: Day): TermRange => [
  `${word}|${dayText(first).slice(0, 7)}|`,
  `${word}|${dayText(last).slice(0, 7)}|${END}`,
];

const EARLIEST = dayOf(0, 1, 1);
const LATEST = dayOf(9999, 12, 31);

/** The days of a question that may leave an end open; undefined if it names none. */
const daysAsked = ({ first, last }: ListQuestion): readonly [Day, Day] | undefined =>
  first === undefined && last === undefined ? undefined : [first ?? EARLIEST, last ?? LATEST];
