import { keptFolder } from '../platform/folder-handle.ts';
import { storageArea } from '../platform/storage-area.ts';
import { readAccount } from './hub-account.ts';
import { openSharedSession } from './open-shared.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { syncBook, type SyncCause } from './sync-book.ts';

/** Tells whether the open book has a server or a folder on this machine. Opens neither. */
export async function isSharedHere(): Promise<boolean> {
  const { book } = await readSettings(storageArea);
  if (book === undefined) return false;
  if ((await readAccount(storageArea, book.book)) !== undefined) return true;
  return (await keptFolder(book.book)) !== undefined;
}

/** One turn for the book the worker has open. */
export async function shareNow(session: Session | undefined, cause: SyncCause): Promise<void> {
  const shared = session === undefined ? undefined : await openSharedSession(session);
  // A book that cannot be opened is said where it is opened; the next ring tries again.
  if (shared?.ok === true) await syncBook(shared.value, cause);
}
