import { err, ok, type Result } from '@soxanh/core';
import { openDB, unwrap } from 'idb';
import type { StoreProblem } from '../book-store.ts';
import { finished, type Started } from './finished.ts';
import { patienceOf } from './patience.ts';
import { isLostConnection, isOfDatabase, problemOf } from './problem.ts';
import { type BookSchema, type Database, type Reading, type StoreName, type Writing } from './schema.ts';
import type { Target, Upgrade } from './target.ts';
import { TODAY } from './today.ts';
import { unattended } from './unattended.ts';

/** How a connection is to behave; everything has a default. */
export interface ConnectionOptions {
  /** Called when another window holds an older version of the database open: the moment to say so on screen. */
  readonly onBlocked?: (() => void) | undefined;
  /** How long such a window may take to let go, in milliseconds, before the answer is `blocked`. */
  readonly patience?: number | undefined;
  /** Which version of the database is wanted; only tests want another than today's. */
  readonly target?: Target | undefined;
}

/** An opening under way or done. */
interface Request {
  readonly opened: Promise<Database>;
  /** Resolves when somebody blocked it for too long. */
  readonly blocked: Promise<undefined>;
}

/**
 * A connection to one database: opened when first needed, let go when another window wants to upgrade or delete, and
 * opened again once if it was lost.
 */
export class Connection {
  private readonly name: string;
  private readonly options: ConnectionOptions;
  private database: Database | undefined;
  /** The one request there is at a time. It cannot be taken back and outlives the patience of those who wait for it. */
  private request: Request | undefined;
  private isDeleted = false;
  /** What makes a database or brings it up to date: most openings need neither, so it is fetched for the first that does. */
  private upgrade: Upgrade | undefined;
  /** A disk without room also keeps a database from opening again, and then nothing says why. */
  private wasFull = false;

  constructor(name: string, options: ConnectionOptions = {}) {
    this.name = name;
    this.options = options;
  }

  /** Opens the database, unless it is open. */
  async open(): Promise<Result<Database, StoreProblem>> {
    const opened = await this.openOnce();
    if (opened.ok || opened.error.kind !== 'failed') return opened;
    this.upgrade ??= (await this.target.load()).upgrade;
    return this.openOnce();
  }

  /** Runs work in a transaction that only reads. The work must await nothing but requests of its transaction. */
  read<T>(
    stores: StoreName[],
    work: (transaction: Reading) => Promise<Result<T, StoreProblem>>,
  ): Promise<Result<T, StoreProblem>> {
    return this.run((database) => {
      const transaction = database.transaction(stores, 'readonly');
      return started(transaction, work(transaction));
    });
  }

  /**
   * Runs work in a transaction that writes: all of it happens, or nothing. When it answers ok it is on disk (law S1).
   * The work must await nothing but requests of its transaction, and may be run a second time if the first was lost.
   *
   * @param onCommit called while the disk is still at work: whoever reads from then on waits for its end.
   */
  write<T>(
    stores: StoreName[],
    work: (transaction: Writing) => Promise<Result<T, StoreProblem>>,
    onCommit: (answer: T) => unknown = () => undefined,
  ): Promise<Result<T, StoreProblem>> {
    return this.run((database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      const result = work(transaction).then((answer) => {
        if (!answer.ok) return answer;
        // Saves the time in which the browser would find out by itself that nothing more is coming.
        transaction.commit();
        onCommit(answer.value);
        return answer;
      });
      return started(transaction, result);
    });
  }

  private get target(): Target {
    return this.options.target ?? TODAY;
  }

  /** Tells whether another window deleted the database; it is not made anew by whoever still has it open. */
  get isGone(): boolean {
    return this.isDeleted;
  }

  close(): void {
    if (this.request !== undefined) this.letGo(this.request);
  }

  private async run<T>(start: (database: Database) => Started<T>): Promise<Result<T, StoreProblem>> {
    for (let attempt = 1; ; attempt++) {
      const database = this.database === undefined ? await this.open() : ok(this.database);
      if (!database.ok) return database;
      try {
        return await finished(start(database.value));
      } catch (error) {
        if (!isOfDatabase(error)) throw error;
        const problem = problemOf(error);
        this.wasFull = problem.kind === 'full';
        if (this.wasFull || attempt === 2 || !isLostConnection(error)) return err(problem);
        this.close();
      }
    }
  }

  private async openOnce(): Promise<Result<Database, StoreProblem>> {
    if (this.isDeleted) return err({ kind: 'failed', detail: 'the book was deleted in another window' });
    let { request } = this;
    try {
      // Where storage is switched off, the asking alone throws.
      request ??= this.connect();
      this.request = request;
      const database = await Promise.race([request.opened, request.blocked]);
      if (database === undefined) return err({ kind: 'blocked' });
      if (this.request === request) this.database = database;
      this.wasFull = false;
      return ok(database);
    } catch (error) {
      if (this.request === request) this.request = undefined;
      if (!isOfDatabase(error)) throw error;
      return err(this.wasFull && error.name === 'UnknownError' ? { kind: 'full' } : problemOf(error));
    }
  }

  private letGo(request: Request): void {
    void request.opened.then((database) => database.close()).catch(() => undefined);
    if (this.request !== request) return;
    this.database = undefined;
    this.request = undefined;
  }

  private connect(): Request {
    const { patience: blocked, runOut } = patienceOf(this.options.patience);
    let upgraded = Promise.resolve();
    const opened = openDB<BookSchema>(this.name, this.target.version, {
      upgrade: (_database, from, _to, transaction) => {
        unattended(transaction.done);
        // An upgrade cannot wait for its code to be fetched: this one is given up, and the next one has it.
        if (this.upgrade === undefined) transaction.abort();
        else unattended((upgraded = this.upgrade(transaction, from)));
      },
      blocked: () => {
        this.options.onBlocked?.();
        runOut();
      },
      // Another window wants to upgrade or to delete: it must not wait for this one.
      blocking: (_current, wanted) => {
        this.isDeleted = wanted === null;
        this.letGo(request);
      },
      terminated: () => this.letGo(request),
    }).catch(async (error: unknown) => {
      // The browser only says that it was given up; why, the upgrade knows.
      await upgraded;
      throw error;
    });
    const request = { opened, blocked };
    return request;
  }
}

function started<T>(transaction: Reading | Writing, result: Promise<Result<T, StoreProblem>>): Started<T> {
  unattended(transaction.done);
  return { transaction: unwrap(transaction), result };
}
