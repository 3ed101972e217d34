import { MOST_REACHED, type Entry, type EntryId } from '@soxanh/core';
import { Looks } from './looks.ts';
import { batchKey, entryRow, refusalRow, type RecordRow } from './record.ts';
import type {
  AppendAsk,
  BookState,
  Decide,
  Head,
  IncomingEntry,
  KnownOfBook,
  KnownText,
  Outcome,
} from './storage.ts';

/** What a commit sees of the log it writes to, its own rows included. */
export interface Lookup {
  entry(id: EntryId): Entry | undefined;
  /** The first entries of an import in the order of the log, no more than that. */
  batch(batch: string, most: number): Iterable<Entry>;
  /** Tells of an import that it was not read beforehand, for there were too many. */
  isUnread?(batch: string): boolean;
  texts(id: EntryId): readonly KnownText[];
  /** The first entry that took a place in a device's row. */
  holder(device: string, n: number): EntryId | undefined;
}

/** Where rows go. The writer numbers them; its lookup sees a row as soon as it is written. */
export interface LogWriter {
  readonly lookup: Lookup;
  write(row: RecordRow, entry: Entry | undefined): void;
}

/**
 * One commit of one book: judges entry after entry, each knowing what those before it have written. The same for
 * every database.
 */
export class BookCommit {
  private readonly added: Entry[] = [];
  /** Imports that were asked for, with the rows this commit adds: each is read once, however often it is taken back. */
  private readonly imports = new Map<string, Entry[]>();
  private readonly looks = new Map<string, Looks>();

  private readonly book: string;
  private readonly head: Head;
  private readonly state: BookState | undefined;
  private readonly log: LogWriter;

  constructor(book: string, head: Head, state: BookState | undefined, log: LogWriter) {
    this.book = book;
    this.head = head;
    this.state = state;
    this.log = log;
  }

  /** True once a fact was written: `rights` has to change. */
  get hasNewFacts(): boolean {
    return this.added.length > 0;
  }

  judge<A extends AppendAsk>(ask: A, decide: Decide<A>): readonly Outcome[] {
    const looks = this.looksOf(ask);
    const known: KnownOfBook = {
      book: this.book,
      synthetic: this.head.synthetic,
      rights: this.head.rights,
      state: ask.rights === this.head.rights ? undefined : this.state,
      addedFacts: this.added,
      entry: (id) => {
        looks.read(1);
        return this.log.lookup.entry(id);
      },
      batch: (batch) => this.rowsOf(batch, looks),
      texts: (id) => this.log.lookup.texts(id),
      isRefused: (id) => {
        const texts = this.log.lookup.texts(id);
        return texts.length > 0 && texts.every(({ is }) => is === 'refusal');
      },
      get mayLook() {
        return looks.mayLook;
      },
      walked: (count) => looks.walked(count),
    };
    return ask.entries.map((incoming) => {
      looks.next();
      return this.judgeOne(ask, incoming, known, looks, decide);
    });
  }

  /** Pushes of one machine that came together are one push: a hundred small ones may not cost a hundred times as much. */
  private looksOf({ machine }: AppendAsk): Looks {
    const looks = (machine === undefined ? undefined : this.looks.get(machine)) ?? new Looks();
    if (machine !== undefined) this.looks.set(machine, looks);
    return looks;
  }

  private judgeOne<A extends AppendAsk>(
    ask: A,
    incoming: IncomingEntry,
    known: KnownOfBook,
    looks: Looks,
    decide: Decide<A>,
  ): Outcome {
    const row = entryRow(incoming);
    const texts = this.log.lookup.texts(row.id);
    if (texts.some(({ is, hash }) => is === 'entry' && hash === row.hash)) return this.outcome('same', row);
    const decision = looks.afterAll(decide(ask, incoming, known));
    if (decision.is === 'store') {
      const outcome = this.outcome('stored', row);
      this.log.write(row, incoming.entry);
      if (row.batch !== undefined) this.imports.get(row.batch)?.push(incoming.entry);
      if (row.isFact) this.added.push(incoming.entry);
      return outcome;
    }
    if (decision.is === 'refused' && !texts.some(({ is, hash }) => is === 'refusal' && hash === row.hash)) {
      this.log.write(refusalRow(incoming, decision.reason), undefined);
    }
    return decision;
  }

  private rowsOf(batch: string, looks: Looks): readonly Entry[] {
    const key = batchKey(batch);
    const known = this.imports.get(key);
    if (known !== undefined) return known;
    if (this.log.lookup.isUnread?.(batch) === true) {
      looks.miss();
      return [];
    }
    const rows = [...this.log.lookup.batch(batch, MOST_REACHED + 1)];
    looks.read(rows.length);
    this.imports.set(key, rows);
    return rows;
  }

  /** A lost answer is asked for again: `same` says `clone` as `stored` did (law S3). */
  private outcome(is: 'stored' | 'same', { id, device, n }: RecordRow): Outcome {
    const holder = n === undefined ? undefined : this.log.lookup.holder(device, n);
    return holder === undefined || holder === id ? { is } : { is, clone: true };
  }
}
