import {
  err,
  ok,
  type Author,
  type Entry,
  type EntryDraft,
  type EntryId,
  type Hash,
  type KnownEntry,
  type Result,
} from '@soxanh/core';
import type {
  Admitted,
  BookInfo,
  BookStore,
  ListQuestion,
  Saved,
  StoreProblem,
  World,
} from '../book-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';
import {
  ENTRY_STORES,
  readAll,
  readConflicts,
  readCount,
  readFacts,
  readFamily,
  readList,
  readMonths,
  readTwins,
} from './read.ts';
import { areThere, isPlain, PLAIN_STORES, saveAny, savePlain, type ToSave } from './save.ts';
import { JOURNAL_STORES, unattended, type StoreName, type Writing } from './schema.ts';

/** What a store works with. */
export interface Parts {
  readonly info: BookInfo;
  readonly world: World;
  readonly hash: Hash;
  readonly connection: Connection;
  readonly changes: ChangeChannel;
  /** Called once when the store is closed. */
  readonly release: () => void;
}

/** A book's store in IndexedDB. */
export class IdbStore implements BookStore {
  readonly info: BookInfo;
  private readonly parts: Parts;
  private readonly stops = new Set<() => void>();

  constructor(parts: Parts) {
    this.info = parts.info;
    this.parts = parts;
  }

  async save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes: readonly (string | undefined)[] = [],
  ): Promise<Result<Saved, StoreProblem>> {
    const { world, hash } = this.parts;
    const pen = { now: () => world.now(), random: (count: number) => world.random(count), hash };
    const save = { drafts, by, notes, pen };
    const short = await this.saveShortly(save);
    const isDone = !short.ok || short.value !== undefined;
    const saved = isDone ? short : await this.once(JOURNAL_STORES, (writing) => saveAny(writing, save));
    if (!saved.ok) return saved;
    this.parts.changes.announce();
    return ok({ entries: saved.value ?? [] });
  }

  async admit(entries: Iterable<Entry>, from: BookInfo): Promise<Result<Admitted, StoreProblem>> {
    if (from.book !== this.info.book)
      return err({ kind: 'other-book', mine: this.info.book, theirs: from.book });
    // Loaded when it is needed: checking entries takes the schemas along, and a popup never merges.
    const { admit, sifted } = await import('./admit.ts');
    const good = sifted(entries);
    const admitted = await this.parts.connection.write(JOURNAL_STORES, async (writing) =>
      ok(await admit(writing, good.entries, this.parts.hash)),
    );
    if (!admitted.ok) return admitted;
    const { added, twins } = admitted.value;
    if (added + twins > 0) this.parts.changes.announce();
    return ok({ ...admitted.value, refused: good.refused });
  }

  facts = () => this.parts.connection.read(['facts'], readFacts);

  months = (question: Parameters<BookStore['months']>[0]) =>
    this.parts.connection.read(['cells'], (reading) => readMonths(reading, question));

  list = (question: ListQuestion) =>
    this.parts.connection.read(ENTRY_STORES, (reading) => readList(reading, question));

  family = (id: EntryId) => this.parts.connection.read(ENTRY_STORES, (reading) => readFamily(reading, id));

  conflicts = () => this.parts.connection.read(ENTRY_STORES, readConflicts);

  twins = () => this.parts.connection.read(ENTRY_STORES, readTwins);

  all = () => this.parts.connection.read(ENTRY_STORES, readAll);

  count = () => this.parts.connection.read(ENTRY_STORES, readCount);

  async mark(name: string): Promise<string | undefined> {
    const read = await this.parts.connection.read(['marks'], async (reading) =>
      ok(await reading.objectStore('marks').get(name)),
    );
    return read.ok ? read.value : undefined;
  }

  setMark(name: string, value: string): Promise<Result<true, StoreProblem>> {
    return this.parts.connection.write(['marks'], async (writing) => {
      unattended(writing.objectStore('marks').put(value, name));
      return ok(true as const);
    });
  }

  onChange(listener: () => void): () => void {
    const stop = this.parts.changes.listen(listener);
    this.stops.add(stop);
    return stop;
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.parts.release();
  }

  /** Writes by the short way if it can; undefined if it cannot. */
  private async saveShortly(save: ToSave): Promise<Result<Written, StoreProblem>> {
    if (!isPlain(save)) return ok(undefined);
    return this.once(PLAIN_STORES, async (writing) => ok(await savePlain(writing, save)));
  }

  /**
   * Runs a save at most once. If the connection is lost before the answer, the work is run again; it then looks whether
   * the first run was written after all, so that no amount is counted twice (law S1).
   */
  private once(
    stores: StoreName[],
    work: (writing: Writing) => Promise<Result<Written, StoreProblem>>,
  ): Promise<Result<Written, StoreProblem>> {
    let earlier: Written;
    return this.parts.connection.write(stores, async (writing) => {
      if (earlier !== undefined && (await areThere(writing, earlier))) return ok(earlier);
      const answer = await work(writing);
      if (answer.ok) earlier = answer.value;
      return answer;
    });
  }
}

/** The entries a save wrote; undefined if it wrote none because it was not for it. */
type Written = readonly KnownEntry[] | undefined;
