import { ok, type Duty, type Result } from '@soxanh/core';
import {
  linkOver,
  syncFolder,
  syncHub,
  type FolderTurn,
  type SyncProblem,
  type SyncState,
  type TrayEntry,
} from '@soxanh/sync';
import { renameFor } from '../book/device.ts';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, type Book } from '../book/open-book.ts';
import { refuse, type Complaint } from '../world/complaint.ts';
import { pathFrom } from '../world/files.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import type { Account } from './account.ts';
import { fileSyncStore, type FileSyncStore } from './file-sync-store.ts';
import { exchangeWith } from './hub-exchange.ts';
import { leftOut } from './left-out.ts';
import { accountFor, dutiesNow, machineFor } from './machine.ts';
import { nodeFolder } from './node-folder.ts';
import { bothTaken, NOTHING_TAKEN, standForIn, type Taken } from './stand-for.ts';

/** What sharing a book once came to. */
export interface Shared {
  readonly state: SyncState;
  readonly tray: readonly TrayEntry[];
  /** Entries that were new here. */
  readonly added: number;
  readonly folder: FolderTurn | undefined;
  /** Something wrote under this machine's name that was not this copy: it goes on under a new one. */
  readonly renamed: boolean;
  /** Entries of machines that the Office left out: they wait, and nobody is asked about them. */
  readonly leftOut: number;
  /** What became of a machine's entries that the Office stands for. */
  readonly taken: Taken;
  /** Why something ended early: the server and the folder each in their own words. */
  readonly problems: readonly SyncProblem[];
  readonly book: Book;
}

/** Where a book is shared. */
export interface Sharing {
  readonly folder?: string | undefined;
  /** The name a machine wrote under that was revoked: the Office stands for what is here of it. */
  readonly taking?: string | undefined;
}

interface Ways extends Sharing {
  readonly account: Account | undefined;
}

/** How long the book is held at a time: other commands wait 15 seconds for it. */
const HOLD_MS = 8000;

/** A copied profile takes a new name and goes on; more often than this is something else. */
const MOST_NAMES = 3;

/**
 * Shares a book until nothing is left to send or to take in. The book's lock is let go of in between, so that a long first
 * time does not stop other commands.
 */
export async function shareBook(
  world: World,
  name: string,
  sharing: Sharing = {},
): Promise<Result<Shared, Complaint>> {
  let [added, names] = [0, 0];
  let taken = NOTHING_TAKEN;
  for (;;) {
    const done = await withLock(bookPath(world, name), name, () => oneHold(world, name, sharing));
    if (!done.ok) return done;
    const { shared, clones, complete } = done.value;
    added += shared.added;
    taken = bothTaken(taken, shared.taken);
    if (clones && ++names > MOST_NAMES) return endlessNames(name);
    if (!clones && (complete || shared.problems.length > 0))
      return ok({ ...shared, added, taken, renamed: names > 0 });
  }
}

interface HoldDone {
  readonly shared: Omit<Shared, 'renamed'>;
  /** Somebody else writes under this machine's name: it has taken another one. */
  readonly clones: boolean;
  readonly complete: boolean;
}

async function oneHold(world: World, name: string, sharing: Sharing): Promise<Result<HoldDone, Complaint>> {
  const book = openBook(world, name);
  if (!book.ok) return book;
  const account = accountFor(world, book.value);
  if (account === undefined && sharing.folder === undefined) return nowhere(name);
  const turn = new Turn(world, book.value, { ...sharing, account });
  const ended = await turn.run();
  if (!ended.ok) return ended;
  if (!turn.hasClones) return ended;
  const renamed = renameFor(world, book.value.header.book);
  return renamed.ok ? ended : renamed;
}

/** One turn with every way there is, on one reading of the book. */
class Turn {
  hasClones = false;
  private readonly world: World;
  private readonly book: Book;
  private readonly ways: Ways;
  private readonly until = Date.now() + HOLD_MS;
  private readonly problems: SyncProblem[] = [];
  private added = 0;
  private complete = true;
  private folder: FolderTurn | undefined;

  constructor(world: World, book: Book, ways: Ways) {
    this.world = world;
    this.book = book;
    this.ways = ways;
  }

