import { ok, type Result } from '@soxanh/core';
import type { Listed, ListQuestion, StoreProblem } from '../book-store.ts';
import { answers, listedOf } from '../listed.ts';
import { newestFirst } from './newest-first.ts';
import type { Reading } from './schema.ts';
import { Shelf, type Stored } from './shelf.ts';

type Read<T> = Promise<Result<T, StoreProblem>>;

/** The newest entries that answer a question. */
export async function readList(reading: Reading, question: ListQuestion): Read<readonly Listed[]> {
  const found: Stored[] = [];
  if (question.limit > 0) {
    for await (const stored of newestFirst(reading, new Shelf(reading), question)) {
      if (answers(question, stored.entry, stored.fate)) found.push(stored);
      if (found.length >= question.limit) break;
    }
  }
  return ok(await withNotes(reading, found));
}

/** Stored entries as lists show them. */
export async function withNotes(reading: Reading, stored: readonly Stored[]): Promise<readonly Listed[]> {
  const notes = reading.objectStore('notes');
  const listed = await Promise.all(
    stored.map(async ({ entry, fate }) => listedOf(entry, fate, await notes.get(entry.id))),
  );
  return listed.filter((one) => one !== undefined);
}
