import { err, ok, type Result } from '@soxanh/core';
import { deleteDB } from 'idb';
import type { StoreProblem } from '../book-store.ts';
import { databaseName, PREFIX } from './database-name.ts';
import { patienceOf } from './patience.ts';
import { isOfDatabase, problemOf } from './problem.ts';

/** Ids of the books this browser has, sorted; empty where the browser cannot tell (`indexedDB.databases` is missing). */
export async function listBooks(): Promise<readonly string[]> {
  if (!('databases' in indexedDB)) return [];
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
    .toSorted();
}

/**
 * Deletes a book from this browser for good. Windows that have it open let go; their later saves answer `failed`
 * instead of making the book anew.
 *
 * @returns `blocked` if a window did not let go in time; the browser then deletes it as soon as that window closes.
 */
export async function deleteBook(book: string, patience?: number): Promise<Result<true, StoreProblem>> {
  const limit = patienceOf(patience);
  const deleted = deleteDB(databaseName(book), { blocked: limit.runOut }).then(() => ok(true as const));
  try {
    return (await Promise.race([deleted, limit.patience])) ?? err({ kind: 'blocked' });
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    return err(problemOf(error));
  }
}
