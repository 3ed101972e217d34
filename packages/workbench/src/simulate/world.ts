import { seeded, type EntryDraft, type Seeded } from '@soxanh/core';
import { Client } from './client.ts';
import type { Copybook } from './copybook.ts';
import { BOOK, sha256 } from './book.ts';
import { everywhere } from './everywhere.ts';
import { HubNode, type HubBackup } from './hub-node.ts';
import { Net } from './net.ts';
import { Oracle } from './oracle.ts';
import type { ClientSpec, Place } from './place.ts';
import type { Plants } from './plant.ts';
import { Scheduler } from './scheduler.ts';
import { SimFolder } from './sim-folder.ts';
import type { Trace } from './trace.ts';

/** 8 June 2026, five past nine. */
const START = 1_780_884_300_000;

/** What a seed says of the world before anything happens. */
export interface WorldSpec {
  readonly seed: string;
  readonly clients: readonly ClientSpec[];
  /** The book names a hub from the beginning; or from some act on; or never. */
  readonly hub: 'start' | 'midway' | 'never';
  readonly pageLimit: number;
  /** Records kept in one transaction. */
  readonly together: number;
}

export type OpenBook = (client: Client) => Copybook;

/** Everything there is in one run. */
export class World {
  readonly spec: WorldSpec;
  readonly oracle: Oracle = new Oracle(() => this.hub.log());
  readonly scheduler: Scheduler;
  readonly hub: HubNode;
  readonly folder: SimFolder;
  readonly net: Net;
  readonly clients: Client[] = [];
  /** Thrown away, or burnt. What they had sent or put into the folder is there still. */
  readonly gone: Client[] = [];
  readonly backups: HubBackup[] = [];
  readonly folderBackups: (() => void)[] = [];
  readonly trace: Trace;
  isFounded = false;
  /** Somebody was given the words to found it with. */
  private isOffered = false;
  /** Names of revoked machines for which the Office does not want to stand. */
  readonly leftOut = new Set<string>();
  /** The hub was once put back to an earlier day. */
  wasSetBack = false;
  private numbers = 1;
  private readonly open: OpenBook;
  private readonly place: Place;

  constructor(spec: WorldSpec, trace: Trace, plants: Plants, open: OpenBook) {
    [this.spec, this.trace, this.open] = [spec, trace, open];
    this.scheduler = new Scheduler(this.random('order'), trace, START);
    this.hub = new HubNode(this.scheduler, this.random('hub'), plants, this.oracle);
    this.folder = new SimFolder(this.scheduler, this.random('folder'));
    this.net = new Net(this.scheduler, this.random('net'), this.hub);
    const { scheduler, hub, folder, net, oracle } = this;
    const freshNumber = (): number => ++this.numbers;
    const { pageLimit, together } = spec;
    const isFounded = (): boolean => this.isFounded;
    this.place = { scheduler, hub, folder, net, oracle, plants, freshNumber, isFounded, pageLimit, together };
    for (const one of spec.clients) this.add(one);
  }

  random(of: string): Seeded {
    return seeded(`${this.spec.seed}/${of}`);
  }

  /** The Office's first machine. It is never destroyed: somebody has to be left to see to things. */
  get office(): Client {
    const [office] = this.clients;
    if (office === undefined) throw new Error('Impossible: a world without an Office');
    return office;
  }

  /** A profile was copied: the hub may know the common name as the other's, who then may not send under it again. */
  get hasCopies(): boolean {
    return this.clients.length + this.gone.length > this.spec.clients.length;
  }

  /** Machines that are still anybody's. */
  get living(): readonly Client[] {
    return this.clients.filter(({ isRevoked }) => !isRevoked);
  }

  add(spec: ClientSpec): Client {
    const client = new Client(spec, this.place, this.random(`client/${spec.name}`), this.open);
    this.clients.push(client);
    return client;
  }

  remove(client: Client): void {
    client.life.end();
    this.clients.splice(this.clients.indexOf(client), 1);
    this.gone.push(client);
  }

  /** The Office says who it is, and opens its book on the hub if it is to have one. */
  async begin(): Promise<void> {
    await this.scheduler.until(this.office.record(FACTS));
    if (this.spec.hub === 'start') await this.found();
  }

  /**
   * Takes the book to the hub, and says in it that it is there: before it is connected, so that whoever is killed in between
   * begins again with the same words.
   */
  async found(): Promise<void> {
    if (this.isFounded || !this.hub.isUp) return;
    const { office } = this;
    const [token, secret] = [`token-${this.spec.seed}`, sha256('founding')];
    if (!this.isOffered) await this.hub.storage.offerFounding(secret, this.scheduler.now() + 3_600_000);
    this.isOffered = true;
    const founded = await this.hub.storage.found(
      secret,
      { book: BOOK, synthetic: false },
      {
        machine: 'm-office',
        tokenHash: sha256(token),
        label: undefined,
        duties: [office.spec.duty],
        device: office.device,
      },
    );
    if (!founded.ok || founded.value.is !== 'enrolled') throw new Error('Impossible: not founded');
    const said = await this.scheduler.until(office.record([HUB_FACT]));
    if (said === undefined || said.length === 0) return;
    [office.token, office.duties, this.isFounded] = [token, [office.spec.duty], true];
    office.change();
    this.backups.push(await this.hub.backUp(true));
  }

  /** After something was destroyed. */
  async forgive(): Promise<void> {
    this.oracle.forgive(await everywhere(this));
  }
}

const fact = (topic: string, of: string, value: object): EntryDraft =>
  ({ kind: 'office', topic, of, from: '2026-06-01', value }) as EntryDraft;

export const DEPARTMENTS = ['phong-a', 'phong-b'] as const;

const FACTS: readonly EntryDraft[] = [
  fact('office', 'office', { name: 'Cơ quan thử' }),
  ...DEPARTMENTS.map((id) => fact('department', id, { name: `Phòng ${id}` })),
];
const HUB_FACT = fact('hub', 'office', { url: 'https://hub.example' });
