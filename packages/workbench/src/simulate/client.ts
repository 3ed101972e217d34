import type { Author, Duty, Entry, EntryDraft, EntryId, Result, Seeded } from '@soxanh/core';
import {
  linkOver,
  shelfKey,
  syncFolder,
  syncHub,
  type Exchange,
  type HubLink,
  type LinkProblem,
  type SyncProblem,
  type SyncStore,
} from '@soxanh/sync';
import type { BundleContent } from '../../../store/src/sync/bundle.ts';
import type { Copybook } from './copybook.ts';
import { BOOK, sha256 } from './book.ts';
import { enrolAt, wordOf } from './enrol-at.ts';
import { later } from './later-version.ts';
import type { ClientSpec, Place } from './place.ts';
import { Life } from './scheduler.ts';
import { SecondCopy, settledAmong } from './second-copy.ts';
import { stepped } from './stepped.ts';
import { watched, watchedStore } from './watch.ts';

/** A machine: its disk, its names, and the process that runs on it. */
export class Client {
  readonly spec: ClientSpec;
  book: Copybook;
  life: Life;
  token: string | undefined;
  duties: readonly Duty[] = [];
  names: readonly string[];
  /** The hub does not know its token: it needs a new code. */
  needsCode = false;
  isRevoked = false;
  /** Its journal was never lost. */
  isWhole = true;
  /** How its clock is wrong, in milliseconds. */
  offset = 0;
  /** Files of the folder that it did not believe at its last look. */
  odd: readonly string[] = [];
  readonly secondCopy = new SecondCopy();
  private joining: { readonly secret: string; readonly token: string } | undefined;
  private turns = 0;
  private tended: Promise<void> = Promise.resolve();
  private readonly at: Place;
  private readonly random: Seeded;
  private readonly open: (client: Client) => Copybook;

  constructor(spec: ClientSpec, at: Place, random: Seeded, open: (client: Client) => Copybook) {
    [this.spec, this.at, this.random, this.open] = [spec, at, random, open];
    this.names = [`${spec.name}-1`];
    this.life = this.begun();
    this.book = open(this);
    this.change();
  }

  get device(): string {
    return this.names.at(-1) ?? '';
  }

  get isBusy(): boolean {
    return this.turns > 0;
  }

  get hasHub(): boolean {
    return this.spec.hub && !this.isRevoked;
  }

  now(): number {
    return this.at.scheduler.now() + this.offset;
  }

  bytes(count: number): Uint8Array {
    return this.random.bytes(count);
  }

  author(): Author {
    const { role, department } = this.duties[0] ?? this.spec.duty;
    return { device: this.device, role, ...(department === undefined ? {} : { department }) };
  }

  /**
   * A person records something; what the screen then says is that it is saved. A page tends to the second copy before
   * anybody writes in it.
   */
  async record(drafts: readonly EntryDraft[], as: Partial<Author> = {}): Promise<readonly Entry[]> {
    await this.tended;
    const by = { ...this.author(), ...as };
    const saved = await this.at.scheduler.step(this.life, `saves ${drafts.length}`, async () => {
      const done = await this.book.save(drafts, by);
      if (done.ok) this.secondCopy.remember(done.value.entries);
      return done;
    });
    if (!saved.ok) return [];
    this.at.oracle.saved(this.spec.name, saved.value.entries);
    return saved.value.entries;
  }

  /** One turn with whatever it is linked to. The turn may be killed anywhere. */
  async sync(): Promise<void> {
    this.turns++;
    const { life } = this;
    life.onEnd(() => void (this.turns = 0));
    if (this.secondCopy.ids.length > 0) await this.bringBackLost();
    if (this.hasHub) await this.syncWithHub();
    if (this.spec.folder) await this.syncWithFolder();
    this.turns = Math.max(0, this.turns - 1);
  }

  /** Ends whatever runs on it and starts it again, with what is on its disk. */
  restart(): void {
    this.life.end();
    this.life = this.begun();
    this.turns = 0;
  }

  /** Who was killed starts again, as a worker does at its next alarm, and sees first to what the journal has lost. */
  private begun(): Life {
    return new Life(this.spec.name, () => {
      this.restart();
      void this.tend();
    });
  }

  /** Becomes a copy of another machine's whole profile; both go on. */
  takeOver(other: Client): void {
    [this.book, this.names, this.duties, this.token] = [
      other.book.copy({ now: () => this.now(), random: (count) => this.bytes(count) }),
      other.names,
      other.duties,
      other.token,
    ];
    this.secondCopy.remember(other.secondCopy.entries);
    this.change();
  }

  /** Loses its journal; its settings are kept, and perhaps the second copy of what it wrote last. */
  lose(isSecondCopyKept: boolean): void {
    this.isWhole = false;
    this.restart();
    this.book = this.open(this);
    this.change();
    if (!isSecondCopyKept) this.secondCopy.clear();
    void this.tend();
  }

  /** What a machine does when it starts: what the second copy has and the journal has not goes back. */
  tend(): Promise<void> {
    this.tended = this.bringBack();
    return this.tended;
  }

  private async bringBack(): Promise<void> {
    const clones = await this.at.scheduler.step(this.life, 'tends to the second copy', async () => {
      const back = await this.at.plants.bringBack(this.book, this.secondCopy.entries);
      this.secondCopy.trim();
      return back;
    });
    this.renameIf(clones);
  }

