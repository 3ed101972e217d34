import { ok, type Hash, type Result } from '@soxanh/core';
import type { BookInfo, BookStore, StoreProblem, World } from '../book-store.ts';
import { databaseName } from './database-name.ts';
import { ChangeChannel } from './change-channel.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import { IdbStore } from './idb-store.ts';

/** What a book's store needs, and what it may be told. */
export interface OpenOptions extends World, Pick<ConnectionOptions, 'onBlocked' | 'patience'> {
  /** SHA-256 in base64url; only tests bring their own. */
  readonly hash?: Hash | undefined;
}

interface Shared {
  readonly connection: Connection;
  readonly changes: ChangeChannel;
  users: number;
}

/** One open database a book and context: a second one would only be one more to wait for at an upgrade. */
const open = new Map<string, Shared>();

/**
 * Opens a book in IndexedDB, making its database if there is none. Stores opened twice in a window share a connection.
 *
 * @returns `newer` if a newer program made the database, `blocked` if another window with an older program did not let
 * go within `patience` (3 s), `full` or `failed` for what the browser says. Nothing was changed then, and it may be
 * tried again.
 * @example
 * const opened = await openBook(
 *   { book: 'b1', synthetic: false },
 *   { now: Date.now, random: (count) => crypto.getRandomValues(new Uint8Array(count)) },
 * );
 * if (opened.ok) await opened.value.save([draft], author);
 */
export async function openBook(
  info: BookInfo,
  options: OpenOptions,
): Promise<Result<BookStore, StoreProblem>> {
  const name = databaseName(info.book);
  const present = open.get(name);
  const shared =
    present === undefined || present.connection.isGone
      ? { connection: new Connection(name, options), changes: new ChangeChannel(name), users: 0 }
      : present;
  open.set(name, shared);
  shared.users++;
  const release = releasing(name, shared);
  const opened = await shared.connection.open();
  if (!opened.ok) {
    release();
    return opened;
  }
  return ok(new IdbStore({ info, world: options, hash: options.hash, ...shared, release }));
}

/** Gives the connection back, once; the last one out closes it. */
function releasing(name: string, shared: Shared): () => void {
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    shared.users--;
    if (shared.users > 0) return;
    if (open.get(name) === shared) open.delete(name);
    shared.connection.close();
    shared.changes.close();
  };
}
