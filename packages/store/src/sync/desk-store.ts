import { err, ok, type Entry, type EntryId, type Result } from '@soxanh/core';
import type {
  ChainLength,
  ChainPlace,
  Held,
  Machine,
  Outgoing,
  PageHead,
  PageLine,
  Received,
  SettleDone,
  Settled,
  SyncState,
  SyncStore,
  TrayEntry,
} from '@soxanh/sync';
import type { BookInfo, StoreProblem } from '../book-store.ts';
import { sifted } from '../merge.ts';
import { bringBack } from './bring-back.ts';
import { bundleParts, takeBundle, type BundleContent, type BundlePartsOut } from './bundle.ts';
import type { Desk } from './desk.ts';
import { beginHealing, endHealing } from './heal.ts';
import { hold } from './hold.ts';
import { followMirror, leaveMirror } from './mirror.ts';
import { outbox, type Limit } from './outbox.ts';
import { receive } from './receive.ts';
import type { Aside } from './records.ts';
import { chainAfter, chainPlaces, chains, rowsOf, type Rows } from './rows.ts';
import { settle } from './settle.ts';
import { standFor, unsentOfOthers, type Unsent } from './stand-for.ts';
import { stateOf } from './state.ts';
import { dismiss, resend, tray } from './tray.ts';

type Kept<T> = Promise<Result<T, StoreProblem>>;

/** Runs work in one transaction of a store: all of it happens, or nothing. */
export interface DeskRoom {
  readonly info: BookInfo;
  look<T>(work: (desk: Desk) => Promise<T>): Kept<T>;
  change<T>(work: (desk: Desk) => Promise<T>, hasChanged: (answer: T) => boolean): Kept<T>;
  mark(name: string): Promise<string | undefined>;
  setMark(name: string, value: string): Kept<true>;
}

/** What every store's half for sharing does, by the rules that stand on a `Desk`. */
export class DeskStore implements SyncStore {
  private readonly room: DeskRoom;
  /** Texts that were answered `later` in this turn. */
  private passed = new Set<string>();
  private rows: Rows | undefined;

  constructor(room: DeskRoom) {
    this.room = room;
  }

  state = (): Kept<SyncState> => this.room.look((desk) => stateOf(desk, this.room.info.book));

  /** The names and duties of its machine, from now on; names it had before stay its own. */
  become = (machine: Machine): Kept<true> =>
    this.room.change(async (desk) => {
      await desk.become(machine);
      return true as const;
    }, never);

  outbox = (limit: Limit): Kept<Outgoing> => this.room.look((desk) => outbox(desk, limit, this.passed));

  async beginTurn(): Kept<true> {
    this.passed = new Set();
    return ok(true);
  }

  async settle(answers: readonly Settled[], mark: string, rights: string): Kept<SettleDone> {
    const passed = new Set(this.passed);
    const settled = await this.room.change(
      (desk) => settle(desk, answers, mark, rights, passed),
      () => true,
    );
    if (settled.ok) this.passed = passed;
    return settled;
  }

  receive = (page: PageHead, lines: readonly PageLine[]): Kept<Received> =>
    this.room.change(
      (desk) => receive(desk, page, lines),
      ({ added, acknowledged, refused }) => added + acknowledged + refused > 0,
    );

  beginHealing = (epoch: string): Kept<true> => this.room.change((desk) => beginHealing(desk, epoch), never);

  endHealing = (): Kept<number> => this.room.change(endHealing, never);

  followMirror = (epoch: string): Kept<true> => this.room.change((desk) => followMirror(desk, epoch), never);

  leaveMirror = (): Kept<true> => this.room.change(leaveMirror, () => true);

  hold = (entries: readonly Entry[], from: 'folder' | 'file'): Kept<Held> =>
    this.room.change(
      (desk) => hold(desk, sifted(entries).entries, from),
      ({ added }) => added > 0,
    );

  /** What the journal had lost and a second copy of this machine's kept: see `bringBack`. */
  bringBack = (entries: readonly Entry[]): Kept<Held> =>
    this.room.change(
      (desk) => bringBack(desk, sifted(entries).entries),
      ({ added }) => added > 0,
    );

  /** Those of some ids of which the journal has a text, or one is aside. */
  knownAmong = (ids: readonly EntryId[]): Kept<ReadonlySet<EntryId>> =>
    this.room.look(async (desk) => {
      const asked = new Set(ids);
      const aside = (await desk.asideAt(asked)).flatMap(({ id, entry }) => (entry === undefined ? [] : id));
      return new Set([...(await desk.textsOf(asked)).keys(), ...aside]);
    });

  chains = (): Kept<readonly ChainLength[]> =>
    this.room.look(async (desk) => chains(await this.rowsOf(desk)));

  chainAfter = (device: string, n: number, limit: number): Kept<readonly Entry[]> =>
    this.room.look(async (desk) => chainAfter(desk, await this.rowsOf(desk), { device, n, limit }));

  chainPlaces = (device: string, first: number, last: number): Kept<readonly ChainPlace[]> =>
    this.room.look(async (desk) => chainPlaces(desk, await this.rowsOf(desk), { device, first, last }));

  /** What is not counted: it waits for the hub, or was refused by it, whoever wrote it. */
  aside = (): Kept<readonly Aside[]> => this.room.look((desk) => desk.allAside());

  tray = (): Kept<readonly TrayEntry[]> => this.room.look(tray);

  resend = (id: EntryId, hash: string): Kept<true> =>
    this.room.change(
      (desk) => resend(desk, id, hash),
      () => true,
    );

  dismiss = (id: EntryId, hash: string): Kept<true> =>
    this.room.change(
      (desk) => dismiss(desk, id, hash),
      () => true,
    );

  /** What others wrote and the hub does not have: see `unsentOfOthers`. */
  unsentOfOthers = (): Kept<readonly Unsent[]> => this.room.look(unsentOfOthers);

  /** The Office's word for what is here of a revoked machine: see `standFor`. */
  standFor = (device: string): Kept<number> => this.room.change((desk) => standFor(desk, device), never);

  mark = (name: string): Promise<string | undefined> => this.room.mark(name);

  setMark = (name: string, value: string): Kept<true> => this.room.setMark(name, value);

  /** Everything a file of the book holds: all that counts, what is aside, and how the copy stands with its hub. */
  bundle = (): Kept<BundlePartsOut> => this.room.look(bundleParts);

  /** Takes in a file with what its header says of a hub: see `takeBundle`. */
  async takeBundle(content: BundleContent, as: 'copy' | 'file'): Kept<Held> {
    const { book } = this.room.info;
    if (content.header.book !== book) {
      return err({ kind: 'other-book', mine: book, theirs: content.header.book });
    }
    return this.room.change(
      (desk) => takeBundle(desk, content, as),
      ({ added }) => added > 0,
    );
  }

  private async rowsOf(desk: Desk): Promise<Rows> {
    this.rows = await rowsOf(desk, this.rows);
    return this.rows;
  }
}

const never = (): boolean => false;
