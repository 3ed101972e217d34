import type { Entry, EntryId, Fact, MonthCells, Page, PageGroup } from '@soxanh/core';
import { unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Fate } from '../fate.ts';
import type { Aside, OpenList } from '../sync/records.ts';

/** An entry stored by itself, with the words it is found by. The entry stays as it came: nothing is added to it (J5). */
export interface Row {
  readonly entry: Entry;
  readonly fate?: Fate;
  readonly terms: readonly string[];
  /** `ownKey` of an entry written in this browser. No two rows have the same: no number of a device is given twice. */
  readonly own?: string;
}

/** First id, last id, number of entries: enough to find an entry's block, and to count, without reading any. */
export type BlockKey = [first: EntryId, last: EntryId, size: number];

/**
 * Up to about a thousand entries in one record, sorted by id: entries that arrive together cost a tenth this way. The
 * ranges of blocks never overlap, like the leaves of a B+-tree; entries written singly may lie within them.
 */
export interface Block {
  readonly entries: Entry[];
  readonly fates: ReadonlyMap<EntryId, Fate>;
  readonly terms: readonly string[];
}

/** One database holds one book. */
export interface BookSchema extends DBSchema {
  entries: { key: string; value: Row; indexes: { terms: string; own: string } };
  blocks: { key: BlockKey; value: Block; indexes: { terms: string } };
  /** For an id, the entries that name it, whether it is there or not; for `batch:…`, the voids of that import. */
  links: { key: string; value: readonly string[] };
  /** Month first, so that a popup reads one month of everything in one stretch. */
  cells: { key: [month: string, department: string, resource: string]; value: MonthCells };
  /** Entries in force that are kept whole. Subject before month: who asks for a meter asks for its readings in a row. */
  pages: { key: [group: PageGroup, subject: string, month: string]; value: Page };
  facts: { key: string; value: Fact };
  /** Of each family that has more than one head, the one by which it is known (`tornBy`). */
  conflicts: { key: string; value: true };
  /** By id, the canonical texts that lost against the one that counts. */
  twins: { key: string; value: readonly string[] };
  notes: { key: string; value: string };
  marks: { key: string; value: string };
  /** By id and hash, what is not counted: it waits for the hub, or was refused by it. */
  aside: { key: string; value: Aside; indexes: { place: [device: string, n: number] } };
  /** By a page's first number, the ids it had, while a hub's log is being read anew. */
  confirmed: { key: number; value: readonly EntryId[] };
  /** Entries of the journal the hub has not acknowledged; those written since the last turn are not listed. */
  outbox: { key: number; value: OpenList };
  /** How this copy stands with its hub, whose it is, and how far its own entries have been seen to. */
  sync: { key: string; value: object };
}

export type StoreName = StoreNames<BookSchema>;
export type Database = IDBPDatabase<BookSchema>;
export type Reading = IDBPTransaction<BookSchema, StoreName[]>;
export type Writing = IDBPTransaction<BookSchema, StoreName[], 'readwrite'>;

/** What may be written may be read: the types of idb tell the two apart so strictly that this has to be said. */
export const toRead = (transaction: Writing): Reading => transaction as unknown as Reading;

/**
 * Puts a value without waiting for the answer. If it fails, its transaction fails, and that is where it is noticed; so
 * it goes past idb, whose promise nobody would look at.
 */
export function put<S extends StoreName>(
  writing: Writing,
  store: S,
  value: BookSchema[S]['value'],
  key: BookSchema[S]['key'],
): void {
  unwrap(writing.objectStore(store)).put(value, key);
}

/** Takes a value away without waiting for the answer. */
export function remove<S extends StoreName>(writing: Writing, store: S, key: BookSchema[S]['key']): void {
  unwrap(writing.objectStore(store)).delete(key);
}

/** Everything a change of the journal may touch. */
export const JOURNAL_STORES: StoreName[] = [
  'entries',
  'blocks',
  'links',
  'cells',
  'pages',
  'facts',
  'conflicts',
  'twins',
  'notes',
  'marks',
];
