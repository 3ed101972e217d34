import type { StoreProblem } from '../book-store.ts';

/** What IndexedDB said, as a problem with a name. */
export function problemOf({ name, message }: DOMException): StoreProblem {
  if (name === 'VersionError') return { kind: 'newer' };
  if (name === 'QuotaExceededError' || isDiskFull(name, message)) return { kind: 'full' };
  return { kind: 'failed', detail: `${name}: ${message}` };
}

/** Chromium has no name for a disk without room, but passes on what the file system said (seen in Chromium 156). */
const isDiskFull = (name: string, message: string): boolean =>
  name === 'UnknownError' && /NO_SPACE|ENOSPC/.test(message);

/** Tells whether an error is of the database and not of this program; those of the program are bugs and are thrown on. */
export const isOfDatabase = (error: unknown): error is DOMException => error instanceof DOMException;

/** Tells whether a key was taken that may be there only once: another window wrote for the same device. */
export const isTaken = (problem: StoreProblem): boolean =>
  problem.kind === 'failed' && problem.detail.startsWith('ConstraintError');

const LOST: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

/** Tells whether a fresh connection may help: connections also close by themselves. */
export const isLostConnection = ({ name }: DOMException): boolean => LOST.has(name);
