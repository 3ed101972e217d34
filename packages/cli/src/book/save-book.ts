import { addEntry, bundleLines, everyEntry, type KnownEntry, type Result } from '@soxanh/core';
import { withFile } from '../world/files.ts';
import type { Complaint } from '../world/complaint.ts';
import type { Book } from './open-book.ts';
import { replaceFile } from './write-file.ts';

/** Writes a book with new entries added. Damaged lines go back as they were, behind the good ones. */
export function saveBook(book: Book, added: readonly KnownEntry[]): Result<void, Complaint> {
  for (const entry of added) addEntry(book.set, entry);
  return withFile(book.name, () => replaceFile(book.path, linesOf(book)));
}

function* linesOf({ header, set, damaged }: Book): Generator<string | Uint8Array> {
  yield* bundleLines(header, everyEntry(set));
  for (const { bytes } of damaged) {
    yield bytes;
    yield '\n';
  }
}
