import { err, ok, type ChainEnd, type Result } from '@soxanh/core';
import type { StoreProblem } from '../book-store.ts';
import { chainEnd } from '../chain-end.ts';
import { deviceOf } from '../device.ts';
import { absorb } from './absorb.ts';
import { lastAside, ownEnd, ownKeys } from './own-chain.ts';
import { toRead, type Writing } from './schema.ts';
import { Shelf } from './shelf.ts';
import { deviceTerm } from './terms.ts';
import { WritableShelf } from './writable-shelf.ts';
import { write, type ToSave, type Written } from './written.ts';

/** The long way: corrections, imports, many at once, or a device's first save. Needs `JOURNAL_STORES` and what is aside. */
export async function saveAny(writing: Writing, save: ToSave): Promise<Result<Written, StoreProblem>> {
  const shelf = new WritableShelf(writing);
  const named = save.drafts.flatMap((draft) => draft.supersedes ?? []);
  await shelf.find(named);
  const missing = named.find((id) => shelf.get(id) === undefined);
  if (missing !== undefined) return err({ kind: 'unknown-entry', id: missing });
  const end = await endOf(writing, save);
  const made = write(writing, save, end);
  await absorb(
    writing,
    shelf,
    made.entries.map((entry) => ({ entry })),
    ownKeys(made.entries),
  );
  return ok(made);
}

/** Where the device's chain goes on: after what was written here, else after what came with a journal. */
async function endOf(writing: Writing, { by, pen }: ToSave): Promise<ChainEnd | undefined> {
  const reading = toRead(writing);
  const own = await ownEnd(reading, by.device, pen.hash);
  if (own !== undefined) return own;
  const stored = await new Shelf(reading).withTerms([deviceTerm(by.device)]);
  const theirs = stored.map(({ entry }) => entry).filter((entry) => deviceOf(entry) === by.device);
  const aside = await lastAside(reading, by.device);
  return chainEnd(undefined, aside === undefined ? theirs : [...theirs, aside], pen.hash);
}
