import { everyEntry, type Entry, type EntryId } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import { deviceOf, placeInRow } from '../device.ts';
import { isHubFact } from '../fact-of.ts';
import type { Desk, Taken } from '../sync/desk.ts';
import type { Aside, Fresh, HubPlace, OpenList } from '../sync/records.ts';
import { leaveInMemory, passByInMemory, takeInMemory } from './take-memory.ts';
import type { MemoryParts, MemorySharing } from './memory-parts.ts';

/** A desk in memory. It derives nothing: what follows from the journal is worked out when somebody reads. */
export class MemoryDesk implements Desk {
  private readonly parts: MemoryParts;

  constructor(parts: MemoryParts) {
    this.parts = parts;
  }

  async machine(): Promise<Machine> {
    return this.sharing.machine;
  }

  async become(machine: Machine): Promise<void> {
    const names = new Set([...this.sharing.machine.names, ...machine.names, machine.device]);
    this.sharing.machine = { ...machine, names: [...names] };
  }

  async place(): Promise<HubPlace> {
    return this.sharing.place;
  }

  setPlace(place: HubPlace): void {
    this.sharing.place = place;
  }

  async namesHub(): Promise<boolean> {
    for (const entry of this.parts.set.entries.values()) if (isHubFact(entry)) return true;
    return false;
  }

  async asideAt(ids: ReadonlySet<EntryId>): Promise<readonly Aside[]> {
    return [...this.sharing.aside.values()].filter(({ id }) => ids.has(id));
  }

  async allAside(): Promise<readonly Aside[]> {
    return [...this.sharing.aside.values()].toSorted(byIdAndHash);
  }

  putAside(aside: Aside): void {
    this.sharing.aside.set(aside.hash, aside);
  }

  dropAside({ hash }: Aside): void {
    this.sharing.aside.delete(hash);
  }

  async textsOf(ids: ReadonlySet<EntryId>): Promise<ReadonlyMap<EntryId, readonly Entry[]>> {
    const { entries, twins } = this.parts.set;
    const found = new Map<EntryId, readonly Entry[]>();
    for (const id of ids) {
      const counting = entries.get(id);
      if (counting === undefined) continue;
      const others = [...(twins.get(id) ?? [])].map((text) => JSON.parse(text) as Entry);
      found.set(id, [counting, ...others]);
    }
    return found;
  }

  async take(entries: readonly Entry[], familiar: ReadonlySet<EntryId>): Promise<Taken> {
    const { counts, clones } = takeInMemory(this.parts, entries, familiar);
    return { added: counts.new + counts.twin, clones };
  }

  async leave(texts: readonly Entry[]): Promise<void> {
    for (const entry of texts) leaveInMemory(this.parts, entry);
  }

  async passBy(entries: readonly Entry[]): Promise<readonly string[]> {
    return passByInMemory(this.parts, entries);
  }

  async fresh(): Promise<readonly Fresh[]> {
    const { fresh, place } = this.sharing;
    const { entries } = this.parts.set;
    const own = place.settled
      ? [...fresh].flatMap((id) => entries.get(id) ?? [])
      : [...entries.values()].filter((entry) => this.isOwn(entry));
    return own.map((entry) => ({ id: entry.id, n: placeInRow(entry) }));
  }

  async noFresh(entries: readonly Entry[]): Promise<void> {
    for (const { id } of entries) this.sharing.fresh.delete(id);
  }

  async endFresh(): Promise<void> {
    this.sharing.fresh.clear();
  }

  async *lists(): AsyncGenerator<readonly [number, OpenList]> {
    yield* [...this.sharing.lists];
  }

  async hasLists(): Promise<boolean> {
    return this.sharing.lists.size > 0;
  }

  async putList(list: OpenList, no?: number): Promise<void> {
    const { lists } = this.sharing;
    lists.set(no ?? Math.max(0, ...lists.keys()) + 1, list);
  }

  dropList(no: number): void {
    this.sharing.lists.delete(no);
  }

  confirm(first: number, ids: readonly EntryId[]): void {
    this.sharing.confirmed.set(first, ids);
  }

  async confirmed(): Promise<ReadonlySet<EntryId>> {
    return new Set([...this.sharing.confirmed.values()].flat());
  }

  forgetConfirmed(): void {
    this.sharing.confirmed.clear();
  }

  async journal(): Promise<Iterable<Entry>> {
    return everyEntry(this.parts.set);
  }

  async plainCount(): Promise<number | undefined> {
    const { entries, twins } = this.parts.set;
    return twins.size > 0 ? undefined : entries.size;
  }

  async total(): Promise<number> {
    let aside = 0;
    for (const { entry } of this.sharing.aside.values()) if (entry !== undefined) aside++;
    return this.parts.set.entries.size + aside;
  }

  private isOwn(entry: Entry): boolean {
    return this.sharing.machine.names.includes(deviceOf(entry) ?? '');
  }

  private get sharing(): MemorySharing {
    return this.parts.sharing;
  }
}

const byIdAndHash = (a: Aside, b: Aside): number => {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
};
