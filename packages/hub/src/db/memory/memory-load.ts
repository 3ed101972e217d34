import { err, ok, type Result } from '@soxanh/core';
import { begunBefore } from '../begun-before.ts';
import { freshEpoch, freshRights, freshSecret, freshTag } from '../fresh.ts';
import { loadedRow } from '../record.ts';
import type {
  Abandoned,
  Begun,
  Head,
  LoadedBook,
  LoadedRecord,
  StorageProblem,
  StorageWorld,
} from '../storage.ts';
import { MemoryBook, type MemoryDisk } from './memory-disk.ts';

/** A restore under way: of which book, from which back-up. */
type Loading = Pick<LoadedBook, 'book' | 'mark'>;

/** Begins or goes on with a restore. */
export function beginInMemory(
  disk: MemoryDisk,
  world: StorageWorld,
  { book, synthetic, mark, machines, epoch }: LoadedBook,
): Begun {
  const there = disk.books.get(book);
  if (there !== undefined) return begunBefore(there.loading, mark, there.rows.length);
  const fresh = { epoch: freshEpoch(world, epoch), rights: freshRights(world) };
  const begun = new MemoryBook({ ...fresh, synthetic, secret: freshSecret(world) }, mark);
  for (const machine of machines) begun.machines.set(machine.machine, { ...machine, seenAt: undefined });
  disk.books.set(book, begun);
  return { is: 'begun', seq: 0 };
}

/** Writes records of a back-up after the last one that is there. */
export function loadInMemory(
  disk: MemoryDisk,
  world: StorageWorld,
  { book, mark }: Loading,
  seq: number,
  records: readonly LoadedRecord[],
): Result<true, StorageProblem> {
  const found = disk.books.get(book);
  if (found?.loading !== mark) return err({ kind: 'no-book' });
  if (found.rows.length !== seq)
    throw new Error(`Impossible: the log ends at ${found.rows.length}, not ${seq}`);
  const rows = records.map((record) => ({
    row: loadedRow(record),
    entry: record.is === 'entry' ? record.entry : undefined,
  }));
  found.commit(rows, freshTag(world));
  return ok(true);
}

/** Opens a restored book. */
export function endInMemory(disk: MemoryDisk, { book, mark }: Loading): Result<Head, StorageProblem> {
  const found = disk.books.get(book);
  if (found?.loading !== mark) return err({ kind: 'no-book' });
  found.loading = undefined;
  return ok(found.head);
}

/** Takes a book back that is half restored; one that is whole is left as it is. */
export function abandonInMemory(disk: MemoryDisk, book: string): Result<Abandoned, StorageProblem> {
  const found = disk.books.get(book);
  if (found === undefined) return err({ kind: 'no-book' });
  if (found.loading === undefined) return ok('whole');
  disk.books.delete(book);
  return ok('abandoned');
}
