import { err, ok, type Result } from '@soxanh/core';
import { writeApart } from '../apart.ts';
import { BookCommit } from '../book-commit.ts';
import { answerByBookLater } from '../by-book.ts';
import { bytesOfText } from '../bytes.ts';
import { cutRows, pageOf, spanOf } from '../cut-page.ts';
import { freshEpoch, freshRights, freshTag } from '../fresh.ts';
import type {
  Enrolment,
  Founding,
  Invitation,
  Machine,
  MachineChange,
  Newcomer,
  NewMachine,
} from '../people.ts';
import { StagedLog } from '../staged-log.ts';
import { restartFor } from '../timeline.ts';
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
import type { MemoryBook, MemoryDisk } from './memory-disk.ts';
import { abandonInMemory, beginInMemory, endInMemory, loadInMemory } from './memory-load.ts';
import {
  addInMemory,
  bindInMemory,
  changeInMemory,
  foundInMemory,
  joinInMemory,
  takeFoundingInMemory,
} from './memory-people.ts';

/**
 * Where a storage in memory may be stopped. `begin`: nothing is done yet. `decided`: an append has its numbers and holds
 * its book, nothing is written. `committed`: written, and nobody was told.
 */
export type MemoryPoint = 'begin' | 'decided' | 'committed';

/** What happens at a point. A promise that never resolves is a process that died there; `full` is a full disk. */
export type AtPoint = (point: MemoryPoint, method: keyof HubStorage) => Promise<void | 'full'>;

/**
 * A hub's storage in memory, for tests and simulations: the same contract, and every point at which a process can die
 * is a hook. A restart is a new storage on the same disk; a raw back-up is a copy of the disk.
 *
 * @example
 * const storage = new MemoryStorage(new MemoryDisk(), { now: () => 0, random: (count) => new Uint8Array(count) });
 */
export class MemoryStorage implements HubStorage {
  private readonly disk: MemoryDisk;
  private readonly world: StorageWorld;
  private readonly at: AtPoint;
  /** Who holds a book ends before the next one begins. Not on the disk: a new process holds nothing. */
  private readonly holding = new Map<string, Promise<unknown>>();

  constructor(disk: MemoryDisk, world: StorageWorld, at: AtPoint = async () => {}) {
    this.disk = disk;
    this.world = world;
    this.at = at;
  }

  offerFounding(secretHash: string, expiresAt: number): Stored<true> {
    return this.once('offerFounding', () => {
      this.disk.foundings.set(secretHash, { expiresAt, book: undefined });
      return ok(true);
    });
  }

  found(
    secretHash: string,
    book: { readonly book: string; readonly synthetic: boolean },
    machine: NewMachine,
  ): Stored<Founding> {
    return this.once('found', () => ok(foundInMemory(this.disk, this.world, secretHash, book, machine)));
  }

  takeFounding(secretHash: string, book: string): Stored<'taken' | 'gone'> {
    return this.once('takeFounding', () => ok(takeFoundingInMemory(this.disk, this.world, secretHash, book)));
  }

  async append<A extends AppendAsk>(
    asks: readonly A[],
    decide: Decide<A>,
  ): Promise<readonly Result<Appended, StorageProblem>[]> {
    return answerByBookLater(asks, (book, ofBook) =>
      writeApart(ofBook, decide, (part, judge) =>
        this.alone(book, () => this.appendToBook(book, part, judge)),
      ),
    );
  }

  page(ask: PageAsk): Stored<Page | Restart> {
    return this.ofBook('page', ask.book, (book) => {
      const { head, rows } = book;
      const restart = restartFor(head, [ask.after, ask.high], (seq) => rows[seq - 1]?.tag);
      if (restart !== undefined) return restart;
      const { after, upTo } = spanOf(ask, head);
      const span = rows
        .slice(after, upTo)
        .map(({ tag, row }, at) => [after + at + 1, bytesOfText(tag), row.text] as const);
      return pageOf(ask, head, cutRows(ask, span));
    });
  }

  head(book: string): Stored<Head> {
    return this.ofBook('head', book, ({ head }) => head);
  }

  state(book: string): Stored<BookState> {
    return this.ofBook('state', book, ({ state }) => state);
  }

  renew(book: string, epoch: string, later = epoch): Stored<Head> {
    return this.ofBook('renew', book, (found) => {
      if (found.epoch === epoch) found.epoch = freshEpoch(this.world, later);
      return found.head;
    });
  }

  machineOf(book: string, tokenHash: string): Stored<Machine | undefined> {
    return this.ofBook('machineOf', book, ({ machines }) =>
      [...machines.values()].find((one) => one.tokenHash === tokenHash && one.revokedAt === undefined),
    );
  }

  machines(book: string): Stored<readonly Machine[]> {
    return this.ofBook('machines', book, ({ allMachines }) => allMachines);
  }

  addMachine(book: string, machine: NewMachine): Stored<Enrolment> {
    return this.ofBook('addMachine', book, (found) => addInMemory(found, this.world, machine));
  }

