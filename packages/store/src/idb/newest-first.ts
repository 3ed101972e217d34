import type { EntryId } from '@soxanh/core';
import type { ListQuestion } from '../book-store.ts';
import type { BlockKey, Reading } from './schema.ts';
import type { Shelf, Stored } from './shelf.ts';
import { rangesFor, type TermRange } from './terms.ts';

/** How many rows are read at a time. */
const STEP = 32;

/**
 * Stored entries that may answer a question, newest written first. Reads as it is asked on, and only what the index
 * points to: the journal may be long, the answer is short.
 */
export async function* newestFirst(
  reading: Reading,
  shelf: Shelf,
  question: ListQuestion,
): AsyncGenerator<Stored> {
  const { before, first, last } = question;
  if (first !== undefined && last !== undefined && first > last) return;
  const blocks = (await blockKeys(reading, shelf, question))
    .filter(([oldest]) => before === undefined || oldest < before)
    .toSorted(([a], [b]) => (a < b ? 1 : -1));
  const rows = rowsNewestFirst(reading, shelf, question);
  let row = await rows.next();
  for (const key of blocks) {
    // Rows newer than the whole block come first, and without reading it.
    for (; row.done !== true && row.value.entry.id > key[1]; row = await rows.next()) yield row.value;
    await shelf.open([key]);
    for (const stored of [...shelf.storedIn(key)].toReversed()) {
      if (before !== undefined && stored.entry.id >= before) continue;
      for (; row.done !== true && row.value.entry.id > stored.entry.id; row = await rows.next())
        yield row.value;
      yield stored;
    }
  }
  for (; row.done !== true; row = await rows.next()) yield row.value;
}

async function* rowsNewestFirst(
  reading: Reading,
  shelf: Shelf,
  question: ListQuestion,
): AsyncGenerator<Stored> {
  const ids = await rowIds(reading, question);
  if (ids === undefined) {
    yield* allRowsNewestFirst(reading, question.before);
    return;
  }
  const { before } = question;
  const wanted = ids.filter((id) => before === undefined || id < before).toSorted((a, b) => (a < b ? 1 : -1));
  for (let from = 0; from < wanted.length; from += STEP) {
    const some = wanted.slice(from, from + STEP);
    await shelf.find(some);
    for (const id of some) {
      const stored = shelf.get(id);
      if (stored !== undefined) yield stored;
    }
  }
}

async function* allRowsNewestFirst(reading: Reading, before: EntryId | undefined): AsyncGenerator<Stored> {
  const range = before === undefined ? undefined : IDBKeyRange.upperBound(before, true);
  let cursor = await reading.objectStore('entries').openCursor(range, 'prev');
  while (cursor !== null) {
    const { entry, fate } = cursor.value;
    yield { entry, fate };
    cursor = await cursor.continue();
  }
}

/** The ids the index has for a question; undefined if it narrows nothing down. */
async function rowIds(reading: Reading, question: ListQuestion): Promise<EntryId[] | undefined> {
  const ranges = rangesFor(question, 'day');
  if (ranges === undefined) return undefined;
  const index = reading.objectStore('entries').index('terms');
  const found = await Promise.all(ranges.map((range) => index.getAllKeys(within(range))));
  return [...new Set(found.flat())] as EntryId[];
}

async function blockKeys(
  reading: Reading,
  shelf: Shelf,
  question: ListQuestion,
): Promise<readonly BlockKey[]> {
  const ranges = rangesFor(question, 'month');
  if (ranges === undefined) return shelf.directory();
  const index = reading.objectStore('blocks').index('terms');
  const found = await Promise.all(ranges.map((range) => index.getAllKeys(within(range))));
  return [...new Map(found.flat().map((key) => [key[0], key])).values()];
}

const within = ([from, to]: TermRange): IDBKeyRange => IDBKeyRange.bound(from, to);