  /** Before every turn: what is not here would be taken for settled. */
  private async bringBackLost(): Promise<void> {
    const { scheduler, plants } = this.at;
    const lost = await scheduler.step(this.life, 'looks for what is lost', () =>
      this.secondCopy.lostBy(this.book),
    );
    if (lost.length === 0) return;
    const back = (): Promise<readonly string[]> => plants.bringBack(this.book, lost);
    this.renameIf(await scheduler.step(this.life, `brings back ${lost.length}`, back));
  }

  /** What the hub has answered for; what was saved meanwhile is not among them (law S1). */
  private async letGo(remembered: readonly EntryId[]): Promise<void> {
    if (remembered.length === 0) return;
    await this.at.scheduler.step(this.life, 'lets go of the second copy', async () =>
      this.secondCopy.forget(await settledAmong(this.book, remembered)),
    );
  }

  /** Takes a new name: another machine writes under this one. */
  rename(): void {
    this.names = [...this.names, `${this.spec.name}-${this.at.freshNumber()}`];
    this.change();
  }

  /** Asks for an invitation and uses it; a lost answer is asked for again with the same words. */
  async join(): Promise<void> {
    const { hub, scheduler, isFounded } = this.at;
    if (!isFounded()) return;
    this.joining ??= { secret: wordOf(this.random, 22), token: wordOf(this.random, 43) };
    const { secret, token } = this.joining;
    const { device, token: former, spec } = this;
    const wanted = { secret, token, former, name: spec.name, device, duty: spec.duty };
    const enrolled = await scheduler.step(this.life, 'enrols', () => enrolAt(hub, scheduler.now(), wanted));
    if (enrolled === undefined) return;
    if (enrolled.is === 'gone') this.joining = undefined;
    if (enrolled.is === 'device-taken') this.rename();
    if (enrolled.is !== 'enrolled') return;
    [this.token, this.duties, this.needsCode, this.joining] = [
      token,
      enrolled.machine.duties,
      false,
      undefined,
    ];
    this.change();
  }

  /** The store as this process sees it, every call a step. */
  store(): SyncStore {
    const { scheduler, plants } = this.at;
    const { life } = this;
    const store = plants.store(stepped(this.book.sync, life, scheduler), {
      pause: (name) => scheduler.step(life, name, () => {}),
      book: this.book,
    });
    return watchedStore(store, this.counting());
  }

  /** Takes in a file that another machine gave. */
  async takeFile(content: BundleContent): Promise<void> {
    const { scheduler } = this.at;
    const { entries } = content;
    await watched(this.counting(), entries, () =>
      scheduler.step(this.life, `takes a file of ${entries.length}`, () =>
        this.book.sync.takeBundle(content, 'file'),
      ),
    );
  }

  /** The hub as this process sees it. */
  link(): HubLink {
    const { net, oracle } = this.at;
    const { life } = this;
    const exchange: Exchange = (request) =>
      net.ask(life, this.spec.name, { ...request, token: this.token ?? '' });
    const link = linkOver(this.spec.isLater ? later(exchange) : exchange, BOOK);
    return this.at.plants.link({
      push: async (head, lines) => {
        const reply = await link.push(head, lines);
        if (reply.ok) oracle.heard(lines, reply.value.answers);
        return reply;
      },
      pull: (ask) => link.pull(ask),
    });
  }

  /** Tells the disk who the machine is now. */
  change(): void {
    this.book.become({ device: this.device, names: this.names, duties: this.duties });
  }

  private counting() {
    const { book, spec } = this;
    return { name: spec.name, book, names: () => this.names, oracle: this.at.oracle };
  }

  private async syncWithHub(): Promise<void> {
    if (this.token === undefined || this.needsCode) await this.join();
    if (this.token === undefined) return;
    await this.learnDuties();
    const { pageLimit: limit, together } = this.at;
    const remembered = this.secondCopy.ids;
    const turn = await syncHub(this.store(), this.link(), { limit, together });
    if (!turn.ok) return this.noteOf(turn);
    if (turn.value.complete) await this.letGo(remembered);
    this.renameIf(turn.value.clones);
  }

  private async syncWithFolder(): Promise<void> {
    const { folder, plants, scheduler } = this.at;
    const store = this.store();
    const seen = plants.folder(folder.seenBy(this.life), store);
    const turn = await syncFolder(store, seen, {
      hash: sha256,
      carries: this.spec.duty.role === 'office',
      hasKey: this.token !== undefined,
      ...(this.hasHub && this.token !== undefined && !this.needsCode ? { link: this.link() } : {}),
    });
    if (!turn.ok) return;
    this.odd = turn.value.odd.map(({ shelf, name }) => `${shelfKey(shelf)}/${name}`);
    await scheduler.step(this.life, `folder turn ${turn.value.added} ${turn.value.written}`, () => {});
    this.renameIf(turn.value.clones);
  }

  /** What it asks about itself: its duties may have been changed. */
  private async learnDuties(): Promise<void> {
    const { hub, scheduler } = this.at;
    const hash = sha256(this.token ?? '');
    const mine = await scheduler.step(this.life, 'asks for its duties', async () =>
      hub.isUp ? hub.storage.machineOf(BOOK, hash) : undefined,
    );
    if (mine?.ok !== true || mine.value === undefined) return;
    this.duties = mine.value.duties;
    this.change();
  }

  private noteOf(turn: Result<unknown, SyncProblem>): void {
    if (turn.ok || turn.error.of !== 'link') return;
    const { kind }: LinkProblem = turn.error.problem;
    if (kind === 'token') this.needsCode = true;
  }

  private renameIf(clones: readonly string[]): void {
    if (clones.includes(this.device)) this.rename();
  }
}
