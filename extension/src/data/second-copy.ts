import type { EntryId, KnownEntry } from '@soxanh/core';
import type { StorageArea } from '../platform/storage-area.ts';

/**
 * A second small copy of what was recorded since the last back-up, in a database of the browser's that is not the
 * journal's: if one is lost, the other still has the newest entries.
 */
export class SecondCopy {
  private readonly area: StorageArea;
  private readonly prefix: string;

  constructor(area: StorageArea, book: string) {
    this.area = area;
    this.prefix = `${KEPT}${book}/`;
  }

  /** Remembers entries just saved. */
  remember(entries: readonly KnownEntry[]): Promise<void> {
    return this.area.set(
      Object.fromEntries(entries.map((entry) => [this.prefix + entry.id, JSON.stringify(entry)])),
    );
  }

  /** The lines remembered, one an entry, as a bundle has them. */
  async lines(): Promise<string[]> {
    const kept = Object.values(await this.area.withPrefix(this.prefix));
    return kept.filter((line) => typeof line === 'string');
  }

  /** The ids of what is remembered. */
  async ids(): Promise<EntryId[]> {
    const keys = Object.keys(await this.area.withPrefix(this.prefix));
    // Only `remember` writes such keys.
    return keys.map((key) => key.slice(this.prefix.length) as EntryId);
  }

  /** Forgets all but the newest. */
  async trim(most: number): Promise<void> {
    const keys = Object.keys(await this.area.withPrefix(this.prefix)).toSorted();
    if (keys.length > most) await this.area.remove(keys.slice(0, keys.length - most));
  }

  /** Forgets these entries: a back-up has them now. */
  async forget(ids: Iterable<EntryId>): Promise<void> {
    const kept = new Set(Object.keys(await this.area.withPrefix(this.prefix)));
    const known = [...ids].map((id) => this.prefix + id).filter((key) => kept.has(key));
    await this.area.remove(known);
  }
}

const KEPT = 'kept/';

/** Tells whether a key of the browser's storage belongs to the second copy of some book. */
export const isSecondCopyKey = (key: string): boolean => key.startsWith(KEPT);

/** How many entries the second copy holds. */
export const SECOND_COPY_SIZE = 500;