  bindDevice(book: string, machine: string, device: string): Stored<'bound' | 'taken'> {
    return this.ofBook('bindDevice', book, (found) => bindInMemory(found, this.world, machine, device));
  }

  changeMachine(
    book: string,
    machine: string,
    change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
  ): Stored<Machine | undefined> {
    return this.ofBook('changeMachine', book, (found) => changeInMemory(found, this.world, machine, change));
  }

  seen(book: string, machine: string): Stored<true> {
    return this.ofBook('seen', book, ({ machines }) => {
      const found = machines.get(machine);
      if (found !== undefined) machines.set(machine, { ...found, seenAt: this.world.now() });
      return true;
    });
  }

  invite(book: string, invitation: Omit<Invitation, 'usedBy'>): Stored<true> {
    return this.ofBook('invite', book, ({ invitations }) => {
      invitations.set(invitation.secretHash, { ...invitation, usedBy: undefined });
      return true;
    });
  }

  invitations(book: string): Stored<readonly Invitation[]> {
    return this.ofBook('invitations', book, ({ invitations }) => [...invitations.values()]);
  }

  withdraw(book: string, secretHash: string): Stored<true> {
    return this.ofBook('withdraw', book, ({ invitations }) => {
      const found = invitations.get(secretHash);
      if (found !== undefined && found.usedBy === undefined) {
        invitations.set(secretHash, { ...found, expiresAt: 0 });
      }
      return true;
    });
  }

  useInvitation(book: string, secretHash: string, machine: Newcomer): Stored<Enrolment> {
    return this.ofBook('useInvitation', book, (found) =>
      joinInMemory(found, this.world, secretHash, machine),
    );
  }

  books(): Stored<readonly string[]> {
    return this.once('books', () => ok([...this.disk.books.keys()].toSorted()));
  }

  beginLoad(book: LoadedBook): Stored<Begun> {
    return this.once('beginLoad', () => ok(beginInMemory(this.disk, this.world, book)));
  }

  load(book: string, mark: string, seq: number, records: readonly LoadedRecord[]): Stored<true> {
    return this.once('load', () => loadInMemory(this.disk, this.world, { book, mark }, seq, records));
  }

  endLoad(book: string, mark: string): Stored<Head> {
    return this.once('endLoad', () => endInMemory(this.disk, { book, mark }));
  }

  abandonLoad(book: string): Stored<Abandoned> {
    return this.once('abandonLoad', () => abandonInMemory(this.disk, book));
  }

  tidy(): Stored<true> {
    return this.once('tidy', () => ok(true));
  }

  health(): Stored<true> {
    return this.once('health', () => ok(true));
  }

  async close(): Promise<void> {
    await Promise.all(this.holding.values());
  }

  private async appendToBook<A extends AppendAsk>(
    id: string,
    asks: readonly A[],
    decide: Decide<A>,
  ): Promise<readonly Result<Appended, StorageProblem>[]> {
    if ((await this.at('begin', 'append')) === 'full') return asks.map(() => err({ kind: 'full' }));
    const book = this.open(id);
    if (!book.ok) return asks.map(() => book);
    const { rows, head } = book.value;
    const log = new StagedLog(book.value.lookup, head.seq);
    const isStale = asks.some(({ rights }) => rights !== head.rights);
    const commit = new BookCommit(id, head, isStale ? book.value.state : undefined, log);
    const judged = asks.map(
      (ask) =>
        restartFor(head, [ask.high], (seq) => rows[seq - 1]?.tag) ??
        ({ is: 'appended', outcomes: commit.judge(ask, decide) } as const),
    );
    if ((await this.at('decided', 'append')) === 'full') return asks.map(() => err({ kind: 'full' }));
    book.value.commit(log.rows, freshTag(this.world));
    if (commit.hasNewFacts) book.value.rights = freshRights(this.world);
    const after = book.value.head;
    await this.at('committed', 'append');
    return judged.map((one) => ok(one.is === 'restart' ? one : { ...one, head: after }));
  }

  /** One after the other for each book, as a lock on its counter row makes it. */
  private async alone<T>(book: string, work: () => Promise<T>): Promise<T> {
    const before = this.holding.get(book);
    const mine = (async () => {
      await before;
      return work();
    })();
    // What failed holds nothing any more.
    this.holding.set(book, Promise.allSettled([mine]));
    return mine;
  }

  private open(id: string): Result<MemoryBook, StorageProblem> {
    const book = this.disk.books.get(id);
    if (book === undefined) return err({ kind: 'no-book' });
    return book.loading === undefined ? ok(book) : err({ kind: 'loading' });
  }

  private ofBook<T>(method: keyof HubStorage, id: string, work: (book: MemoryBook) => T): Stored<T> {
    return this.once(method, () => {
      const book = this.open(id);
      return book.ok ? ok(work(book.value)) : book;
    });
  }

  /** A method that is over in one step. */
  private async once<T>(method: keyof HubStorage, work: () => Result<T, StorageProblem>): Stored<T> {
    if ((await this.at('begin', method)) === 'full') return err({ kind: 'full' });
    const answer = work();
    await this.at('committed', method);
    return answer;
  }
}
