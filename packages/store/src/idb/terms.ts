import { batchOf, dayOf, dayText, keyOf, monthsOf, placeOfKey, type Day, type Entry } from '@soxanh/core';
import { deviceOf } from '../device.ts';
import { placedOf } from '../listed.ts';

/**
 * The words an entry is found by in the index `terms`. Single rows are found by their day; blocks, and entries over
 * several days, only by their months, so that a block of a thousand entries has tens of words and not thousands.
 */
export function termsOf(entry: Entry, grain: 'day' | 'month'): string[] {
  const terms = [];
  const placed = placedOf(entry);
  if (placed !== undefined) {
    const spans = placed.kind === 'use' && placed.through !== undefined;
    const times = grain === 'day' && !spans ? [placed.day] : monthsOf(placed);
    for (const time of times) terms.push(placeTerm(time, placed.department, placed.resource));
  }
  const device = deviceOf(entry);
  if (device !== undefined) terms.push(deviceTerm(device));
  const batch = batchOf(entry);
  if (batch !== undefined) terms.push(batchTerm(batch));
  const key = keyOf(entry);
  if (key !== undefined) terms.push(keyTerm(key));
  return terms;
}

const placeTerm = (time: string, department: string, resource: string): string =>
  `at|${time}|${department}|${resource}`;

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

/** The words of single rows that may touch a day from `first` to `last`. A hit need not: its days are to be looked at. */
export function dayRanges(first: Day, last: Day): readonly TermRange[] {
  const end = dayText(last);
  const month = end.slice(0, 7);
  // `2026-06|` sorts after every `2026-06-…|`: the first stretch has the months before the last, the second the last.
  return [
    [`at|${dayText(first)}`, `at|${end}|${END}`],
    [`at|${month}|`, `at|${month}|${END}`],
  ];
}

/** The words of blocks that may touch a day from `first` to `last`. */
export const monthRange = (first: Day, last: Day): TermRange => [
  `at|${dayText(first).slice(0, 7)}|`,
  `at|${dayText(last).slice(0, 7)}|${END}`,
];

const EARLIEST = dayOf(0, 1, 1);
const LATEST = dayOf(9999, 12, 31);

/** The days of a question that may leave an end open; undefined if it names none. */
export const daysAsked = (first: Day | undefined, last: Day | undefined): readonly [Day, Day] | undefined =>
  first === undefined && last === undefined ? undefined : [first ?? EARLIEST, last ?? LATEST];
