import {
  err,
  ok,
  type Author,
  type ChainEnd,
  type Entry,
  type EntryDraft,
  type EntryId,
  type Hash,
  type Result,
} from '@soxanh/core';
import type {
  Admitted,
  BookInfo,
  BookStore,
  Listed,
  ListQuestion,
  Saved,
  StoreProblem,
  Twin,
  World,
} from '../book-store.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { Connection } from './connection.ts';
import { isTaken } from './problem.ts';
import { ENTRY_STORES, readFacts, readMonths } from './read.ts';
import { JOURNAL_STORES, put, type StoreName, type Writing } from './schema.ts';
import type { ToSave, Written } from './written.ts';

/** What a store works with. */
export interface Parts {
  readonly info: BookInfo;
  readonly world: World;
  /** SHA-256 in base64url; the package's own unless a test brings another. */
  readonly hash: Hash | undefined;
  readonly connection: Connection;
  readonly changes: ChangeChannel;
  /** Called once when the store is closed. */
  readonly release: () => void;
}

/**
 * A book's store in IndexedDB. What a popup does not need at once (merging, corrections, families, whole journals) is
 * loaded when it is first asked for, and so is what saves and lists: a popup draws its totals before anybody can press.
 */
export class IdbStore implements BookStore {
  readonly info: BookInfo;
  private readonly parts: Parts;
  private readonly stops = new Set<() => void>();
  /** Where the chains of devices ended when this window last wrote for them. */
  private readonly ends = new Map<string, ChainEnd>();

  constructor(parts: Parts) {
    this.info = parts.info;
    this.parts = parts;
  }

  async save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes: readonly (string | undefined)[] = [],
  ): Promise<Result<Saved, StoreProblem>> {
    const { world } = this.parts;
    const { hashText } = await import('../hash.ts');
    const hash = this.parts.hash ?? hashText;
    const pen = { now: () => world.now(), random: (count: number) => world.random(count), hash };
    const save = { drafts, by, notes, pen };
    const saved = (await this.saveShortly(save)) ?? (await this.saveTheLongWay(save));
    if (!saved.ok) return saved;
    if (saved.value.end !== undefined) this.ends.set(by.device, saved.value.end);
    this.parts.changes.tellHere();
    return ok({ entries: saved.value.entries });
  }

  async admit(entries: Iterable<Entry>, from: BookInfo): Promise<Result<Admitted, StoreProblem>> {
    if (from.book !== this.info.book)
      return err({ kind: 'other-book', mine: this.info.book, theirs: from.book });
    const { admit, sifted } = await import('./admit.ts');
    const good = sifted(entries);
    const { connection, changes } = this.parts;
    const admitted = await connection.write(
      JOURNAL_STORES,
      async (writing) => ok(await admit(writing, good.entries)),
      (done) => hasChanged(done) && changes.tellOthers(),
    );
    if (!admitted.ok) return admitted;
    for (const device of admitted.value.clones) this.ends.delete(device);
    if (hasChanged(admitted.value)) changes.tellHere();
    return ok({ ...admitted.value, refused: good.refused });
  }

  facts = () => this.parts.connection.read(['facts'], readFacts);

  months = (question: Parameters<BookStore['months']>[0]) =>
    this.parts.connection.read(['cells'], (reading) => readMonths(reading, question));

  async list(question: ListQuestion): Promise<Result<readonly Listed[], StoreProblem>> {
    const { readList } = await import('./read-list.ts');
    return this.parts.connection.read(ENTRY_STORES, (reading) => readList(reading, question));
  }

  async family(id: EntryId): Promise<Result<readonly Listed[], StoreProblem>> {
    const { readFamily } = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, (reading) => readFamily(reading, id));
  }

  async conflicts(): Promise<Result<readonly (readonly Listed[])[], StoreProblem>> {
    const { readConflicts } = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, readConflicts);
  }

  async twins(): Promise<Result<readonly Twin[], StoreProblem>> {
    const { readTwins } = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, readTwins);
  }

  async all(): Promise<Result<readonly Entry[], StoreProblem>> {
    const { readAll } = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, readAll);
  }

  async count(): Promise<Result<number, StoreProblem>> {
    const { readCount } = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, readCount);
  }

  async mark(name: string): Promise<string | undefined> {
    const read = await this.parts.connection.read(['marks'], async (reading) =>
      ok(await reading.objectStore('marks').get(name)),
    );
    return read.ok ? read.value : undefined;
  }

  setMark(name: string, value: string): Promise<Result<true, StoreProblem>> {
    return this.parts.connection.write(['marks'], async (writing) => {
      put(writing, 'marks', value, name);
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

  /** Saves by the short way, unless that is not for this save: then undefined, and nothing was written. */
  private async saveShortly(save: ToSave): Promise<Result<Written, StoreProblem> | undefined> {
    const { isPlain, plainStores, savePlain } = await import('./save-plain.ts');
    if (!isPlain(save)) return undefined;
    const end = this.ends.get(save.by.device);
    const saved = await this.once(plainStores(save), async (writing) =>
      ok(await savePlain(writing, save, end)),
    );
    if (!saved.ok) return isTaken(saved.error) ? undefined : saved;
    return saved.value === undefined ? undefined : ok(saved.value);
  }

  private async saveTheLongWay(save: ToSave): Promise<Result<Written, StoreProblem>> {
    const { saveAny } = await import('./save.ts');
    return this.once(JOURNAL_STORES, (writing) => saveAny(writing, save));
  }

  /**
   * Runs a save at most once. If the connection is lost before the answer, the work is run again; it then looks whether
   * the first run was written after all, so that no amount is counted twice (law S1).
   */
  private async once<W extends Written | undefined>(
    stores: StoreName[],
    work: (writing: Writing) => Promise<Result<W, StoreProblem>>,
  ): Promise<Result<W, StoreProblem>> {
    let earlier: W | undefined;
    const { connection, changes } = this.parts;
    const { areThere } = await import('./written.ts');
    return connection.write(
      stores,
      async (writing) => {
        if (earlier !== undefined && (await areThere(writing, earlier.entries))) return ok(earlier);
        const answer = await work(writing);
        if (answer.ok) earlier = answer.value;
        return answer;
      },
      (written) => written !== undefined && changes.tellOthers(),
    );
  }
}

const hasChanged = ({ added, twins }: Pick<Admitted, 'added' | 'twins'>): boolean => added + twins > 0;
