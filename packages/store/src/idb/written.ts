import {
  writeEntry,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type KnownEntry,
  type Pen,
} from '@soxanh/core';
import { put, type Writing } from './schema.ts';

/** What is to be saved. */
export interface ToSave {
  readonly drafts: readonly EntryDraft[];
  readonly by: Author;
  readonly notes: readonly (string | undefined)[];
  readonly pen: Pen;
}

/** What was saved, and where the device's chain ends now. */
export interface Written {
  readonly entries: readonly KnownEntry[];
  readonly end: ChainEnd | undefined;
}

/** Turns drafts into entries and writes their notes; the entries are for the caller to store. */
export function write(
  writing: Writing,
  { drafts, by, notes, pen }: ToSave,
  from: ChainEnd | undefined,
): Written {
  const entries: KnownEntry[] = [];
  let end = from;
  for (const [i, draft] of drafts.entries()) {
    const next = writeEntry(draft, by, end, pen);
    ({ end } = next);
    entries.push(next.entry);
    const note = notes[i];
    if (note !== undefined) put(writing, 'notes', note, next.entry.id);
  }
  return { entries, end };
}

/** Tells whether the entries of a save are there: all are or none is, and the first always has a row of its own. */
export async function areThere(writing: Writing, [first]: readonly KnownEntry[]): Promise<boolean> {
  return first === undefined || (await writing.objectStore('entries').getKey(first.id)) !== undefined;
}
