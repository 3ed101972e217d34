import { entryOf, type Entry } from '@soxanh/core';
import { jsonOf, splitLines } from '@soxanh/sync';
import { sha256 } from '../world/sha256.ts';

/** How a server's back-up calls itself in its first line. */
export const FORMAT = 'soxanh-hub-backup';

/** What a server's back-up of one book holds, as far as a book's file can. */
export interface HubBackup {
  readonly book: string;
  readonly synthetic: boolean;
  readonly entries: readonly Entry[];
}

/**
 * Reads a back-up that a server made, only if it is whole: its last line has the SHA-256 of all bytes before it.
 *
 * @returns undefined for a text that is cut off, changed, or something else.
 */
export function hubBackupOf(text: string): HubBackup | undefined {
  const lastAt = text.lastIndexOf('\n', text.length - 2) + 1;
  const seal = fieldOf(jsonOf(text.slice(lastAt)), 'check');
  const isWhole = fieldOf(seal, 'end') === true && fieldOf(seal, 'sha256') === sha256(text.slice(0, lastAt));
  const [first = '', ...lines] = splitLines(text);
  const head = jsonOf(first);
  const [book, synthetic] = [fieldOf(head, 'book'), fieldOf(head, 'synthetic')];
  if (!isWhole || fieldOf(head, 'format') !== FORMAT || typeof book !== 'string') return undefined;
  const entries = lines.flatMap((line) => {
    const read = entryOf(line);
    return read.ok ? [read.value] : [];
  });
  return { book, synthetic: synthetic === true, entries };
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
