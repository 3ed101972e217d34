import type { Entry, EntryId } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import { cloneMark } from '../../book-store.ts';
import { deviceOf, placeInRow } from '../../device.ts';
import type { Desk, Taken } from '../../sync/desk.ts';
import { listOpen } from '../../sync/open-lists.ts';
import { NO_HUB, type Aside, type Fresh, type HubPlace, type OpenList } from '../../sync/records.ts';
import { admit } from '../admit.ts';
import { lastOwn } from '../own-chain.ts';
import { put, remove, toRead, type Reading, type Writing } from '../schema.ts';
import { MANY } from '../shelf.ts';
import { allOf, endOfRow, freshAfter, NOTHING_SEEN, type SeenTo } from './fresh.ts';
import { leave, textsUnder } from './leave.ts';
import { empty } from './stores.ts';

const NOBODY: Machine = { device: '', names: [], duties: [] };

/** A desk in IndexedDB, for one transaction. */
export class IdbDesk implements Desk {
  private readonly writing: Writing;
  private readonly reading: Reading;
  private known: HubPlace | undefined;
  private lastList: number | undefined;

  /** @param transaction over all stores; one that only reads will do where nothing is written. */
  constructor(transaction: Writing) {
    this.writing = transaction;
    this.reading = toRead(transaction);
  }

  async machine(): Promise<Machine> {
    return (await this.value<Machine>('machine')) ?? NOBODY;
  }

  async become(machine: Machine): Promise<void> {
    const { names } = await this.machine();
    const all = new Set([...names, ...machine.names, machine.device]);
    put(this.writing, 'sync', { ...machine, names: [...all] }, 'machine');
  }

  async place(): Promise<HubPlace> {
    this.known ??= (await this.value<HubPlace>('hub')) ?? NO_HUB;
    return this.known;
  }

  setPlace(place: HubPlace): void {
    this.known = place;
    put(this.writing, 'sync', place, 'hub');
  }

  async namesHub(): Promise<boolean> {
    const facts = await this.reading.objectStore('facts').getAll();
    return facts.some(({ topic }) => topic === 'hub');
  }

  async asideAt(ids: ReadonlySet<EntryId>): Promise<readonly Aside[]> {
    if (ids.size === 0) return [];
    const store = this.reading.objectStore('aside');
    if (ids.size <= MANY) {
      const found = await Promise.all(
        [...ids].map((id) => store.getAll(IDBKeyRange.bound(`${id}|`, `${id}|\uffff`))),
      );
      return found.flat();
    }
    const keys = (await store.getAllKeys()).filter((key) => ids.has(key.slice(0, 36) as EntryId));
    const found = await Promise.all(keys.map((key) => store.get(key)));
    return found.filter((one) => one !== undefined);
  }

  allAside(): Promise<readonly Aside[]> {
    return this.reading.objectStore('aside').getAll();
  }

  putAside(aside: Aside): void {
    put(this.writing, 'aside', aside, keyOf(aside));
  }

  dropAside(aside: Aside): void {
    remove(this.writing, 'aside', keyOf(aside));
  }

  textsOf(ids: ReadonlySet<EntryId>): Promise<ReadonlyMap<EntryId, readonly Entry[]>> {
    return textsUnder(this.writing, ids);
  }

  async take(entries: readonly Entry[], familiar: ReadonlySet<EntryId>): Promise<Taken> {
    if (entries.length === 0) return { added: 0, clones: [] };
    const { added, twins, clones } = await admit(this.writing, entries, familiar);
    return { added: added + twins, clones };
  }

  leave(texts: readonly Entry[]): Promise<void> {
    return leave(this.writing, texts);
  }

  async passBy(entries: readonly Entry[]): Promise<readonly string[]> {
    const most = new Map<string, number>();
    for (const entry of entries) {
      const device = deviceOf(entry);
      if (device !== undefined) most.set(device, Math.max(placeInRow(entry), most.get(device) ?? 0));
    }
    const here: string[] = [];
    for (const [device, n] of most) {
      if ((await lastOwn(this.reading, device)) === undefined) continue;
      here.push(device);
      put(this.writing, 'marks', String(n), cloneMark(device));
    }
    return here;
  }

