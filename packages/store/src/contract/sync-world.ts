import { encodeBundle, decodeBundle, type Entry, type EntryDraft, type KnownEntry } from '@soxanh/core';
import type { Answer, Machine, PageHead, PageLine, Settled } from '@soxanh/sync';
import type { BookStore, World } from '../book-store.ts';
import type { BundleContent } from '../sync/bundle.ts';
import type { DeskStore } from '../sync/desk-store.ts';
import { textOf } from '../sync/text.ts';
import { BOOK, okOf, RECORDER } from './world.ts';

/** A copy of a book: its store, and the half that shares it. */
export interface Copy {
  readonly store: BookStore;
  readonly sync: DeskStore;
}

/** What the contract of sharing asks of an implementation. */
export interface SyncSubject {
  readonly name: string;
  /** Opens a book with nothing in it. */
  open(book: string, world: World, machine: Machine): Promise<Copy>;
}

export const MACHINE: Machine = {
  device: RECORDER.device,
  names: [RECORDER.device],
  duties: [{ role: 'recorder', department: 'van-phong' }],
};

export const ANY_SIZE = { entries: 1_000_000, bytes: 1_000_000_000 };

/** A page of a log whose numbers nobody looks at. */
export const pageOf = (
  no: number,
  lines: readonly PageLine[],
  more: Partial<PageHead> = {},
): readonly [PageHead, readonly PageLine[]] => [
  {
    protocol: 1,
    book: BOOK.book,
    epoch: 'e1',
    first: no,
    records: lines.length,
    cursor: `e1.${no}.t.m`,
    more: false,
    rights: 'r1',
    ...more,
  },
  lines,
];

export const entryLine = (entry: Entry): PageLine => ({ is: 'entry', entry, line: textOf(entry).line });

export const refusalLine = (entry: Entry, kind = 'duty'): PageLine => ({
  is: 'refusal',
  refused: { id: entry.id, hash: textOf(entry).hash, device: 'may-x', reason: { kind } },
});

export const answered = (entries: readonly Entry[], answer: Answer): Settled[] =>
  entries.map((entry) => ({ id: entry.id, hash: textOf(entry).hash, answer }));

export const refusedFor = (kind = 'duty'): Answer => ({ is: 'refused', reason: { kind } });

/** A copy that has read its hub's log once. */
export async function joined(copy: Copy, log: readonly Entry[] = []): Promise<void> {
  okOf(await copy.sync.beginHealing('e1'));
  okOf(await copy.sync.receive(...pageOf(1, log.map(entryLine))));
  okOf(await copy.sync.endHealing());
}

/** Writes uses of paper, each in a save of its own. */
export async function written(store: BookStore, amounts: readonly number[]): Promise<KnownEntry[]> {
  const entries: KnownEntry[] = [];
  for (const amount of amounts) entries.push(...okOf(await store.save([use(amount)], RECORDER)).entries);
  return entries;
}

/** Says in a book that it has a hub, as the machine does that takes it there. */
export async function hubNamed({ store }: Copy, device = RECORDER.device): Promise<KnownEntry> {
  const fact = { kind: 'office', topic: 'hub', of: 'office', from: '2026-06-01' } as const;
  const hub = { ...fact, value: { url: 'https://so.example/' } };
  const [named] = okOf(await store.save([hub], { ...RECORDER, device, role: 'office' })).entries;
  if (named === undefined) throw new Error('one');
  return named;
}

export const use = (amount: number): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-08',
  amount,
});

/** The ids of what would be pushed next. */
export async function outgoing(copy: Copy): Promise<readonly string[]> {
  return okOf(await copy.sync.outbox(ANY_SIZE)).entries.map(({ id }) => id);
}

/** A file of the copy, written and read. */
export async function throughFile({ sync }: Copy): Promise<BundleContent> {
  const { entries, hub } = okOf(await sync.bundle());
  const text = encodeBundle({ ...BOOK, ...(hub === undefined ? {} : { hub }) }, entries);
  return okOf(decodeBundle(text));
}

/** A failure is told with the smallest journal found by then, not by a time-out. */
export const RUNS = { numRuns: 40, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true };

export const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

/** Texts, each once. */
export const distinct = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [textOf(entry).hash, entry])).values(),
];
