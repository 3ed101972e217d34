import type { ReadonlySignal } from '@preact/signals';
import { ok, type EntryId, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { wholeJournal } from '../data/whole-journal.ts';
import { correctorOf } from './corrector-of.ts';
import { importedBatch, restoredOne, type ImportedBatch, type OneRestored } from './journal-import.ts';
import type { JournalRow } from './journal-rows.ts';
import { LookedAt } from './looked-at.ts';

/** An import that is looked at, from one of its rows. */
export interface OpenImport {
  readonly of: EntryId;
  readonly batch: ImportedBatch;
}

/** The import one row of the journal came with, while somebody looks at it. */
export class ImportPanel {
  readonly opened: ReadonlySignal<OpenImport | undefined>;
  private readonly look: LookedAt<Pick<OpenImport, 'of'> & { readonly batch: string }, OpenImport>;
  private readonly session: Pick<Session, 'book' | 'settings' | 'author'>;
  private readonly former: ReadonlySignal<ReadonlySet<string>>;

  /** @param former every name this machine has written under. */
  constructor(
    session: Pick<Session, 'book' | 'settings' | 'author'>,
    former: ReadonlySignal<ReadonlySet<string>>,
  ) {
    this.session = session;
    this.former = former;
    this.look = new LookedAt(async ({ of, batch }) => {
      const journal = await wholeJournal(session.book);
      return journal.ok ? ok({ of, batch: importedBatch(journal.value, batch) }) : journal;
    });
    this.opened = this.look.shown;
  }

  /** Shows the import an entry came with; nothing for one that came with none. */
  async open({ entry }: JournalRow): Promise<Result<true, StoreProblem>> {
    return entry.source === undefined
      ? ok(true)
      : this.look.open({ of: entry.id, batch: entry.source.batch });
  }

  /** Reads again what is shown. */
  async refresh(): Promise<Result<true, StoreProblem>> {
    return this.look.refresh();
  }

  close(): void {
    this.look.close();
  }

  /** Tells whether this machine may take an import back: the Office any, others one of a department of theirs. */
  mayRemove({ counted }: ImportedBatch): boolean {
    const authors = counted.map(({ entry }) => correctorOf(this.session, entry, this.former.value));
    // What one removal takes back has one author, and others than the Office write for one department at a time.
    return authors.every((by) => by !== undefined) && new Set(authors.map((by) => by?.department)).size <= 1;
  }

  /**
   * How an entry is brought back that was removed with its import.
   *
   * @returns undefined for one that came with no import, or was removed by itself.
   */
  async restored({ entry }: JournalRow): Promise<Result<OneRestored | undefined, StoreProblem>> {
    // Neither a row of a file nor the correction of one: the journal need not be read.
    if (entry.source === undefined && entry.supersedes === undefined) return ok(undefined);
    const journal = await wholeJournal(this.session.book);
    return journal.ok ? ok(restoredOne(journal.value, entry)) : journal;
  }
}
