import { err, ok, type Result } from '@soxanh/core';
import { writeApart } from '../apart.ts';
import { begunBefore } from '../begun-before.ts';
import { answerByBook } from '../by-book.ts';
import { bytesOfText } from '../bytes.ts';
import { pageOf } from '../cut-page.ts';
import { freshEpoch, freshTag } from '../fresh.ts';
import type {
  Enrolment,
  Founding,
  Invitation,
  Machine,
  MachineChange,
  Newcomer,
  NewMachine,
} from '../people.ts';
import { loadedRow } from '../record.ts';
import type {
  Abandoned,
  AppendAsk,
  Appended,
  Begun,
  BookState,
  Decide,
  Head,
  HubStorage,
  LoadedBook,
  LoadedRecord,
  Page,
  PageAsk,
  Restart,
  StorageProblem,
  StorageWorld,
  Stored,
} from '../storage.ts';
import { restartFor } from '../timeline.ts';
import { abandonRows } from './abandon-rows.ts';
import { NewestOfBooks } from './newest.ts';
import { appendRows } from './sqlite-append.ts';
import {
  bookRow,
  invitationRows,
  machineByToken,
  machineRows,
  putInvitation,
  putMachine,
  stateRow,
  type BookRow,
} from './sqlite-book.ts';
import { textIn, type SqliteDb } from './sqlite-db.ts';
import { SqliteLog, tagRow } from './sqlite-log.ts';
import { cutLog } from './sqlite-page.ts';
import { addRow, bindRow, changeRow, foundRow, joinRow, makeBook, takeFoundingRow } from './sqlite-people.ts';

/** A hub's storage in one file of SQLite. Made by `openSqlite`. Each method is over in one step of the event loop. */
export class SqliteStorage implements HubStorage {
  private readonly db: SqliteDb;
  private readonly world: StorageWorld;
  private readonly newest: NewestOfBooks;

  constructor(db: SqliteDb, world: StorageWorld) {
    this.db = db;
    this.world = world;
    this.newest = new NewestOfBooks(db);
  }

  async offerFounding(secretHash: string, expiresAt: number): Stored<true> {
    return this.db.transaction(() => {
      this.db.run(
        'insert into founding (secret_hash, expires_at) values (?, ?) on conflict do nothing',
        bytesOfText(secretHash),
        expiresAt,
      );
      return true;
    });
  }

  async found(
    secretHash: string,
    book: { readonly book: string; readonly synthetic: boolean },
    machine: NewMachine,
  ): Stored<Founding> {
    return this.db.transaction(() => foundRow(this.db, this.world, secretHash, book, machine));
  }

  async takeFounding(secretHash: string, book: string): Stored<'taken' | 'gone'> {
    return this.db.transaction(() => takeFoundingRow(this.db, this.world, secretHash, book));
  }

  /** All asks in one commit: what arrived while the disk was busy shares the next wait for it. */
  append<A extends AppendAsk>(
    asks: readonly A[],
    decide: Decide<A>,
  ): Promise<readonly Result<Appended, StorageProblem>[]> {
    return writeApart(asks, decide, async (part, judge) => {
      const done = this.db.transaction(() =>
        answerByBook(part, (book, ofBook) =>
          appendRows(this.db, this.newest, this.world, book, ofBook, judge),
        ),
      );
      return done.ok ? done.value : part.map(() => done);
    });
  }

  async page(ask: PageAsk): Stored<Page | Restart> {
    return this.reading(ask.book, (head) => {
      const restart = restartFor(head, [ask.after, ask.high], (seq) => tagRow(this.db, ask.book, seq));
      if (restart !== undefined) return restart;
      return pageOf(ask, head, cutLog(this.db, ask, head));
    });
  }

  async head(book: string): Stored<Head> {
    return this.reading(book, (head) => head);
  }

  async state(book: string): Stored<BookState> {
    return this.reading(book, (head) => stateRow(this.db, book, head.rights));
  }

  async renew(book: string, epoch: string, later = epoch): Stored<Head> {
    return this.writing(book, (head) => {
      if (head.epoch !== epoch) return head;
      const renewed = { ...head, epoch: freshEpoch(this.world, later) };
      this.db.run('update book set epoch = ? where book = ?', renewed.epoch, book);
      return renewed;
    });
  }

  async machineOf(book: string, tokenHash: string): Stored<Machine | undefined> {
    return this.reading(book, () => machineByToken(this.db, book, tokenHash));
  }

  async machines(book: string): Stored<readonly Machine[]> {
    return this.reading(book, () => machineRows(this.db, book));
  }

