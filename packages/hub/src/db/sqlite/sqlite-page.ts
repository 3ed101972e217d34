import { must } from '@soxanh/core';
import { NOTHING, spanOf, type Cut } from '../cut-page.ts';
import type { Head, PageAsk } from '../storage.ts';
import { bytesIn, numberIn, type SqliteDb } from './sqlite-db.ts';

/** Lengths come from the heads of rows: no text is read for them. */
const SIZE = 'select sum(octet_length(text) + 1) from record where book = ? and seq > ? and seq <= ?';
const SIZES =
  'select octet_length(text) + 1 from record where book = ? and seq > ? and seq <= ? order by seq';
const LINES = `
  select cast(group_concat(text, char(10)) || char(10) as blob)
  from (select text from record where book = ? and seq > ? and seq <= ? order by seq)`;

/**
 * Takes the records of a page as SQLite puts them together: one value of bytes, which goes to the network untouched. No
 * text becomes a string here, and each row would be a handful of objects.
 */
export function cutLog(db: SqliteDb, ask: PageAsk, head: Head): Cut {
  const { after, upTo } = spanOf(ask, head);
  if (after >= upTo) return NOTHING;
  const last = lastWithin(db, ask, after, upTo);
  const lines = bytesIn(must(db.one(LINES, ask.book, after, last), 'an aggregate has a row'), 0);
  const row = must(
    db.one('select tag from record where book = ? and seq = ?', ask.book, last),
    'it is there',
  );
  return { records: last - after, lines, last: { seq: last, tag: bytesIn(row, 0) } };
}

/** The last record that the page's bytes allow, at least the first one: known before any text is read. */
function lastWithin(db: SqliteDb, { book, most }: PageAsk, after: number, upTo: number): number {
  const size = numberIn(must(db.one(SIZE, book, after, upTo), 'an aggregate has a row'), 0);
  if (size <= most.bytes) return upTo;
  let bytes = 0;
  let last = after;
  for (const row of db.all(SIZES, book, after, upTo)) {
    bytes += numberIn(row, 0);
    if (last > after && bytes > most.bytes) break;
    last++;
  }
  return last;
}
