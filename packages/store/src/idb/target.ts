import type { IDBPTransaction, StoreNames } from 'idb';
import type { BookSchema } from './schema.ts';

/** The transaction in which a database is made or upgraded: it may change which stores there are. */
export type Upgrading = IDBPTransaction<BookSchema, StoreNames<BookSchema>[], 'versionchange'>;

/**
 * Makes a database, or brings it up to date from an older version (0: there was none). Nothing of it stays if it fails.
 */
export type Upgrade = (transaction: Upgrading, from: number) => Promise<void>;

/** A version of the database, and where to fetch what leads to it. */
export interface Target {
  readonly version: number;
  load(): Promise<{ readonly upgrade: Upgrade }>;
}
