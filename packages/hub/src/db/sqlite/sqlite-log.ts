import type { Entry, EntryId } from '@soxanh/core';
import { betterTwin } from '../better-twin.ts';
import type { Lookup, LogWriter } from '../book-commit.ts';
import { bytesOfText, textOfBytes } from '../bytes.ts';
import type { PageRow } from '../cut-page.ts';
import { batchKey, type RecordRow } from '../record.ts';
import type { KnownText } from '../storage.ts';
import { bytesIn, numberIn, numberOrNone, textIn, textOrNone, type SqliteDb } from './sqlite-db.ts';

const REFUSAL = 1;
const entryIn = (text: string): Entry => JSON.parse(text) as Entry;

/** The log of a book inside a transaction: rows are inserted as they come, and lookups see them. */
export class SqliteLog implements LogWriter {
  readonly lookup: Lookup;
  private readonly db: SqliteDb;
  private readonly book: string;
  private readonly tag: Uint8Array;
  private readonly newest: Newest;
  private readonly first: number;
  private last: number;

  constructor(db: SqliteDb, book: string, last: number, tag: string) {
    this.db = db;
    this.book = book;
    this.first = last;
    this.last = last;
    this.tag = bytesOfText(tag);
    this.newest = new Newest(db, book);
    this.lookup = unlessNew(this.newest, lookupIn(db, book));
  }

  write(row: RecordRow): void {
    this.last++;
    this.newest.passed(row);
    this.db.run(
      `insert into record (book, seq, kind, id, hash, device, n, tag, fact, batch, text)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
  }

  /** Moves the book's counter to the last row written, if any was. */
  end(): void {
    if (this.last === this.first) return;
    this.db.run('update book set seq = ?, tag = ? where book = ?', this.last, this.tag, this.book);
  }
}

/**
 * The ends of what is there: the greatest id of the book, the greatest number of each device. Ids grow with time and
 * numbers with every entry, so most of what is pushed lies beyond both, and need not be looked for. A clock that is days
 * ahead only makes this useless until the others have caught up, never wrong.
 */
class Newest {
  private readonly db: SqliteDb;
  private readonly book: string;
  private id: string;
  private readonly numbers = new Map<string, number>();

  constructor(db: SqliteDb, book: string) {
    this.db = db;
    this.book = book;
    const row = db.one('select max(id) from record indexed by record_same where book = ?', book);
    this.id = (row && textOrNone(row, 0)) ?? '';
  }

  isNewId(id: EntryId): boolean {
    return id > this.id;
  }

  isNewPlace(device: string, n: number): boolean {
    return n > this.numberOf(device);
  }

  passed({ id, device, n }: RecordRow): void {
    if (id > this.id) this.id = id;
    if (n !== undefined && n > this.numberOf(device)) this.numbers.set(device, n);
  }

  private numberOf(device: string): number {
    const there = this.numbers.get(device);
    if (there !== undefined) return there;
    const row = this.db.one(
      'select max(n) from record indexed by record_place where book = ? and device = ? and n is not null',
      this.book,
      device,
    );
    const number = (row && numberOrNone(row, 0)) ?? 0;
    this.numbers.set(device, number);
    return number;
  }
}

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
    batch: (batch) =>
      db
        .all(
          'select text from record indexed by record_batch where book = ? and batch = ? order by seq',
          book,
          batchKey(batch),
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

export function tagRow(db: SqliteDb, book: string, seq: number): string | undefined {
  const row = db.one('select tag from record where book = ? and seq = ?', book, seq);
  return row === undefined ? undefined : textOfBytes(bytesIn(row, 0));
}

/** The records with numbers after one and up to another. */
export function* pageRows(db: SqliteDb, book: string, after: number, upTo: number): Generator<PageRow> {
  const rows = db.all(
    'select seq, tag, text from record where book = ? and seq > ? and seq <= ? order by seq',
    book,
    after,
    upTo,
  );
  for (const row of rows) yield [numberIn(row, 0), bytesIn(row, 1), textIn(row, 2)];
}
