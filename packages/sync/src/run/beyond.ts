import type { Result } from '@soxanh/core';
import type { Shelf } from '../port/folder.ts';
import type { SyncStore } from '../port/sync-store.ts';
import { of, type SyncProblem } from './outcome.ts';
import { shelfKey, type Volume } from './shelf.ts';

/** Files of a shelf that were taken in though something before them is missing: read once, and not each time anew. */
export class Beyond {
  private readonly store: SyncStore;
  private readonly mark: string;
  private readonly sizes = new Map<string, number>();

  private constructor(store: SyncStore, mark: string) {
    this.store = store;
    this.mark = mark;
  }

  /** As it was kept, of the files that are there still as they were. */
  static async of(store: SyncStore, shelf: Shelf, volumes: readonly Volume[]): Promise<Beyond> {
    const beyond = new Beyond(store, `folder-beyond/${shelfKey(shelf)}`);
    const kept = sizesOf(await store.mark(beyond.mark));
    for (const { name, size } of volumes) if (kept.get(name) === size) beyond.sizes.set(name, size);
    return beyond;
  }

  get isEmpty(): boolean {
    return this.sizes.size === 0;
  }

  has(name: string): boolean {
    return this.sizes.has(name);
  }

  /** All are read again: the store has lost what it took in. */
  clear(): void {
    this.sizes.clear();
  }

  async keep({ name, size }: Volume): Promise<Result<true, SyncProblem>> {
    this.sizes.set(name, size);
    return of('store', this.store.setMark(this.mark, JSON.stringify([...this.sizes])));
  }
}

/** What was seen at the last look; what cannot be read is looked at again. */
export function sizesOf(text: string | undefined): ReadonlyMap<unknown, unknown> {
  try {
    return new Map(JSON.parse(text ?? '[]') as [unknown, unknown][]);
  } catch {
    return new Map();
  }
}
