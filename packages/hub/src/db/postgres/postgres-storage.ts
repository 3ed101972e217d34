import { ok, type Result } from '@soxanh/core';
import { writeApart } from '../apart.ts';
import { answerByBookLater } from '../by-book.ts';
import { bytesOfText } from '../bytes.ts';
import { freshEpoch } from '../fresh.ts';
import type {
  Enrolment,
  Founding,
  Invitation,
  Machine,
  MachineChange,
  Newcomer,
  NewMachine,
} from '../people.ts';
import type {
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
import { appendRows } from './pg-append.ts';
import { invitationsOf, machineByToken, machinesOf, stateOf } from './pg-book.ts';
import { beginLoad, endLoad, load } from './pg-load.ts';
import { readPage } from './pg-page.ts';
import {
  addMachine,
  bindDevice,
  changeMachine,
  foundBook,
  joinBook,
  reading,
  takeFounding,
  writing,
} from './pg-people.ts';
import { putInvitation } from './pg-write.ts';
import type { Primary } from './primary.ts';
import { refusalOf } from './problem.ts';
import { rowsOf, transact } from './transact.ts';

/** A hub's storage in PostgreSQL, for many books and several hubs. Made by `openPostgres`. */
export class PostgresStorage implements HubStorage {
  private readonly primary: Primary;
  private readonly world: StorageWorld;

  constructor(primary: Primary, world: StorageWorld) {
    this.primary = primary;
    this.world = world;
  }

  offerFounding(secretHash: string, expiresAt: number): Stored<true> {
    return transact(this.primary, BEGIN, async (client) => {
      await rowsOf(
        client,
        'insert into soxanh.founding (secret_hash, expires_at) values ($1, $2) on conflict do nothing',
        [bytesOfText(secretHash), expiresAt],
      );
      return true as const;
    });
  }

  found(
    secretHash: string,
    book: { readonly book: string; readonly synthetic: boolean },
    machine: NewMachine,
  ): Stored<Founding> {
    return foundBook(this.primary, this.world, secretHash, book, machine);
  }

  takeFounding(secretHash: string, book: string): Stored<'taken' | 'gone'> {
    return takeFounding(this.primary, this.world, secretHash, book);
  }

  /** A commit a book, the books at the same time. */
  append<A extends AppendAsk>(
    asks: readonly A[],
    decide: Decide<A>,
  ): Promise<readonly Result<Appended, StorageProblem>[]> {
    return answerByBookLater(asks, (book, ofBook) =>
      writeApart(
        ofBook,
        decide,
        (part, judge) => appendRows(this.primary, this.world, book, part, judge),
        refusalOf,
      ),
    );
  }

  page(ask: PageAsk): Stored<Page | Restart> {
    return readPage(this.primary, ask);
  }

  head(book: string): Stored<Head> {
    return reading(this.primary, book, async (_client, head) => head);
  }

  state(book: string): Stored<BookState> {
    return reading(this.primary, book, (client, { rights }) => stateOf(client, book, rights));
  }

  renew(book: string, epoch: string, later = epoch): Stored<Head> {
    return writing(this.primary, book, async (client, head) => {
      if (head.epoch !== epoch) return head;
      const renewed = { ...head, epoch: freshEpoch(this.world, later) };
      await rowsOf(client, 'update soxanh.book set epoch = $2 where book = $1', [book, renewed.epoch]);
      return renewed;
    });
  }

  machineOf(book: string, tokenHash: string): Stored<Machine | undefined> {
    return machineByToken(this.primary, book, tokenHash);
  }

  machines(book: string): Stored<readonly Machine[]> {
    return reading(this.primary, book, (client) => machinesOf(client, book));
  }

  addMachine(book: string, machine: NewMachine): Stored<Enrolment> {
    return addMachine(this.primary, this.world, book, machine);
  }

  bindDevice(book: string, machine: string, device: string): Stored<'bound' | 'taken'> {
    return bindDevice(this.primary, this.world, book, machine, device);
  }

  changeMachine(
    book: string,
    machine: string,
    change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
  ): Stored<Machine | undefined> {
    return changeMachine(this.primary, this.world, book, machine, change);
  }

  seen(book: string, machine: string): Stored<true> {
    const sql = 'update soxanh.machine set seen_at = $3 where book = $1 and machine = $2';
    return writing(this.primary, book, async (client) => {
      await rowsOf(client, sql, [book, machine, this.world.now()]);
      return true as const;
    });
  }

  invite(book: string, invitation: Omit<Invitation, 'usedBy'>): Stored<true> {
    return writing(this.primary, book, async (client) => {
      await putInvitation(client, book, { ...invitation, usedBy: undefined });
      return true as const;
    });
  }

  invitations(book: string): Stored<readonly Invitation[]> {
    return reading(this.primary, book, (client) => invitationsOf(client, book));
  }

  withdraw(book: string, secretHash: string): Stored<true> {
    const sql = `update soxanh.invitation set expires_at = 0
                 where book = $1 and secret_hash = $2 and used_by is null`;
    return writing(this.primary, book, async (client) => {
      await rowsOf(client, sql, [book, bytesOfText(secretHash)]);
      return true as const;
    });
  }

  useInvitation(book: string, secretHash: string, machine: Newcomer): Stored<Enrolment> {
    return joinBook(this.primary, this.world, book, secretHash, machine);
  }

  books(): Stored<readonly string[]> {
    return transact(this.primary, BEGIN, async (client) => {
      const rows = await rowsOf(client, 'select book from soxanh.directory order by book');
      return rows.map(([book]) => book as string);
    });
  }

  beginLoad(book: LoadedBook): Stored<Begun> {
    return beginLoad(this.primary, this.world, book);
  }

  load(book: string, mark: string, seq: number, records: readonly LoadedRecord[]): Stored<true> {
    return load(this.primary, this.world, { book, mark }, seq, records);
  }

  endLoad(book: string, mark: string): Stored<Head> {
    return endLoad(this.primary, book, mark);
  }

  /** The server's own clockwork does it. */
  async tidy(): Stored<true> {
    return ok(true);
  }

  health(): Stored<true> {
    return transact(this.primary, BEGIN, async () => true as const);
  }

  close(): Promise<void> {
    return this.primary.close();
  }
}

/** Of a transaction about no book: row-level security then shows it no row of any. */
const BEGIN = 'begin isolation level read committed read write';
