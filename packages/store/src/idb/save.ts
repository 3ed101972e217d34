import {
  err,
  ok,
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type KnownEntry,
  type Pen,
  type Result,
} from '@soxanh/core';
import type { StoreProblem } from '../book-store.ts';
import { chainEnd, deviceOf } from '../device.ts';
import { absorb } from './absorb.ts';
import { LEAST_TOGETHER } from './block-layout.ts';
import { Posting } from './posting.ts';
import { toRead, unattended, type StoreName, type Writing } from './schema.ts';
import { Shelf } from './shelf.ts';
import { deviceTerm } from './terms.ts';
import { rowOf, WritableShelf } from './writable-shelf.ts';

/** What is to be saved. */
export interface ToSave {
  readonly drafts: readonly EntryDraft[];
  readonly by: Author;
  readonly notes: readonly (string | undefined)[];
  readonly pen: Pen;
}

/** Plain drafts name nothing and nothing can name them yet: saving them looks for no family. */
export const isPlain = ({ drafts }: ToSave): boolean =>
  drafts.length < LEAST_TOGETHER &&
  drafts.every(
    (draft) => draft.kind !== 'void' && draft.supersedes === undefined && draft.source === undefined,
  );

/** The stores that saving plain drafts touches. */
export const PLAIN_STORES: StoreName[] = ['entries', 'blocks', 'cells', 'facts', 'devices', 'notes'];

/**
 * The short way, for nearly every save: chain end and cells are read together, then everything is written.
 *
 * @returns undefined if the device never wrote here: then `saveAny` finds out where its chain ends.
 */
export async function savePlain(writing: Writing, save: ToSave): Promise<readonly KnownEntry[] | undefined> {
  const end = await writing.objectStore('devices').get(save.by.device);
  if (end === undefined) return undefined;
  const entries = written(writing, save, end);
  const posting = new Posting();
  for (const entry of entries) {
    posting.post(entry);
    unattended(writing.objectStore('entries').put(rowOf(entry, undefined), entry.id));
  }
  await posting.write(writing);
  return entries;
}

/** The long way: corrections, imports, many at once, or a device's first entry. Needs `JOURNAL_STORES`. */
export async function saveAny(
  writing: Writing,
  save: ToSave,
): Promise<Result<readonly KnownEntry[], StoreProblem>> {
  const shelf = new WritableShelf(writing);
  const named = save.drafts.flatMap((draft) => draft.supersedes ?? []);
  await shelf.find(named);
  const missing = named.find((id) => shelf.get(id) === undefined);
  if (missing !== undefined) return err({ kind: 'unknown-entry', id: missing });
  const end = await endOf(writing, save.by.device, save.pen);
  const entries = written(writing, save, end);
  await absorb(
    writing,
    shelf,
    entries.map((entry) => ({ entry })),
  );
  return ok(entries);
}

/** Where the device's chain ends: as kept, or as the entries of it that came with a journal say. */
async function endOf(writing: Writing, device: string, { hash }: Pen): Promise<ChainEnd | undefined> {
  const kept = await writing.objectStore('devices').get(device);
  if (kept !== undefined) return kept;
  const stored = await new Shelf(toRead(writing)).withTerm(deviceTerm(device));
  const mine = stored.map(({ entry }) => entry).filter((entry) => deviceOf(entry) === device);
  return chainEnd(undefined, mine, hash);
}

/** Turns drafts into entries and writes the chain's new end and the notes. */
function written(
  writing: Writing,
  { drafts, by, notes, pen }: ToSave,
  from: ChainEnd | undefined,
): KnownEntry[] {
  const entries: KnownEntry[] = [];
  let end = from;
  for (const [i, draft] of drafts.entries()) {
    const next = writeEntry(draft, by, end, pen);
    ({ end } = next);
    entries.push(next.entry);
    const note = notes[i];
    if (note !== undefined) unattended(writing.objectStore('notes').put(note, next.entry.id));
  }
  if (end !== undefined) unattended(writing.objectStore('devices').put(end, by.device));
  return entries;
}

/** Tells whether these entries are all there. Needs the stores `entries` and `blocks`. */
export async function areThere(writing: Writing, entries: readonly KnownEntry[]): Promise<boolean> {
  const shelf = new Shelf(toRead(writing));
  await shelf.find(entries.map(({ id }) => id));
  return entries.every(({ id }) => shelf.get(id) !== undefined);
}
