import type { Entry, EntryId } from '@soxanh/core';
import type { Fate } from '../fate.ts';
import { BLOCK_SIZE, evenParts, layOut, mergedById } from './block-layout.ts';
import { placeOf } from './block-search.ts';
import type { OwnKeys } from './own-chain.ts';
import { put, remove, toRead, type BlockKey, type Row, type Writing } from './schema.ts';
import { rowOf } from './row-of.ts';
import { Shelf } from './shelf.ts';
import { termsOf } from './terms.ts';

/** A shelf whose entries may be changed and added to; `write` puts it all down at once. */
export class WritableShelf extends Shelf {
  private readonly writing: Writing;
  private readonly changedRows = new Set<EntryId>();
  private readonly changedBlocks = new Set<EntryId>();

  constructor(writing: Writing) {
    super(toRead(writing));
    this.writing = writing;
  }

  /** Puts another text or another fate under an id that was found. */
  change(entry: Entry, fate: Fate | undefined): void {
    const block = this.rows.has(entry.id) ? undefined : this.blockWith(entry.id);
    if (block === undefined) {
      this.rows.set(entry.id, rowOf(entry, fate, this.rows.get(entry.id)?.own));
      this.changedRows.add(entry.id);
      return;
    }
    block.entries[placeOf(block.entries, entry.id)] = entry;
    setFate(block.fates, entry.id, fate);
    this.changedBlocks.add(block.key[0]);
  }

  /** Takes an entry away that was found. */
  drop(id: EntryId): void {
    const block = this.rows.has(id) ? undefined : this.blockWith(id);
    if (block === undefined) {
      this.rows.delete(id);
      this.changedRows.delete(id);
      remove(this.writing, 'entries', id);
      return;
    }
    block.entries = block.entries.filter((entry) => entry.id !== id);
    block.fates.delete(id);
    this.changedBlocks.add(block.key[0]);
  }

  /**
   * Writes what was changed, and new entries with their fates.
   *
   * @param own new entries that get rows of their own, with these keys.
   */
  async write(fresh: readonly Entry[], fates: ReadonlyMap<EntryId, Fate>, own: OwnKeys): Promise<void> {
    if (fresh.length > 0) {
      const others = fresh.filter(({ id }) => !own.has(id)).toSorted(byId);
      const { singly, blocks, into } = layOut(others, await this.directory());
      for (const entry of fresh)
        if (own.has(entry.id)) this.putRow(rowOf(entry, fates.get(entry.id), own.get(entry.id)));
      for (const entry of singly) this.putRow(rowOf(entry, fates.get(entry.id)));
      for (const entries of blocks) this.putBlock(entries, fates);
      await this.open([...into.keys()]);
      for (const [key, entries] of into) this.mergeInto(key, entries, fates);
    }
    for (const id of this.changedRows) {
      const row = this.rows.get(id);
      if (row !== undefined) this.putRow(row);
    }
    for (const first of this.changedBlocks) {
      const block = this.opened.get(first);
      if (block !== undefined) this.replaceBlock(block.key, block.entries, block.fates);
    }
  }

  private mergeInto(key: BlockKey, entries: readonly Entry[], fates: ReadonlyMap<EntryId, Fate>): void {
    const block = this.opened.get(key[0]);
    if (block === undefined) return;
    for (const { id } of entries) setFate(block.fates, id, fates.get(id));
    block.entries = mergedById(block.entries, entries);
    this.changedBlocks.add(key[0]);
  }

  private replaceBlock(key: BlockKey, entries: Entry[], fates: ReadonlyMap<EntryId, Fate>): void {
    // The number of entries is part of the key.
    if (key[2] !== entries.length) remove(this.writing, 'blocks', key);
    // Half as much again may gather in a block before it is cut: else a full one would be cut at every visit.
    const parts = entries.length > BLOCK_SIZE * 1.5 ? evenParts(entries) : [entries];
    for (const part of parts) this.putBlock(part, fates);
  }

  private putBlock(entries: readonly Entry[], all: ReadonlyMap<EntryId, Fate>): void {
    const fates = new Map<EntryId, Fate>();
    const terms = new Set<string>();
    for (const entry of entries) {
      setFate(fates, entry.id, all.get(entry.id));
      for (const term of termsOf(entry, 'month')) terms.add(term);
    }
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return;
    const block = { entries: [...entries], fates, terms: [...terms] };
    put(this.writing, 'blocks', block, [first.id, last.id, entries.length]);
  }

  private putRow(row: Row): void {
    put(this.writing, 'entries', row, row.entry.id);
  }
}

function setFate(fates: Map<EntryId, Fate>, id: EntryId, fate: Fate | undefined): void {
  if (fate === undefined) fates.delete(id);
  else fates.set(id, fate);
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
