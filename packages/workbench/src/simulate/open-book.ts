import { canonicalText, type Author, type Entry, type EntryDraft } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import { MemoryStore } from '../../../store/src/memory/memory-store.ts';
import { memorySync } from '../../../store/src/memory/memory-sync.ts';
import { takeInMemory } from '../../../store/src/memory/take-memory.ts';
import type { Client } from './client.ts';
import type { Copybook, CopyWorld } from './copybook.ts';
import { BOOK } from './book.ts';

const INFO = { book: BOOK, synthetic: false };

/** A machine's disk: the store in memory, with the half that shares it. */
class MemoryCopybook implements Copybook {
  readonly sync: ReturnType<typeof memorySync>;
  private readonly store: MemoryStore;

  constructor(store: MemoryStore, machine: Machine) {
    this.store = store;
    this.sync = memorySync(store, machine);
  }

  save(drafts: readonly EntryDraft[], by: Author) {
    return this.store.save(drafts, by);
  }

  counts(entry: Entry): boolean {
    const { entries, twins } = this.store.parts.set;
    const there = entries.get(entry.id);
    if (there === undefined) return false;
    const text = canonicalText(entry);
    return canonicalText(there) === text || (twins.get(entry.id)?.has(text) ?? false);
  }

  async counted(): Promise<readonly Entry[]> {
    const all = await this.store.all();
    return all.ok ? all.value : [];
  }

  async aside(why: 'waiting' | 'refused'): Promise<readonly string[]> {
    const all = [...this.store.parts.sharing.aside.values()];
    return all.flatMap((one) =>
      one.why === why && one.entry !== undefined ? [canonicalText(one.entry)] : [],
    );
  }

  async ledger(): Promise<string> {
    const months = await this.store.months({ first: '2000-01', last: '2999-12' });
    return JSON.stringify(months.ok && months.value);
  }

  async bringBack(entries: readonly Entry[]): Promise<readonly string[]> {
    const back = await this.sync.bringBack(entries);
    return back.ok ? back.value.clones : [];
  }

  force(entries: readonly Entry[]): void {
    takeInMemory(this.store.parts, entries);
    this.store.changed();
  }

  become(machine: Machine): void {
    void this.sync.become(machine);
  }

  copy(world: CopyWorld): Copybook {
    return new MemoryCopybook(this.store.copy(world), this.store.parts.sharing.machine);
  }
}

const worldOf = (client: Client): CopyWorld => ({
  now: () => client.now(),
  random: (count: number) => client.bytes(count),
});

/** Opens an empty book on a machine. */
export function openBook(client: Client): Copybook {
  const { device, names, duties } = client;
  return new MemoryCopybook(new MemoryStore(INFO, worldOf(client)), { device, names, duties });
}
