import { writeEntry, type ChainEnd, type Entry, type EntryDraft, type UseEntry } from '@soxanh/core';
import { hashText } from '@soxanh/store';
import { deleteBook, openBook } from '@soxanh/store/idb';
import { DexieStore } from './dexie-store.ts';
import { bareLog, firstSync } from './first-sync.ts';
import { RawStore } from './raw-store.ts';

/** Runs in the browser: what the bench calls from outside. Times are in milliseconds. */
export interface BenchPage {
  saves(rounds: number): Promise<Record<'ours' | 'raw' | 'dexie', number[]>>;
  arrivals(entries: readonly UseEntry[], rounds: number): Promise<Record<'ours' | 'raw', number[]>>;
  firstSync(count: number): Promise<number>;
  bareLog(count: number): Promise<number>;
  /** Puts entries into a book, as a restored back-up would. */
  fill(book: string, entries: readonly Entry[]): Promise<void>;
}

const BY = { device: 'bench-device', role: 'recorder', department: 'van-phong' } as const;
const world = { now: Date.now, random: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };

const draftOf = (i: number): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: `2026-06-${String((i % 28) + 1).padStart(2, '0')}`,
  amount: 20,
  typed: '20 tờ',
});

/** One save after the other, in turn by each; the peers get entries made in the same way outside their time. */
async function saves(rounds: number): Promise<Record<'ours' | 'raw' | 'dexie', number[]>> {
  const opened = await openBook({ book: 'bench', synthetic: true }, world);
  if (!opened.ok) throw new Error(opened.error.kind);
  const raw = await RawStore.open('raw');
  const dexie = new DexieStore('dexie');
  const times = { ours: [] as number[], raw: [] as number[], dexie: [] as number[] };
  let end: ChainEnd | undefined;
  for (let i = 0; i < rounds; i++) {
    const written = writeEntry(draftOf(i), BY, end, { ...world, hash: hashText });
    end = written.end;
    const entry = written.entry as UseEntry;
    times.ours.push(await timed(async () => must(await opened.value.save([draftOf(i)], BY))));
    times.raw.push(await timed(() => raw.save(entry)));
    times.dexie.push(await timed(() => dexie.save(entry)));
  }
  opened.value.close();
  raw.close();
  dexie.close();
  // The first saves of each open files and warm the engine.
  return { ours: times.ours.slice(20), raw: times.raw.slice(20), dexie: times.dexie.slice(20) };
}

/** Entries that arrive together: with checks, index and cells in ours, as bare records in the peer. */
async function arrivals(
  entries: readonly UseEntry[],
  rounds: number,
): Promise<Record<'ours' | 'raw', number[]>> {
  const times = { ours: [] as number[], raw: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const info = { book: `arrivals-${round}`, synthetic: true };
    const opened = await openBook(info, world);
    if (!opened.ok) throw new Error(opened.error.kind);
    const raw = await RawStore.open(`raw-arrivals-${round}`);
    times.ours.push(
      await timed(async () => must(await opened.value.admit(entries as Iterable<Entry>, info))),
    );
    times.raw.push(await timed(() => raw.putAll(entries)));
    opened.value.close();
    raw.close();
    await deleteBook(info.book);
    indexedDB.deleteDatabase(`raw-arrivals-${round}`);
  }
  return times;
}

async function fill(book: string, entries: readonly Entry[]): Promise<void> {
  const info = { book, synthetic: true };
  const opened = await openBook(info, world);
  if (!opened.ok) throw new Error(opened.error.kind);
  must(await opened.value.admit(entries, info));
  opened.value.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

const page: BenchPage = {
  saves,
  arrivals,
  firstSync: (count) => firstSync(count, world),
  bareLog,
  fill,
};
Object.assign(globalThis, { bench: page });
