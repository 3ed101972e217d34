import type { Entry, EntryId } from '@soxanh/core';
import type { Fate } from '../fate.ts';
import { blockOf, placeOf } from './block-search.ts';
import type { BlockKey, Reading, Row } from './schema.ts';
import { stretchOf } from './stretch.ts';

/** An entry as it is stored, with what became of it. */
export interface Stored {
  readonly entry: Entry;
  readonly fate: Fate | undefined;
}

/** A block as it was read. */
export interface OpenBlock {
  readonly key: BlockKey;
  entries: Entry[];
  readonly fates: Map<EntryId, Fate>;
}

/** From so many on, one look at a whole stretch of keys is quicker than a request for each. */
export const MANY = 64;

/**
 * The stored entries as one transaction sees them, wherever they are: in rows of their own or in blocks. What was read
 * once is kept. Two rows never hold the same id.
 */
export class Shelf {
  protected readonly rows = new Map<string, Row>();
  protected readonly opened = new Map<EntryId, OpenBlock>();
  private readonly reading: Reading;
  private keys: readonly BlockKey[] | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** An entry that was looked for before; undefined if it is not there. */
  get(id: EntryId): Stored | undefined {
    const row = this.rows.get(id);
    if (row !== undefined) return { entry: row.entry, fate: row.fate };
    const block = this.blockWith(id);
    const entry = block?.entries[placeOf(block.entries, id)];
    return entry === undefined ? undefined : { entry, fate: block?.fates.get(id) };
  }

  /** Looks for entries; those that are there can be got afterwards. */
  async find(ids: Iterable<EntryId>): Promise<void> {
    const unread = [...new Set(ids)].filter((id) => this.get(id) === undefined);
    if (unread.length === 0) return;
    await this.readRows(unread.length > MANY ? await this.presentAmong(unread) : unread);
    const elsewhere = unread.filter((id) => !this.rows.has(id));
    if (elsewhere.length === 0) return;
    const directory = await this.directory();
    await this.open(elsewhere.map((id) => blockOf(directory, id)).filter((key) => key !== undefined));
  }

  /** All entries found by some words of the index, each once, and no promise that each of them has such a word. */
  async withTerms(terms: readonly string[]): Promise<Stored[]> {
    const [rows, blocks] = [this.reading.objectStore('entries'), this.reading.objectStore('blocks')];
    const [ids, keys] = await Promise.all([
      Promise.all(terms.map((term) => rows.index('terms').getAllKeys(term))),
      Promise.all(terms.map((term) => blocks.index('terms').getAllKeys(term))),
    ]);
    const found = [...new Set(ids.flat())] as EntryId[];
    const opened = new Map(keys.flat().map((key) => [key[0], key]));
    await Promise.all([
      this.readRows(found.filter((id) => !this.rows.has(id))),
      this.open([...opened.values()]),
    ]);
    const stored = found.flatMap((id) => this.get(id) ?? []);
    for (const key of opened.values()) for (const one of this.storedIn(key)) stored.push(one);
    return stored;
  }

  /** The keys of all blocks, sorted. */
  async directory(): Promise<readonly BlockKey[]> {
    this.keys ??= await this.reading.objectStore('blocks').getAllKeys();
    return this.keys;
  }

  /** Reads blocks, to be asked for with `storedIn`. */
  async open(keys: readonly BlockKey[]): Promise<void> {
    await this.directory();
    const closed = new Map(keys.filter(([first]) => !this.opened.has(first)).map((key) => [key[0], key]));
    await Promise.all(
      [...closed.values()].map(async (key) => {
        const block = await this.reading.objectStore('blocks').get(key);
        if (block === undefined) return;
        this.opened.set(key[0], { key, entries: block.entries, fates: new Map(block.fates) });
      }),
    );
  }

  /** The entries of a block that was opened, sorted by id. */
  *storedIn([first]: BlockKey): Generator<Stored> {
    const block = this.opened.get(first);
    if (block === undefined) return;
    for (const entry of block.entries) yield { entry, fate: block.fates.get(entry.id) };
  }

  protected blockWith(id: EntryId): OpenBlock | undefined {
    if (this.keys === undefined || this.opened.size === 0) return undefined;
    const key = blockOf(this.keys, id);
    return key === undefined ? undefined : this.opened.get(key[0]);
  }

  private async presentAmong(ids: readonly EntryId[]): Promise<string[]> {
    const present = new Set(await this.reading.objectStore('entries').getAllKeys(stretchOf(ids)));
    return present.size === 0 ? [] : ids.filter((id) => present.has(id));
  }

  private async readRows(ids: readonly string[]): Promise<void> {
    const entries = this.reading.objectStore('entries');
    await Promise.all(
      ids.map(async (id) => {
        const row = await entries.get(id);
        if (row !== undefined) this.rows.set(id, row);
      }),
    );
  }
}
