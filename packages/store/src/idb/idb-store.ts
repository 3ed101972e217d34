import { ok, type EntryId, type PageGroup, type Result } from '@soxanh/core';
import type { BookInfo, BookStore, ListQuestion, PageQuestion, StoreProblem } from '../book-store.ts';
import type { Parts } from './parts.ts';
import { ENTRY_STORES, readFacts, readMonths } from './read.ts';
import type * as Whole from './read-whole.ts';
import { put, type Reading } from './schema.ts';
import type { Writer } from './writer.ts';

type Answer<T> = Promise<Result<T, StoreProblem>>;

/**
 * A book's store in IndexedDB. What a popup does not need at once is loaded when it is first asked for: all that
 * writes, lists, and reads families or whole journals. A popup draws its totals before anybody can press.
 */
export class IdbStore implements BookStore {
  readonly info: BookInfo;
  /** What it works with; for the half that shares it. */
  readonly parts: Parts;
  private readonly stops = new Set<() => void>();
  private writing: Promise<Writer> | undefined;

  constructor(parts: Parts) {
    this.info = parts.info;
    this.parts = parts;
  }

  save: BookStore['save'] = async (...saved) => (await this.writer()).save(...saved);

  admit: BookStore['admit'] = async (...arrived) => (await this.writer()).admit(...arrived);

  facts = () => this.parts.connection.read(['facts'], readFacts);

  months = (question: Parameters<BookStore['months']>[0]) =>
    this.parts.connection.read(['cells'], (reading) => readMonths(reading, question));

  async pages<G extends PageGroup>(question: PageQuestion<G>) {
    const { readPages } = await import('./read-pages.ts');
    return this.parts.connection.read(['pages'], (reading) => readPages(reading, question));
  }

  async list(question: ListQuestion) {
    const { readList } = await import('./read-list.ts');
    return this.parts.connection.read(ENTRY_STORES, (reading) => readList(reading, question));
  }

  family = (id: EntryId) => this.readWhole(({ readFamily }, reading) => readFamily(reading, id));

  conflicts = () => this.readWhole(({ readConflicts }, reading) => readConflicts(reading));

  twins = () => this.readWhole(({ readTwins }, reading) => readTwins(reading));

  all = () => this.readWhole(({ readAll }, reading) => readAll(reading));

  count = () => this.readWhole(({ readCount }, reading) => readCount(reading));

  async mark(name: string): Promise<string | undefined> {
    const read = await this.parts.connection.read(['marks'], async (reading) =>
      ok(await reading.objectStore('marks').get(name)),
    );
    return read.ok ? read.value : undefined;
  }

  setMark(name: string, value: string): Answer<true> {
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

  /** One writer a store: it remembers where the chains of devices ended. If it could not be loaded, it is tried again. */
  private writer(): Promise<Writer> {
    this.writing ??= import('./writer.ts').then(
      ({ Writer }) => new Writer(this.parts),
      (failure: unknown) => {
        this.writing = undefined;
        throw failure;
      },
    );
    return this.writing;
  }

  private async readWhole<T>(work: (whole: typeof Whole, reading: Reading) => Answer<T>): Answer<T> {
    const whole = await import('./read-whole.ts');
    return this.parts.connection.read(ENTRY_STORES, (reading) => work(whole, reading));
  }
}
