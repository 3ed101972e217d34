import { unwrap } from 'idb';
import { JOURNAL_STORES, type StoreName, type Writing } from '../schema.ts';

/** What sharing reads and changes: apart from the schema, which every window loads first. */
export const STORES: StoreName[] = [...JOURNAL_STORES, 'aside', 'confirmed', 'outbox', 'sync'];

/** Empties a store without waiting for the answer. */
export function empty(writing: Writing, store: StoreName): void {
  unwrap(writing.objectStore(store)).clear();
}
