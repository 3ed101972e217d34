import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { UseEntry } from '@soxanh/core';
import { openSqlite } from '@soxanh/hub/sqlite';
import { lineOf } from './hub-entries.ts';

/** Writes entries without a hub. */
export interface Straight {
  /** What it is, in words. */
  readonly name: string;
  /** One transaction, on disk when it is over. */
  insert(part: readonly UseEntry[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The same rows into the same table with the same indexes, as durable as the hub's: by one prepared statement, a
 * transaction for each part.
 */
export function straightSqlite(file: string): Straight {
  const made = openSqlite(file, { now: Date.now, random: (count) => new Uint8Array(count) });
  if (!made.ok) throw new Error(`not opened: ${made.error.kind}`);
  void made.value.close();
  const database = new DatabaseSync(file);
  database.exec('pragma locking_mode = EXCLUSIVE; pragma journal_mode = WAL; pragma synchronous = FULL');
  const insert = database.prepare(
    `insert into record (book, seq, kind, id, hash, device, n, tag, fact, batch, text)
     values ('bench', ?, 0, ?, ?, 'bench-device', ?, ?, 0, null, ?)`,
  );
  const tag = new Uint8Array(8);
  let seq = 0;
  return {
    name: 'the same rows inserted straight',
    insert: async (part) => {
      database.exec('begin immediate');
      for (const entry of part) {
        const text = lineOf(entry, 'bench-device');
        insert.run(++seq, entry.id, hash('sha256', text, 'buffer'), entry.n, tag, text);
      }
      database.exec('commit');
    },
    close: async () => database.close(),
  };
}
