import { entryOf, type Entry } from '@soxanh/core';
import type { Book } from './book.ts';
import { SECOND_COPY_SIZE } from './second-copy.ts';

/** What tending did. */
export interface Tended {
  /** Entries the journal had lost and has again. */
  readonly restored: number;
  /** Machines that wrote on while the journal was without these entries: each must take a new name. */
  readonly clones: readonly string[];
}

/**
 * Brings the second copy and the journal together: entries found there and missing in the journal go back into it, and
 * the copy lets go of all but the newest.
 */
export async function tendSecondCopy(book: Book): Promise<Tended> {
  const copy = await book.secondCopy();
  const entries = (await copy.lines()).flatMap((line): Entry[] => {
    const read = entryOf(line);
    return read.ok ? [read.value] : [];
  });
  const admitted = entries.length === 0 ? undefined : await book.store.admit(entries, book.info);
  // While the journal cannot take them the copy keeps what it has, however much.
  if (admitted?.ok === false) return { restored: 0, clones: [] };
  await copy.trim(SECOND_COPY_SIZE);
  return { restored: admitted?.value.added ?? 0, clones: admitted?.value.clones ?? [] };
}
