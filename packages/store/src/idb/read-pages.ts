import { ok, type Page, type PageGroup, type Result } from '@soxanh/core';
import type { PageQuestion, StoreProblem } from '../book-store.ts';
import type { Reading } from './schema.ts';

/** Pages in the order of their keys, which is the order in which a ledger tells them. */
export async function readPages<G extends PageGroup>(
  reading: Reading,
  { group, subject, first = '', last }: PageQuestion<G>,
): Promise<Result<readonly Page<G>[], StoreProblem>> {
  if (last !== undefined && first > last) return ok([]);
  // An array sorts after every text: so ends a stretch that goes to the end.
  const stretch =
    subject === undefined
      ? IDBKeyRange.bound([group], [group, []])
      : IDBKeyRange.bound([group, subject, first], [group, subject, last ?? []]);
  const pages = await reading.objectStore('pages').getAll(stretch);
  const asked = pages.filter(({ month }) => month >= first && (last === undefined || month <= last));
  // A page of a group holds the entries of that group.
  return ok(asked as Page<G>[]);
}
