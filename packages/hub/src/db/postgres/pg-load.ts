import type { PoolClient } from 'pg';
import { err, ok, type Result } from '@soxanh/core';
import { begunBefore } from '../begun-before.ts';
import { freshTag } from '../fresh.ts';
import { loadedRow } from '../record.ts';
import type {
  Begun,
  Head,
  LoadedBook,
  LoadedRecord,
  StorageProblem,
  StorageWorld,
  Stored,
} from '../storage.ts';
import { lastRow } from './pg-append.ts';
import { bookRowOf, lockBook } from './pg-book.ts';
import { makeBook } from './pg-people.ts';
import { insertRows, putMachine } from './pg-write.ts';
import type { Primary } from './primary.ts';
import { beginFor, flat, rowsOf, transact } from './transact.ts';

const begin = (book: string): string => `${beginFor(book, 'read committed')}; ${lockBook(book)}`;

/** Begins or goes on with a restore. */
export const beginLoad = (
  primary: Primary,
  world: StorageWorld,
  { book, synthetic, epoch, mark, machines }: LoadedBook,
): Stored<Begun> =>
  transact(primary, begin(book), async (client, begun) => {
    const there = bookRowOf(lastRow(begun));
    if (there !== undefined) return begunBefore(there.loading, mark, there.head.seq);
    await makeBook(client, world, book, synthetic, { mark, epoch });
    for (const machine of machines) await putMachine(client, book, { ...machine, seenAt: undefined });
    return { is: 'begun', seq: 0 };
  });

/** Writes records of a back-up after the last one that is there. */
export const load = (
  primary: Primary,
  world: StorageWorld,
  { book, mark }: Pick<LoadedBook, 'book' | 'mark'>,
  seq: number,
  records: readonly LoadedRecord[],
): Stored<true> =>
  onLoading(primary, book, mark, async (client, head) => {
    if (head.seq !== seq) throw new Error(`Impossible: the log ends at ${head.seq}, not ${seq}`);
    const rows = records.map((record) => loadedRow(record));
    await insertRows(client, book, seq, rows, freshTag(world), undefined);
    return true as const;
  });

/** Opens a restored book. */
export const endLoad = (primary: Primary, book: string, mark: string): Stored<Head> =>
  onLoading(primary, book, mark, async (client, head) => {
    await rowsOf(client, 'update soxanh.book set loading = null where book = $1', [book]);
    return head;
  });

async function onLoading<T>(
  primary: Primary,
  book: string,
  mark: string,
  work: (client: PoolClient, head: Head) => Promise<T>,
): Stored<T> {
  return flat(
    await transact(primary, begin(book), async (client, begun): Promise<Result<T, StorageProblem>> => {
      const there = bookRowOf(lastRow(begun));
      return there?.loading === mark ? ok(await work(client, there.head)) : err({ kind: 'no-book' });
    }),
  );
}
