import type { Machine } from '../db/people.ts';
import type { Hub } from './hub.ts';

/**
 * Tells whether a machine that was let in and then waited may still be answered: it may have been revoked meanwhile (law T1).
 * A storage in trouble says so when it is asked for what was wanted.
 */
export async function isStillLetIn({ world }: Hub, book: string, { tokenHash }: Machine): Promise<boolean> {
  const found = tokenHash === undefined ? undefined : await world.storage.machineOf(book, tokenHash);
  return found === undefined || !found.ok || found.value !== undefined;
}