  async addMachine(book: string, machine: NewMachine): Stored<Enrolment> {
    return this.writing(book, () => addRow(this.db, this.world, book, machine));
  }

  async bindDevice(book: string, machine: string, device: string): Stored<'bound' | 'taken'> {
    return this.writing(book, () => bindRow(this.db, this.world, book, machine, device));
  }

  async changeMachine(
    book: string,
    machine: string,
    change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
  ): Stored<Machine | undefined> {
    return this.writing(book, () => changeRow(this.db, this.world, book, machine, change));
  }

  async seen(book: string, machine: string): Stored<true> {
    return this.writing(book, () => {
      const now = this.world.now();
      this.db.run('update machine set seen_at = ? where book = ? and machine = ?', now, book, machine);
      return true;
    });
  }

  async invite(book: string, invitation: Omit<Invitation, 'usedBy'>): Stored<true> {
    return this.writing(book, () => {
      putInvitation(this.db, book, { ...invitation, usedBy: undefined });
      return true;
    });
  }

  async invitations(book: string): Stored<readonly Invitation[]> {
    return this.reading(book, () => invitationRows(this.db, book));
  }

  async withdraw(book: string, secretHash: string): Stored<true> {
    return this.writing(book, () => {
      this.db.run(
        'update invitation set expires_at = 0 where book = ? and secret_hash = ? and used_by is null',
        book,
        bytesOfText(secretHash),
      );
      return true;
    });
  }

  async useInvitation(book: string, secretHash: string, machine: Newcomer): Stored<Enrolment> {
    return this.writing(book, () => joinRow(this.db, this.world, book, secretHash, machine));
  }

  async books(): Stored<readonly string[]> {
    return this.db.read(() =>
      this.db.all('select book from book order by book').map((row) => textIn(row, 0)),
    );
  }

  async beginLoad({ book, synthetic, epoch, mark, machines }: LoadedBook): Stored<Begun> {
    return this.db.transaction(() => {
      const there = bookRow(this.db, book);
      if (there !== undefined) return begunBefore(there.loading, mark, there.head.seq);
      makeBook(this.db, this.world, book, synthetic, { mark, epoch });
      for (const machine of machines) putMachine(this.db, book, { ...machine, seenAt: undefined });
      return { is: 'begun', seq: 0 };
    });
  }

  async load(book: string, mark: string, seq: number, records: readonly LoadedRecord[]): Stored<true> {
    return this.inLoading(book, mark, ({ seq: last }) => {
      if (last !== seq) throw new Error(`Impossible: the log ends at ${last}, not ${seq}`);
      const log = new SqliteLog(this.db, this.newest.of(book), book, seq, freshTag(this.world));
      for (const record of records) log.write(loadedRow(record));
      log.end();
      return true;
    });
  }

  async endLoad(book: string, mark: string): Stored<Head> {
    return this.inLoading(book, mark, (head) => {
      this.db.run('update book set loading = null where book = ?', book);
      return head;
    });
  }

  async abandonLoad(book: string): Stored<Abandoned> {
    return flat(this.db.transaction(() => abandonRows(this.db, book)));
  }

  /** The log of writes never shrinks by itself: it keeps the size of the longest rush. */
  async tidy(): Stored<true> {
    return this.db.read(() => {
      this.db.one('pragma wal_checkpoint(truncate)');
      return true as const;
    });
  }

  async health(): Stored<true> {
    return this.db.health();
  }

  async close(): Promise<void> {
    this.db.close();
  }

  private reading<T>(book: string, work: (head: Head) => T): Result<T, StorageProblem> {
    return flat(this.db.read(() => whenOpen(bookRow(this.db, book), work)));
  }

  private writing<T>(book: string, work: (head: Head) => T): Result<T, StorageProblem> {
    return flat(this.db.transaction(() => whenOpen(bookRow(this.db, book), work)));
  }

  private inLoading<T>(book: string, mark: string, work: (head: Head) => T): Result<T, StorageProblem> {
    return flat(
      this.db.transaction(() => {
        const there = bookRow(this.db, book);
        return there?.loading === mark ? ok(work(there.head)) : err({ kind: 'no-book' } as const);
      }),
    );
  }
}

/** Does what is asked of a book that is there and open. */
function whenOpen<T>(row: BookRow | undefined, work: (head: Head) => T): Result<T, StorageProblem> {
  if (row === undefined) return err({ kind: 'no-book' });
  return row.loading === undefined ? ok(work(row.head)) : err({ kind: 'loading' });
}

const flat = <T>(nested: Result<Result<T, StorageProblem>, StorageProblem>): Result<T, StorageProblem> =>
  nested.ok ? nested.value : nested;
