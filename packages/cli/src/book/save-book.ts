import {
  addEntry,
  bundleLines,
  everyEntry,
  type BundleHeader,
  type Entry,
  type KnownEntry,
  type Result,
} from '@soxanh/core';
import { withFile } from '../world/files.ts';
import type { Complaint } from '../world/complaint.ts';
import type { Book } from './open-book.ts';
import { replaceFile } from './write-file.ts';

/**
 * Writes a book with new entries added. Damaged lines go back as they were, behind the good ones. In a book that follows a
 * server the new entries are pending until it has them.
 */
export function saveBook(book: Book, added: readonly KnownEntry[]): Result<void, Complaint> {
  for (const entry of added) addEntry(book.set, entry);
  const entries = [...everyEntry(book.set), ...book.aside.map(({ entry }) => entry)];
  return saveAs(book, { ...book.header, ...withPending(book, added) }, entries);
}

/** Writes a book with this header and these entries, which are all it has but for damaged lines. */
export const saveAs = (
  { name, path, damaged }: Pick<Book, 'name' | 'path' | 'damaged'>,
  header: Omit<BundleHeader, 'format' | 'version'>,
  entries: Iterable<Entry>,
): Result<void, Complaint> => withFile(name, () => replaceFile(path, linesOf(header, entries, damaged)));

function withPending({ hub }: Book, added: readonly KnownEntry[]): Pick<BundleHeader, 'hub'> {
  if (hub === undefined) return {};
  const pending = new Set([...(hub.pending ?? []), ...added.map(({ id }) => id)]);
  return pending.size === 0 ? {} : { hub: { ...hub, pending: [...pending].toSorted() } };
}

function* linesOf(
  header: Omit<BundleHeader, 'format' | 'version'>,
  entries: Iterable<Entry>,
  damaged: Book['damaged'],
): Generator<string | Uint8Array> {
  yield* bundleLines(header, entries);
  for (const { bytes } of damaged) {
    yield bytes;
    yield '\n';
  }
}
