import type { PoolClient, QueryArrayResult } from 'pg';
import { err, ok, type Result } from '@soxanh/core';
import { BookCommit } from '../book-commit.ts';
import { freshRights, freshTag } from '../fresh.ts';
import { StagedLog } from '../staged-log.ts';
import type { AppendAsk, Appended, Decide, Head, StorageProblem, StorageWorld } from '../storage.ts';
import { restartFor } from '../timeline.ts';
import { lockBook, openHead, stateOf } from './pg-book.ts';
import { find } from './pg-lookup.ts';
import { insertRows } from './pg-write.ts';
import type { Primary } from './primary.ts';
import { beginFor, transact, type Row } from './transact.ts';

/**
 * Judges and writes asks for one book in one transaction, four ways there and back: begin and hold the book's row, look
 * up, insert, commit. Whoever holds the row gives the numbers, so they are committed in their order (law S4).
 */
export async function appendRows<A extends AppendAsk>(
  primary: Primary,
  world: StorageWorld,
  book: string,
  asks: readonly A[],
  decide: Decide<A>,
): Promise<readonly Result<Appended, StorageProblem>[]> {
  const begin = `${beginFor(book, 'read committed')}; ${lockBook(book)}`;
  const done = await transact(primary, begin, async (client, begun) => {
    const head = openHead(lastRow(begun));
    return head.ok ? ok(await write(client, world, book, head.value, asks, decide)) : head;
  });
  if (!done.ok) return asks.map(() => done);
  const { value } = done;
  return value.ok ? value.value.map((one) => ok(one)) : asks.map(() => err(value.error));
}

/** The row that the last statement of a beginning gave. */
export const lastRow = (begun: readonly QueryArrayResult[]): Row | undefined =>
  begun.at(-1)?.rows[0] as Row | undefined;

async function write<A extends AppendAsk>(
  client: PoolClient,
  world: StorageWorld,
  book: string,
  head: Head,
  asks: readonly A[],
  decide: Decide<A>,
): Promise<readonly Appended[]> {
  const seqs = asks.flatMap(({ high }) => (high === undefined ? [] : [high.seq]));
  const { lookup, tags } = await find(client, book, asks, seqs);
  const isStale = asks.some(({ rights }) => rights !== head.rights);
  const state = isStale ? await stateOf(client, book, head.rights) : undefined;
  const log = new StagedLog(lookup, head.seq);
  const commit = new BookCommit(book, head, state, log);
  const judged = asks.map(
    (ask) =>
      restartFor(head, [ask.high], (seq) => tags.get(seq)) ??
      ({ is: 'appended', outcomes: commit.judge(ask, decide) } as const),
  );
  const after = await insert(client, world, book, head, log, commit.hasNewFacts);
  return judged.map((one) => (one.is === 'restart' ? one : { ...one, head: after }));
}

/** @returns the head as it is once this is committed. */
async function insert(
  client: PoolClient,
  world: StorageWorld,
  book: string,
  head: Head,
  { rows }: StagedLog,
  hasNewFacts: boolean,
): Promise<Head> {
  if (rows.length === 0) return head;
  const tag = freshTag(world);
  const rights = hasNewFacts ? freshRights(world) : undefined;
  await insertRows(
    client,
    book,
    head.seq,
    rows.map(({ row }) => row),
    tag,
    rights,
  );
  return { ...head, seq: head.seq + rows.length, tag, rights: rights ?? head.rights };
}
