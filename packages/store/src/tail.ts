import type { Entry } from '@soxanh/core';

/** How many entries the second copy holds at most: well under the quota of the browser's small storage. */
export const TAIL_LENGTH = 500;

/**
 * The newest entries written since the last back-up, for a second small copy outside the database: if the database is
 * ever lost, this is what the last back-up lacks. Begin again from nothing after a back-up.
 *
 * @param existing what the copy holds.
 * @param entries what was just saved.
 * @returns what the copy should hold now, oldest first, each id once.
 */
export function keepTail(
  existing: readonly Entry[],
  entries: readonly Entry[],
  length: number = TAIL_LENGTH,
): Entry[] {
  const byId = new Map([...existing, ...entries].map((entry) => [entry.id, entry]));
  const sorted = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.slice(Math.max(0, sorted.length - length));
}
