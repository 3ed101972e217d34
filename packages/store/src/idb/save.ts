import { err, ok, type KnownEntry, type Result } from '@soxanh/core';
import type { StoreProblem } from '../book-store.ts';
import { absorb } from './absorb.ts';
import { endOf, ownKeys } from './own-chain.ts';
import { toRead, type Writing } from './schema.ts';
import { WritableShelf } from './writable-shelf.ts';
import { write, type ToSave, type Written } from './written.ts';

/** The long way: corrections, imports, many at once, or a window's first save. Needs `JOURNAL_STORES`. */
export async function saveAny(writing: Writing, save: ToSave): Promise<Result<Written, StoreProblem>> {
  const shelf = new WritableShelf(writing);
  const named = save.drafts.flatMap((draft) => draft.supersedes ?? []);
  await shelf.find(named);
  const missing = named.find((id) => shelf.get(id) === undefined);
  if (missing !== undefined) return err({ kind: 'unknown-entry', id: missing });
  const end = await endOf(toRead(writing), save.by.device, save.pen.hash);
  const made = write(writing, save, end);
  await absorb(
    writing,
    shelf,
    made.entries.map((entry) => ({ entry })),
    ownKeys(made.entries),
  );
  return ok(made);
}

/** Tells whether the entries of a save are there: all are or none is, and the first always has a row of its own. */
export async function areThere(writing: Writing, [first]: readonly KnownEntry[]): Promise<boolean> {
  return first === undefined || (await writing.objectStore('entries').getKey(first.id)) !== undefined;
}
