import { err, ok, type Result } from '@soxanh/core';
import { BookCommit } from '../book-commit.ts';
import { freshRights, freshTag } from '../fresh.ts';
import type { AppendAsk, Appended, Decide, StorageProblem, StorageWorld } from '../storage.ts';
import { restartFor } from '../timeline.ts';
import type { NewestOfBooks } from './newest.ts';
import { bookRow, setRights, stateRow } from './sqlite-book.ts';
import type { SqliteDb } from './sqlite-db.ts';
import { SqliteLog, tagRow } from './sqlite-log.ts';

/** Judges and writes asks for one book, inside a transaction. One answer an ask, in their order. */
export function appendRows<A extends AppendAsk>(
  db: SqliteDb,
  newest: NewestOfBooks,
  world: StorageWorld,
  book: string,
  asks: readonly A[],
  decide: Decide<A>,
): readonly Result<Appended, StorageProblem>[] {
  const there = bookRow(db, book);
  if (there === undefined) return asks.map(() => err({ kind: 'no-book' }));
  if (there.loading !== undefined) return asks.map(() => err({ kind: 'loading' }));
  const { head } = there;
  const isStale = asks.some(({ rights }) => rights !== head.rights);
  const log = new SqliteLog(db, newest.of(book), book, head.seq, freshTag(world));
  const commit = new BookCommit(book, head, isStale ? stateRow(db, book, head.rights) : undefined, log);
  const judged = asks.map(
    (ask) =>
      restartFor(head, [ask.high], (seq) => tagRow(db, book, seq)) ??
      ({ is: 'appended', outcomes: commit.judge(ask, decide) } as const),
  );
  const place = log.end() ?? head;
  const rights = commit.hasNewFacts ? freshRights(world) : head.rights;
  if (commit.hasNewFacts) setRights(db, book, rights);
  const after = { ...head, seq: place.seq, tag: place.tag, rights };
  return judged.map((one) => ok(one.is === 'restart' ? one : { ...one, head: after }));
}
