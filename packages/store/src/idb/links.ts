import { batchVoidedBy, targetsOf, type Entry, type EntryId } from '@soxanh/core';
import { put, remove, type Reading, type Writing } from './schema.ts';
import { MANY } from './shelf.ts';
import { stretchOf } from './stretch.ts';

/** Under this key stand the voids of an import. */
export const batchKey = (batch: string): string => `batch:${batch}`;

/** Under which keys an entry is named as one that corrects. */
export function linkKeysOf(entry: Entry): string[] {
  const batch = batchVoidedBy(entry);
  return batch === undefined ? [...targetsOf(entry)] : [...targetsOf(entry), batchKey(batch)];
}

const NOBODY: readonly string[] = [];

/** Who names whom, as one transaction sees it. What was read once is kept. */
export class Links {
  private readonly reading: Reading;
  private readonly known = new Map<string, readonly string[]>();

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Reads who names these; `get` has it afterwards. */
  async load(keys: Iterable<string>): Promise<void> {
    const unread = [...new Set(keys)].filter((key) => !this.known.has(key));
    if (unread.length > MANY) await this.loadStretch(unread);
    else
      await Promise.all(
        unread.map(async (key) => void this.known.set(key, (await this.store.get(key)) ?? NOBODY)),
      );
  }

  /** The entries that name this; empty if none does or nobody asked before. */
  get(key: string): readonly EntryId[] {
    return (this.known.get(key) ?? NOBODY) as readonly EntryId[];
  }

  /** Replaces what an entry used to name by what it names now. */
  write(writing: Writing, entry: Entry, before: Entry | undefined): void {
    const now = linkKeysOf(entry);
    if (before !== undefined) this.forget(writing, before, now);
    for (const key of now) if (!this.get(key).includes(entry.id)) this.put(writing, key, entry.id, true);
  }

  /** Takes away what an entry used to name. */
  forget(writing: Writing, entry: Entry, kept: readonly string[] = []): void {
    for (const key of linkKeysOf(entry)) if (!kept.includes(key)) this.put(writing, key, entry.id, false);
  }

  private put(writing: Writing, key: string, id: EntryId, names: boolean): void {
    const others = this.get(key).filter((other) => other !== id);
    const next = names ? [...others, id].toSorted() : others;
    this.known.set(key, next);
    if (next.length > 0) put(writing, 'links', next, key);
    else remove(writing, 'links', key);
  }

  private async loadStretch(unread: readonly string[]): Promise<void> {
    const stretch = stretchOf(unread);
    const [keys, values] = await Promise.all([this.store.getAllKeys(stretch), this.store.getAll(stretch)]);
    for (const key of unread) this.known.set(key, NOBODY);
    for (const [i, key] of keys.entries()) this.known.set(key, values[i] ?? NOBODY);
  }

  private get store() {
    return this.reading.objectStore('links');
  }
}
