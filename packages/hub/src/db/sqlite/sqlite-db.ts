import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { err, ok, type Result } from '@soxanh/core';
import type { StorageProblem } from '../storage.ts';

/** A row as an array of its columns: half the time of objects. */
export type Row = readonly SQLOutputValue[];

/** SQLite's own number for a full disk, and for a write that the disk did not take. */
const FULL = 13;
const IO_WRITE = 778;

const WITHOUT_FILES: StorageProblem = {
  kind: 'unavailable',
  why: 'the data file was moved, deleted or replaced while it is open: put it back, or stop the hub and start it again',
};

/**
 * One connection with its statements, each prepared once. All of it is synchronous: between `begin` and `commit` no other
 * request runs, so none sees what is not committed (law S2).
 */
export class SqliteDb {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  private readonly hasFiles: () => boolean;

  /** @param hasFiles whether what is written stays under the database's name (`ownFiles`). */
  constructor(database: DatabaseSync, hasFiles: () => boolean = () => true) {
    [this.database, this.hasFiles] = [database, hasFiles];
  }

  run(sql: string, ...values: readonly SQLInputValue[]): void {
    this.statement(sql).run(...values);
  }

  one(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return this.statement(sql).all(...values) as unknown as readonly Row[];
  }

  /**
   * Runs work in one transaction, on disk when this returns. A refusal of the disk is a value, and then nothing was
   * written; any other error of the work is a bug and is thrown on.
   */
  transaction<T>(work: () => T): Result<T, StorageProblem> {
    try {
      this.database.exec('begin immediate');
      const value = work();
      this.database.exec('commit');
      return this.hasFiles() ? ok(value) : err(WITHOUT_FILES);
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('rollback');
      return err(problemOf(error));
    }
  }

  /** Whether it can be read and written. */
  health(): Result<true, StorageProblem> {
    if (!this.hasFiles()) return err(WITHOUT_FILES);
    return this.read(() => {
      this.one('select book from book limit 1');
      return true;
    });
  }

  /** Work that only reads. One step: what it reads belongs together. */
  read<T>(work: () => T): Result<T, StorageProblem> {
    try {
      return ok(work());
    } catch (error) {
      return err(problemOf(error));
    }
  }

  close(): void {
    this.database.close();
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const made = this.database.prepare(sql);
    made.setReturnArrays(true);
    this.statements.set(sql, made);
    return made;
  }
}

/** What an error of SQLite means to the caller; anything else is thrown on. */
function problemOf(error: unknown): StorageProblem {
  const { errcode, message } = error as { errcode?: unknown; message?: unknown };
  if (typeof errcode !== 'number') throw error;
  if (errcode === FULL || errcode === IO_WRITE) return { kind: 'full' };
  return { kind: 'unavailable', why: `SQLite ${errcode}: ${String(message)}` };
}

/** A column that is a text: the strict tables keep no other in it. */
export const textIn = (row: Row, at: number): string => row[at] as string;
/** A column that is a whole number. */
export const numberIn = (row: Row, at: number): number => row[at] as number;
/** A column that is bytes. */
export const bytesIn = (row: Row, at: number): Uint8Array => row[at] as Uint8Array;
/** A column that is a text, or empty. */
export const textOrNone = (row: Row, at: number): string | undefined =>
  (row[at] as string | null) ?? undefined;
/** A column that is a whole number, or empty. */
export const numberOrNone = (row: Row, at: number): number | undefined =>
  (row[at] as number | null) ?? undefined;
/** A column that is bytes, or empty. */
export const bytesOrNone = (row: Row, at: number): Uint8Array | undefined =>
  (row[at] as Uint8Array | null) ?? undefined;
