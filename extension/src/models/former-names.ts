import { signal, type ReadonlySignal } from '@preact/signals';
import { hubOf } from '@soxanh/core';
import type { Session } from '../data/session.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Every name under which what stands in the book is this machine's own: those of before too, as far as they are (`ownNamesOf`).
 * Empty until they are read, and where no server judges.
 *
 * @example
 * const names = formerNames(session.book);
 * names.value.has(entry.by.device);
 */
export function formerNames(book: Session['book']): ReadonlySignal<ReadonlySet<string>> {
  const names = signal(NONE);
  // Whoever has no server is asked for nothing: the half for sharing need not be fetched.
  if (hubOf(book.office.peek()) !== undefined)
    void book.ownNames().then((own) => (names.value = own ?? NONE));
  return names;
}