  async run(): Promise<Result<HoldDone, Complaint>> {
    const { world, book } = this;
    const duties = await this.duties();
    const machine = machineFor(world, book, duties);
    if (!machine.ok) return machine;
    const { store, desk, keep, refusal } = await fileSyncStore(world, book, machine.value);
    await this.withHub(store);
    const taken = await this.take(store, desk);
    await this.withFolder(store);
    // What came by the folder may be this machine's to carry.
    if ((this.folder?.added ?? 0) > 0) await this.withHub(store);
    const kept = await keep();
    if (!kept.ok) return kept;
    const refused = refusal();
    if (refused !== undefined) return { ok: false, error: refused };
    const [state, tray, aside] = [await store.state(), await store.tray(), await desk.aside()];
    if (!state.ok || !tray.ok || !aside.ok) return strangeStore(book.name);
    const isLeft = new Set<string | undefined>(leftOut(world, book.header.book));
    const left = aside.value.filter(({ why, device }) => why === 'waiting' && isLeft.has(device)).length;
    const { added, folder, problems, hasClones: clones, complete } = this;
    const shared = {
      state: state.value,
      tray: tray.value,
      added,
      folder,
      problems,
      book,
      leftOut: left,
      taken,
    };
    return ok({ shared, clones, complete });
  }

  private goOn = (): boolean => Date.now() < this.until;

  /** As the server says now; a server that is not reached is told of once, by the turn with it. */
  private async duties(): Promise<readonly Duty[]> {
    const { account } = this.ways;
    if (account === undefined) return [];
    const now = await dutiesNow(this.world, this.book.header.book, account);
    if (now.ok) return now.value;
    this.problems.push({ of: 'link', problem: now.error });
    return account.duties;
  }

  private async withHub(store: Parameters<typeof syncHub>[0]): Promise<void> {
    const link = this.link();
    if (link === undefined) return;
    const done = await syncHub(store, link, { goOn: this.goOn });
    if (!done.ok) {
      this.problems.push(done.error);
      return;
    }
    this.added += done.value.added;
    this.hasClones ||= done.value.clones.length > 0;
    this.complete &&= done.value.complete;
  }

  /** Sends what is here of a revoked machine with the Office's word, once the log is known. */
  private async take(store: Parameters<typeof syncHub>[0], desk: FileSyncStore['desk']): Promise<Taken> {
    const { taking } = this.ways;
    if (taking === undefined || this.problems.length > 0) return NOTHING_TAKEN;
    return standForIn(desk, taking, () => this.withHub(store));
  }

  private async withFolder(store: Parameters<typeof syncFolder>[0]): Promise<void> {
    const { folder } = this.ways;
    if (folder === undefined) return;
    const { book } = this.book.header;
    const link = this.link();
    const done = await syncFolder(store, nodeFolder(pathFrom(this.world, folder), book), {
      hash: sha256,
      // Whoever works with files may have authors in the book who have no folder of their own.
      carries: true,
      hasKey: this.ways.account !== undefined,
      goOn: this.goOn,
      ...(link === undefined ? {} : { link }),
    });
    if (!done.ok) {
      this.problems.push(done.error);
      return;
    }
    this.folder = done.value;
    this.added += done.value.added;
    this.hasClones ||= done.value.clones.length > 0;
    this.complete &&= done.value.complete;
  }

  /** The server, as long as it answers in this turn. */
  private link(): ReturnType<typeof linkOver> | undefined {
    const { account } = this.ways;
    if (account === undefined || this.problems.some((problem) => problem.of === 'link')) return undefined;
    return linkOver(exchangeWith(this.world, account.url, account.token), this.book.header.book);
  }
}

const nowhere = (name: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: sổ này chưa kết nối máy chủ. Kết nối bằng "soxanh join ${name} MÃ", hoặc dùng thư mục: --folder THƯ_MỤC.`,
    `${name}: this book is not connected to a server. Connect it with "soxanh join ${name} CODE", or use a folder: --folder DIR.`,
  );

const strangeStore = (name: string): ReturnType<typeof refuse> =>
  refuse(`${name}: không đọc được sổ. Chưa gửi gì.`, `${name}: the book cannot be read. Nothing was sent.`);

const endlessNames = (name: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: nhiều máy đang ghi sổ này bằng cùng một tên. Số liệu vẫn được giữ; chạy "soxanh check ${name}".`,
    `${name}: several machines write this book under one name. Everything is kept; run "soxanh check ${name}".`,
  );
