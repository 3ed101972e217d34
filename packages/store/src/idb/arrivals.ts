import { batchOf, keyOf, type Entry, type EntryId } from '@soxanh/core';
import { linkKeysOf } from './links.ts';

/** A new entry, or another text under an id that is there. */
export interface Change {
  readonly entry: Entry;
  /** The text that counted before. */
  readonly before?: Entry | undefined;
}

/** What is about to be stored, found by the same words as what is stored. */
export class Arrivals {
  readonly byId = new Map<EntryId, Entry>();
  private readonly namers = new Map<string, EntryId[]>();
  private readonly batches = new Map<string, EntryId[]>();
  private readonly keys = new Map<string, EntryId[]>();

  constructor(changes: Iterable<Change>) {
    for (const { entry } of changes) {
      this.byId.set(entry.id, entry);
      for (const key of linkKeysOf(entry)) append(this.namers, key, entry.id);
      const [batch, key] = [batchOf(entry), keyOf(entry)];
      if (batch !== undefined) append(this.batches, batch, entry.id);
      if (key !== undefined) append(this.keys, key, entry.id);
    }
  }

  /** Arriving entries that name this id, or void this import (`batch:…`). */
  naming = (key: string): readonly EntryId[] => this.namers.get(key) ?? NONE;

  /** Arriving entries of an import. */
  ofBatch = (batch: string): readonly EntryId[] => this.batches.get(batch) ?? NONE;

  /** Arriving entries with an import key. */
  withKey = (key: string): readonly EntryId[] => this.keys.get(key) ?? NONE;
}

const NONE: readonly EntryId[] = [];

function append(lists: Map<string, EntryId[]>, key: string, id: EntryId): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}
