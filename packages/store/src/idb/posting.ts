import { isPaged, isPostable, type Entry, type Fact, type Ledger, type OfficeEntry } from '@soxanh/core';
import { factOf } from '../fact-of.ts';
import { put, remove, type Writing } from './schema.ts';
import { touchedBy, writeTouched, type Touched } from './touched.ts';

/** What a change of the journal does to cells, pages and facts, gathered first and written in one go. */
export class Posting {
  private readonly posted: Entry[] = [];
  private readonly taken: Entry[] = [];

  /** An entry now counts. */
  post(entry: Entry): void {
    this.posted.push(entry);
  }

  /** An entry counts no more. */
  take(entry: Entry): void {
    this.taken.push(entry);
  }

  /** The records that are touched. */
  touched(): Touched {
    return touchedBy([...this.taken, ...this.posted]);
  }

  /**
   * Changes the touched records and facts, and writes them.
   *
   * @param ledger with the touched records in it.
   */
  write(writing: Writing, touched: Touched, ledger: Ledger): void {
    for (const id of factsAmong(this.taken).map((fact) => fact.id)) remove(writing, 'facts', id);
    for (const fact of factsAmong(this.posted)) put(writing, 'facts', fact, fact.id);
    for (const entry of this.taken) if (isPostable(entry) || isPaged(entry)) ledger.unpost(entry);
    for (const entry of this.posted) if (isPostable(entry) || isPaged(entry)) ledger.post(entry);
    writeTouched(writing, touched, ledger);
  }
}

const factsAmong = (entries: readonly Entry[]): Fact[] =>
  entries.filter((entry) => entry.kind === 'office').map((entry) => factOf(entry as OfficeEntry));
