import type { EntryId } from '@soxanh/core';
import type { RecordRow } from '../record.ts';
import { numberOrNone, textOrNone, type SqliteDb } from './sqlite-db.ts';

/** How many books' ends are kept at hand. */
const MOST_BOOKS = 1000;

/** The ends of books, kept between commits: nobody else writes to the file, and every row passes here. */
export class NewestOfBooks {
  private readonly books = new Map<string, Newest>();
  private readonly db: SqliteDb;

  constructor(db: SqliteDb) {
    this.db = db;
  }

  of(book: string): Newest {
    const there = this.books.get(book);
    if (there !== undefined) return there;
    const made = new Newest(this.db, book);
    this.books.set(book, made);
    const [oldest] = this.books.keys();
    if (this.books.size > MOST_BOOKS && oldest !== undefined) this.books.delete(oldest);
    return made;
  }
}

/**
 * The ends of what is there: the greatest id of the book, the greatest number of each device. Ids grow with time and
 * numbers with every entry, so most of what is pushed lies beyond both, and need not be looked for. A clock that is days
 * ahead only makes this useless until the others have caught up, never wrong; nor does a commit that failed: what is believed
 * to be there is looked for.
 */
export class Newest {
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
