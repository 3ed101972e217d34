import type { Author, Entry, EntryDraft, KnownEntry, Result } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import type { DeskStore } from '../../../store/src/sync/desk-store.ts';

/** What a machine keeps of a book: its disk. It outlives the process that works on it. */
export interface Copybook {
  readonly sync: DeskStore;
  /** What a person recorded: on disk when it answers ok. */
  save(
    drafts: readonly EntryDraft[],
    by: Author,
  ): Promise<Result<{ readonly entries: readonly KnownEntry[] }, { readonly kind: string }>>;
  /** Whether this very text counts. */
  counts(entry: Entry): boolean;
  /** What is counted, sorted by id. */
  counted(): Promise<readonly Entry[]>;
  /** Canonical texts that are aside: waiting for the hub, or refused by it. */
  aside(why: 'waiting' | 'refused'): Promise<readonly string[]>;
  /** What tends to the second copy does with it: entries the journal had lost go back into it. */
  bringBack(entries: readonly Entry[]): Promise<readonly string[]>;
  /** The names and duties of its machine, from now on. */
  become(machine: Machine): void;
  /** Takes texts in without asking anything: what a bug would do. */
  force(entries: readonly Entry[]): void;
  /** Every cell of its ledger, as text. */
  ledger(): Promise<string>;
  /** A copy of the whole profile, for another machine. */
  copy(world: CopyWorld): Copybook;
}

/** The clock and the random source of the machine a profile is copied to. */
export interface CopyWorld {
  readonly now: () => number;
  readonly random: (count: number) => Uint8Array;
}
