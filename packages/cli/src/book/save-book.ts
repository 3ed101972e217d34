import {
  addEntry,
  bundleLines,
  canonicalText,
  type Entry,
  type EntrySet,
  type KnownEntry,
} from '@soxanh/core';
import { withFile } from '../world/files.ts';
import type { Result } from '@soxanh/core';
import type { Complaint } from '../world/complaint.ts';
import type { Book } from './open-book.ts';
import { replaceFile } from './write-file.ts';

/** Everything a set holds, twins included: what lost under its id is kept (law J3). Same set, same order. */
export function allEntries({ entries, twins }: EntrySet): Entry[] {
  const losers = [...twins.values()].flatMap((texts) => [...texts]).map((text) => JSON.parse(text) as Entry);
  return [...entries.values(), ...losers]
    .map((entry) => ({ entry, text: canonicalText(entry) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Writes a book with new entries added. Damaged lines go back as they were, behind the good ones. */
export function saveBook(book: Book, added: readonly KnownEntry[]): Result<void, Complaint> {
  for (const entry of added) addEntry(book.set, entry);
  return withFile(book.name, () => replaceFile(book.path, linesOf(book)));
}

function* linesOf({ header, set, damaged }: Book): Generator<string | Uint8Array> {
  yield* bundleLines(header, allEntries(set));
  for (const { bytes } of damaged) {
    yield bytes;
    yield '\n';
  }
}
