import { entryOf, type Entry, type Result } from '@soxanh/core';
import type { Held } from '@soxanh/sync';
import { nameMachine } from './book-desk.ts';
import type { Book, StoreProblem } from './book.ts';
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
 * the copy lets go of all but the newest. In a book that is on a server they count here and are sent, as on the day they
 * were saved; what the server refused stays refused.
 *
 * @param device this machine's name in its entries.
 */
export async function tendSecondCopy(book: Book, device: string): Promise<Tended> {
  const copy = await book.secondCopy();
  const entries = (await copy.lines()).flatMap((line): Entry[] => {
    const read = entryOf(line);
    return read.ok ? [read.value] : [];
  });
  const back = entries.length === 0 ? undefined : await giveBack(book, entries, device);
  // While the journal cannot take them the copy keeps what it has, however much.
  if (back?.ok === false) return { restored: 0, clones: [] };
  await copy.trim(SECOND_COPY_SIZE);
  return { restored: back?.value.added ?? 0, clones: back?.value.clones ?? [] };
}

async function giveBack(
  book: Book,
  entries: readonly Entry[],
  device: string,
): Promise<Result<Held, StoreProblem>> {
  const desk = await book.desk();
  if (!desk.ok) return desk;
  const named = await nameMachine(desk.value, device);
  return named.ok ? desk.value.bringBack(entries) : named;
}
