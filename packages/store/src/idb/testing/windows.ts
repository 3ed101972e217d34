import { BOOK, testWorld } from '../../contract/world.ts';
import { hashText } from '../../hash.ts';
import { ChangeChannel } from '../change-channel.ts';
import { Connection, type ConnectionOptions } from '../connection.ts';
import { databaseName } from '../database-name.ts';
import { IdbStore } from '../idb-store.ts';

/** The database of the book that tests open. */
export const NAME = databaseName(BOOK.book);

/** A store as a window has it, and its connection. */
export type Window = IdbStore & { readonly connection: Connection };

const opened: (() => void)[] = [];

/** A store as another window has it: nothing is shared but the database. */
export function openWindow(options: ConnectionOptions = {}): Window {
  const connection = new Connection(NAME, { patience: 50, ...options });
  const changes = new ChangeChannel(NAME);
  const release = (): void => {
    connection.close();
    changes.close();
  };
  opened.push(release);
  // Another seed than any test that opens a store by itself.
  const parts = {
    info: BOOK,
    world: testWorld(100 + opened.length),
    hash: hashText,
    connection,
    changes,
    release,
  };
  return Object.assign(new IdbStore(parts), { connection });
}

/** Closes every window, in the order in which they were opened. */
export function closeWindows(): void {
  for (const close of opened.splice(0)) close();
}
