import type { SQLInputValue } from 'node:sqlite';
import type { Entry, EntryId } from '@soxanh/core';
import { betterTwin } from '../better-twin.ts';
import type { Lookup, LogWriter } from '../book-commit.ts';
import { bytesOfText, textOfBytes } from '../bytes.ts';
import { batchKey, type RecordRow } from '../record.ts';
import type { KnownText, Place } from '../storage.ts';
import type { Newest } from './newest.ts';
import { bytesIn, numberIn, textIn, type SqliteDb } from './sqlite-db.ts';

const REFUSAL = 1;
const entryIn = (text: string): Entry => JSON.parse(text) as Entry;

/** The log of a book inside a transaction: rows are inserted many at a time, and before anything is looked up. */
export class SqliteLog implements LogWriter {
  readonly lookup: Lookup;
  private readonly db: SqliteDb;
  private readonly book: string;
  private readonly tag: Uint8Array;
  private readonly newest: Newest;
  private readonly first: number;
  private readonly pending: SQLInputValue[] = [];
  private last: number;

  constructor(db: SqliteDb, newest: Newest, book: string, last: number, tag: string) {
    this.db = db;
    this.book = book;
    this.first = last;
    this.last = last;
    this.tag = bytesOfText(tag);
    this.newest = newest;
    this.lookup = unlessNew(
      this.newest,
      afterwards(() => this.flush(), lookupIn(db, book)),
    );
  }

  write(row: RecordRow): void {
    this.last++;
    this.newest.passed(row);
    this.pending.push(
      this.book,
      this.last,
      row.is === 'entry' ? 0 : REFUSAL,
      row.id,
      bytesOfText(row.hash),
      row.device,
      row.n ?? null,
      this.tag,
      row.isFact ? 1 : 0,
      row.batch ?? null,
      row.text,
    );
    if (this.pending.length === COLUMNS * ROWS) this.flush();
  }

  /**
   * Writes what is pending and moves the book's counter to the last row.
   *
   * @returns the place of that row; undefined if none was written.
   */
  end(): Pick<Place, 'seq' | 'tag'> | undefined {
    this.flush();
    if (this.last === this.first) return undefined;
    this.db.run('update book set seq = ?, tag = ? where book = ?', this.last, this.tag, this.book);
    return { seq: this.last, tag: textOfBytes(this.tag) };
  }

  private flush(): void {
    const { pending } = this;
    if (pending.length === 0) return;
    if (pending.length === COLUMNS * ROWS) this.db.run(INSERT_MANY, ...pending);
    else {
      for (let at = 0; at < pending.length; at += COLUMNS) {
        this.db.run(INSERT_ONE, ...pending.slice(at, at + COLUMNS));
      }
    }
    pending.length = 0;
  }
}

const COLUMNS = 11;
/** Rows in one statement: a call for each would cost a third more. */
const ROWS = 20;

const insertOf = (rows: number): string =>
  `insert into record (book, seq, kind, id, hash, device, n, tag, fact, batch, text) values ${Array.from(
    { length: rows },
    () => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).join(', ')}`;
const INSERT_ONE = insertOf(1);
const INSERT_MANY = insertOf(ROWS);

/** Lookups that see all that was written before. */
const afterwards = (flush: () => void, lookup: Lookup): Lookup => ({
  entry: (id) => (flush(), lookup.entry(id)),
  batch: (batch, most) => (flush(), lookup.batch(batch, most)),
  texts: (id) => (flush(), lookup.texts(id)),
  holder: (device, n) => (flush(), lookup.holder(device, n)),
});

const NO_TEXTS: readonly KnownText[] = [];

const unlessNew = (newest: Newest, lookup: Lookup): Lookup => ({
  ...lookup,
  texts: (id) => (newest.isNewId(id) ? NO_TEXTS : lookup.texts(id)),
  holder: (device, n) => (newest.isNewPlace(device, n) ? undefined : lookup.holder(device, n)),
});

/**
 * Each statement names its index: without statistics SQLite may rather walk a whole book for the order than look a row up.
 */
function lookupIn(db: SqliteDb, book: string): Lookup {
  return {
    entry: (id) => {
      let found: Entry | undefined;
      for (const row of db.all(
        'select text from record indexed by record_same where book = ? and id = ? and kind = 0',
        book,
        id,
      )) {
        found = betterTwin(found, entryIn(textIn(row, 0)));
      }
      return found;
    },
    batch: (batch, most) =>
      db
        .all(
          'select text from record indexed by record_batch where book = ? and batch = ? order by seq limit ?',
          book,
          batchKey(batch),
          most,
        )
        .map((row) => entryIn(textIn(row, 0))),
    texts: (id) =>
      db
        .all(
          'select kind, hash, device from record indexed by record_same where book = ? and id = ?',
          book,
          id,
        )
        .map((row) => ({
          is: numberIn(row, 0) === REFUSAL ? 'refusal' : 'entry',
          hash: textOfBytes(bytesIn(row, 1)),
          device: textIn(row, 2),
        })),
    holder: (device, n) => {
      const row = db.one(
        'select id from record indexed by record_place where book = ? and device = ? and n = ? order by seq limit 1',
        book,
        device,
        n,
      );
      return row === undefined ? undefined : (textIn(row, 0) as EntryId);
    },
  };
}

/** The tag of the commit that wrote a record; undefined if there is no such record. */
export function tagRow(db: SqliteDb, book: string, seq: number): string | undefined {
  const row = db.one('select tag from record where book = ? and seq = ?', book, seq);
  return row === undefined ? undefined : textOfBytes(bytesIn(row, 0));
}
