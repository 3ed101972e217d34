import type { Duty, Entry } from '@soxanh/core';
import { authorsOf } from '../claim.ts';
import { numberIn, textIn, type SqliteDb } from './sqlite-db.ts';

/** In what roles entries under a name were written, each once. */
export const authorsUnder = (db: SqliteDb, book: string, device: string): readonly Duty[] =>
  authorsOf(
    db
      .all(
        `select distinct json_object('by', json_extract(text, '$.by')) from record indexed by record_place
         where book = ? and device = ? and n is not null and kind = 0`,
        book,
        device,
      )
      .map((row) => JSON.parse(textIn(row, 0)) as Entry),
  );

/** How many names of a machine no entry was written under. */
export function idleNames(db: SqliteDb, book: string, machine: string): number {
  const row = db.one(
    `select count(*) from device_name as d where d.book = ? and d.machine = ? and not exists
       (select 1 from record indexed by record_place
        where book = d.book and device = d.device and n is not null and kind = 0)`,
    book,
    machine,
  );
  return row === undefined ? 0 : numberIn(row, 0);
}