  async fresh(): Promise<readonly Fresh[]> {
    const { names } = await this.machine();
    const { settled } = await this.place();
    const fresh: Fresh[] = [];
    for (const device of names) {
      if (settled) fresh.push(...(await freshAfter(this.reading, device, await this.seenTo(device))));
      else
        for (const entry of await allOf(this.reading, device))
          fresh.push({ id: entry.id, n: placeInRow(entry) });
    }
    return fresh;
  }

  /** What is fresh is behind the last that was seen to; so if some of it is fresh no more, the rest goes onto a list. */
  async noFresh(entries: readonly Entry[]): Promise<void> {
    const { names } = await this.machine();
    const { settled } = await this.place();
    const own = entries.filter((entry) => names.includes(deviceOf(entry) ?? ''));
    if (!settled || own.length === 0) return;
    const ids = new Set(own.map(({ id }) => id));
    const fresh = await this.fresh();
    if (!fresh.some(({ id }) => ids.has(id))) return;
    const rest = fresh.flatMap(({ id }) => (ids.has(id) ? [] : id));
    await listOpen(this, { own: true, was: 'new', ids: rest });
    await this.endFresh();
  }

  async endFresh(): Promise<void> {
    for (const device of (await this.machine()).names) {
      const end = await endOfRow(this.reading, device, await this.seenTo(device));
      put(this.writing, 'sync', end, `own/${device}`);
    }
  }

  async *lists(): AsyncGenerator<readonly [number, OpenList]> {
    const store = this.reading.objectStore('outbox');
    for (const no of await store.getAllKeys()) {
      const list = await store.get(no);
      if (list !== undefined) yield [no, list];
    }
  }

  async hasLists(): Promise<boolean> {
    return (await this.reading.objectStore('outbox').count()) > 0;
  }

  async putList(list: OpenList, no?: number): Promise<void> {
    if (no === undefined) {
      this.lastList ??= (await this.reading.objectStore('outbox').getAllKeys()).at(-1) ?? 0;
      this.lastList++;
    }
    put(this.writing, 'outbox', list, no ?? this.lastList ?? 0);
  }

  dropList(no: number): void {
    remove(this.writing, 'outbox', no);
  }

  confirm(first: number, ids: readonly EntryId[]): void {
    put(this.writing, 'confirmed', ids, first);
  }

  async confirmed(): Promise<ReadonlySet<EntryId>> {
    return new Set((await this.reading.objectStore('confirmed').getAll()).flat());
  }

  forgetConfirmed(): void {
    empty(this.writing, 'confirmed');
  }

  async journal(): Promise<Iterable<Entry>> {
    const [rows, blocks, twins] = await Promise.all([
      this.reading.objectStore('entries').getAll(),
      this.reading.objectStore('blocks').getAll(),
      this.twins(),
    ]);
    return [...rows.map(({ entry }) => entry), ...blocks.flatMap(({ entries }) => entries), ...twins];
  }

  async plainCount(): Promise<number | undefined> {
    const [torn, count] = await Promise.all([this.reading.objectStore('twins').count(), this.count()]);
    return torn > 0 ? undefined : count;
  }

  async total(): Promise<number> {
    const aside = this.reading.objectStore('aside').index('place').count();
    return (await this.count()) + (await aside);
  }

  private async count(): Promise<number> {
    const [rows, blocks] = await Promise.all([
      this.reading.objectStore('entries').count(),
      this.reading.objectStore('blocks').getAllKeys(),
    ]);
    return blocks.reduce((sum, [, , size]) => sum + size, rows);
  }

  private async twins(): Promise<Entry[]> {
    const texts = await this.reading.objectStore('twins').getAll();
    return texts.flat().map((text) => JSON.parse(text) as Entry);
  }

  private async seenTo(device: string): Promise<SeenTo> {
    return (await this.value<SeenTo>(`own/${device}`)) ?? NOTHING_SEEN;
  }

  private async value<T extends object>(key: string): Promise<T | undefined> {
    return (await this.reading.objectStore('sync').get(key)) as T | undefined;
  }
}

const keyOf = ({ id, hash }: Aside): string => `${id}|${hash}`;
