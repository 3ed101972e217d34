import type { Author, Duty, Entry, EntryDraft, Result, Seeded } from '@soxanh/core';
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
import type { Copybook } from './copybook.ts';
import { BOOK, sha256 } from './book.ts';
import type { HubNode } from './hub-node.ts';
import { later } from './later-version.ts';
import type { Net } from './net.ts';
import type { Oracle } from './oracle.ts';
import type { Plants } from './plant.ts';
import { Life, type Scheduler } from './scheduler.ts';
import type { SimFolder } from './sim-folder.ts';
import { stepped } from './stepped.ts';

/** A machine as a seed describes it. */
export interface ClientSpec {
  readonly name: string;
  readonly duty: Duty;
  readonly hub: boolean;
  readonly folder: boolean;
  /** It speaks a later protocol than the hub. */
  readonly isLater: boolean;
}

/** What machines have in common. */
export interface Place {
  readonly scheduler: Scheduler;
  readonly net: Net;
  readonly hub: HubNode;
  readonly folder: SimFolder;
  readonly oracle: Oracle;
  readonly plants: Plants;
  /** A number never given before. */
  readonly freshNumber: () => number;
  /** The Office is connected: before, nobody is invited. */
  readonly isFounded: () => boolean;
  /** Records a page. */
  readonly pageLimit: number;
  /** Records kept in one transaction. */
  readonly together: number;
}

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
  readonly secondCopy = new Map<string, Entry>();
  private joining: { readonly secret: string; readonly token: string } | undefined;
  private turns = 0;
  private tended: Promise<void> = Promise.resolve();
  private readonly at: Place;
  private readonly random: Seeded;
  private readonly open: (client: Client) => Copybook;

  constructor(spec: ClientSpec, at: Place, random: Seeded, open: (client: Client) => Copybook) {
    [this.spec, this.at, this.random, this.open] = [spec, at, random, open];
    this.names = [`${spec.name}-1`];
    this.life = new Life(spec.name);
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
      if (done.ok) for (const entry of done.value.entries) this.secondCopy.set(entry.id, entry);
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
    if (this.hasHub) await this.syncWithHub();
    if (this.spec.folder) await this.syncWithFolder();
    this.turns = Math.max(0, this.turns - 1);
  }

  /** Ends whatever runs on it and starts it again, with what is on its disk. */
  restart(): void {
    this.life.end();
    this.life = new Life(this.spec.name);
    this.turns = 0;
  }

  /** Becomes a copy of another machine's whole profile; both go on. */
  takeOver(other: Client): void {
    [this.book, this.names, this.duties, this.token] = [
      other.book.copy({ now: () => this.now(), random: (count) => this.bytes(count) }),
      other.names,
      other.duties,
      other.token,
    ];
    for (const [id, entry] of other.secondCopy) this.secondCopy.set(id, entry);
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
    const clones = await this.at.scheduler.step(this.life, 'tends to the second copy', () =>
      this.at.plants.bringBack(this.book, [...this.secondCopy.values()]),
    );
    this.renameIf(clones);
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
    this.joining ??= { secret: this.text(22), token: this.text(43) };
    const { secret, token } = this.joining;
    const secretHash = sha256(secret);
    const enrolled = await scheduler.step(this.life, 'enrols', async () => {
      if (!hub.isUp) return undefined;
      const { storage } = hub;
      const asked = { secretHash, duties: [this.spec.duty], expiresAt: scheduler.now() + 86_400_000 };
      const known = await storage.invitations(BOOK);
      if (known.ok && !known.value.some((one) => one.secretHash === secretHash))
        await storage.invite(BOOK, asked);
      const machine = `m-${this.spec.name}-${secret.slice(0, 6)}`;
      const wanted = { machine, tokenHash: sha256(token), label: undefined, device: this.device };
      const used = await storage.useInvitation(BOOK, secretHash, wanted);
      return used.ok ? used.value : undefined;
    });
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
    return plants.store(stepped(this.book.sync, life, scheduler), {
      pause: (name) => scheduler.step(life, name, () => {}),
    });
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

  private async syncWithHub(): Promise<void> {
    if (this.token === undefined || this.needsCode) await this.join();
    if (this.token === undefined) return;
    await this.learnDuties();
    const { pageLimit: limit, together } = this.at;
    const turn = await syncHub(this.store(), this.link(), { limit, together });
    if (turn.ok) this.renameIf(turn.value.clones);
    else this.noteOf(turn);
  }

  private async syncWithFolder(): Promise<void> {
    const { folder, plants, scheduler } = this.at;
    const store = this.store();
    const seen = plants.folder(folder.seenBy(this.life), store);
    const turn = await syncFolder(store, seen, {
      hash: sha256,
      carries: this.spec.duty.role === 'office',
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

  private text(length: number): string {
    return Buffer.from(this.random.bytes(length)).toString('base64url').slice(0, length);
  }
}
