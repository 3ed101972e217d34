import { canonicalText, entryOf, isTooLarge } from '@soxanh/core';
import type { Refusal } from '@soxanh/sync';
import type { IncomingEntry } from '../db/storage.ts';
import { sha256 } from './secret.ts';

/** A line of a push: an entry, or why it is none. */
export type ReadLine =
  | { readonly is: 'entry'; readonly incoming: IncomingEntry }
  | { readonly is: 'refused'; readonly reason: Refusal };

/**
 * Reads one line of a push. What is no entry has no id to keep a record of: it is refused, and nothing is written.
 *
 * @example
 * readLine('{}'); // { is: 'refused', reason: { kind: 'no-entry', field: 'v', why: 'is missing' } }
 */
export function readLine(line: string): ReadLine {
  if (isTooLarge(line)) return { is: 'refused', reason: { kind: 'too-large' } };
  const read = entryOf(line);
  if (!read.ok) {
    const { field, reason } = read.error;
    return { is: 'refused', reason: { kind: 'no-entry', field, why: reason } };
  }
  const entry = read.value;
  // Nearly always the line itself; what is stored and hashed is the one text that everybody makes of this entry.
  const text = canonicalText(entry);
  return { is: 'entry', incoming: { entry, text, hash: sha256(text) } };
}
