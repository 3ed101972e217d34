import type { StoreProblem } from '../book-store.ts';

/** What IndexedDB said, as a problem with a name. */
export function problemOf({ name, message }: DOMException): StoreProblem {
  switch (name) {
    case 'QuotaExceededError':
      return { kind: 'full' };
    case 'VersionError':
      return { kind: 'newer' };
    default:
      return { kind: 'failed', detail: `${name}: ${message}` };
  }
}

/** Tells whether an error is of the database and not of this program; those of the program are bugs and are thrown on. */
export const isOfDatabase = (error: unknown): error is DOMException => error instanceof DOMException;

/** Tells whether a key was taken that may be there only once: another window wrote for the same device. */
export const isTaken = (problem: StoreProblem): boolean =>
  problem.kind === 'failed' && problem.detail.startsWith('ConstraintError');

const LOST: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

/** Tells whether a fresh connection may help: connections also close by themselves. */
export const isLostConnection = ({ name }: DOMException): boolean => LOST.has(name);
