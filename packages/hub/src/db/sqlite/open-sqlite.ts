import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '@soxanh/core';
import type { StorageWorld } from '../storage.ts';
import { SQLITE_MIGRATIONS } from './migrations.ts';
import { ownFiles } from './own-files.ts';
import { SqliteDb } from './sqlite-db.ts';
import { SqliteStorage } from './sqlite-storage.ts';

/** Why a data file was not opened. */
export type OpenProblem =
  /** Another program holds it: two hubs on one file would lose entries. */
  | { readonly kind: 'locked' }
  /** A newer version of the hub wrote it. */
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  /** No such folder, not permitted, or no database. */
  | { readonly kind: 'failed'; readonly why: string };

/** SQLite's own number for a lock that another holds. */
const BUSY = 5;

/**
 * Exclusive before anything is read: no shared memory, and a second opener is refused at once, readers too. WAL and FULL:
 * a commit is on disk when it returns. 32 MB of pages are kept; what lies in the file cannot run functions.
 */
const PRAGMAS = `
  pragma locking_mode = EXCLUSIVE;
  pragma journal_mode = WAL;
  pragma synchronous = FULL;
  pragma foreign_keys = on;
  pragma trusted_schema = off;
  pragma cache_size = -32000;
  pragma mmap_size = 268435456;
`;

/**
 * Opens a hub's data file, made if it is not there, and brings its schema up to date. The file is this process's alone
 * until `close`, or until the process ends.
 *
 * @param file a path, readable by its owner only when it is made here; `:memory:` for a test of a back-up.
 * @example
 * const opened = openSqlite(':memory:', { now: () => 0, random: (count) => new Uint8Array(count) });
 */
export function openSqlite(file: string, world: StorageWorld): Result<SqliteStorage, OpenProblem> {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec(PRAGMAS);
    // Takes the lock now, not at the first push.
    database.exec('begin exclusive; commit');
    const version = migrate(database, world.now());
    const known = SQLITE_MIGRATIONS.at(-1)?.version ?? 0;
    if (version > known) {
      database.close();
      return err({ kind: 'newer', version, known });
    }
    return ok(new SqliteStorage(new SqliteDb(database, ownFiles(file)), world));
  } catch (error) {
    database?.close();
    const { errcode, message } = error as { errcode?: unknown; message?: unknown };
    return err(errcode === BUSY ? { kind: 'locked' } : { kind: 'failed', why: String(message) });
  }
}

/** Forward only, each step with its number in one transaction. @returns the version the file has now. */
function migrate(database: DatabaseSync, now: number): number {
  database.exec(
    'create table if not exists migration (version integer primary key, at integer not null) strict',
  );
  const row = database.prepare('select coalesce(max(version), 0) as version from migration').get();
  let version = Number(row?.['version']);
  for (const step of SQLITE_MIGRATIONS.filter((one) => one.version > version)) {
    database.exec('begin immediate');
    database.exec(step.sql);
    database.prepare('insert into migration (version, at) values (?, ?)').run(step.version, now);
    database.exec('commit');
    ({ version } = step);
  }
  return version;
}
