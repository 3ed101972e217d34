import { err, ok, type Result } from '@soxanh/core';
import type { Abandoned, StorageProblem } from '../storage.ts';
import { bookRow } from './sqlite-book.ts';
import type { SqliteDb } from './sqlite-db.ts';

/** Takes a book back that is half restored, inside a transaction of its caller; one that is whole is left as it is. */
export function abandonRows(db: SqliteDb, book: string): Result<Abandoned, StorageProblem> {
  const there = bookRow(db, book);
  if (there === undefined) return err({ kind: 'no-book' });
  if (there.loading === undefined) return ok('whole');
  db.run('delete from record where book = ?', book);
  db.run('delete from device_name where book = ?', book);
  db.run('delete from machine where book = ?', book);
  db.run('delete from invitation where book = ?', book);
  db.run('delete from book where book = ?', book);
  return ok('abandoned');
}
