import { ok, type Duty, type Result } from '@soxanh/core';
import { MACHINE_LIST, readMessage, type Exchange, type LinkProblem, type MachineInfo } from '@soxanh/sync';
import { askHub, wasDone } from './hub-ask.ts';
import { rememberRevoked } from './revoked.ts';
import type { SharingStore } from './sharing-store.ts';

/** A machine whose entries wait here, and which the server does not know. */
export interface WaitingMachine {
  /** The name it writes under. */
  readonly device: string;
  /** Entries of it that wait. */
  readonly entries: number;
  /** For whom it says it records. */
  readonly claims: readonly Duty[];
}

/** What the list of machines needs. */
export interface MachinesWorld {
  readonly book: string;
  /** The way to the book's server, as this machine. */
  readonly exchange: Exchange;
  readonly store: Pick<SharingStore, 'chains' | 'chainAfter' | 'mark' | 'setMark' | 'state'>;
  readonly clock: () => number;
  /** What the server calls this machine. */
  readonly own: string;
}

/** The mark in which machines stand that the Office does not want to be asked about. */
const LEFT_OUT = 'machines-left-out';

/** Entries of a stranger that are looked at for whom they are. */
const LOOKED_AT = 1000;

/** The machines of a book, as the Office sees and changes them. */
export class Machines {
  readonly own: string;
  private readonly world: MachinesWorld;
  private readonly path: string;

  constructor(world: MachinesWorld) {
    this.world = world;
    this.own = world.own;
    this.path = `/v1/books/${world.book}/machines`;
  }

  now(): number {
    return this.world.clock();
  }

  async list(): Promise<Result<readonly MachineInfo[], LinkProblem>> {
    const ask = { method: 'GET', path: this.path } as const;
    const list = await askHub(this.world.exchange, ask, (answer) => readMessage(MACHINE_LIST, answer));
    return list.ok ? ok(list.value.machines) : list;
  }

  /** Machines that write in the shared folder and that the server does not know. Nobody while nothing waits. */
  async strangers(): Promise<readonly WaitingMachine[]> {
    const { store } = this.world;
    const [state, listed, chains] = await Promise.all([store.state(), this.list(), store.chains()]);
    if (!state.ok || !listed.ok || !chains.ok || state.value.waiting === 0) return [];
    const known = new Set([...listed.value.flatMap(({ devices }) => devices), ...state.value.machine.names]);
    const leftOut = await this.leftOut();
    const devices = chains.value.map(({ device }) => device);
    const strange = devices.filter((device) => !known.has(device) && !leftOut.includes(device));
    return Promise.all(strange.map((device) => this.stranger(device)));
  }

  rename(machine: string, label: string): Promise<Result<true, LinkProblem>> {
    return this.tell('PATCH', `/${encodeURIComponent(machine)}`, { label });
  }

  /** What it had sent still counts; from now on nothing more is taken from it. */
  async revoke(machine: string): Promise<Result<true, LinkProblem>> {
    const done = await this.tell('POST', `/${encodeURIComponent(machine)}/revoke`);
    if (done.ok) await rememberRevoked(this.world.store, machine);
    return done;
  }

  /** Takes in a machine that has no connection of its own. */
  accept(device: string, duties: readonly Duty[]): Promise<Result<true, LinkProblem>> {
    return this.tell('POST', '', { device, duties });
  }

  /** It is asked about no more. */
  async leaveOut(device: string): Promise<void> {
    const leftOut = new Set([...(await this.leftOut()), device]);
    await this.world.store.setMark(LEFT_OUT, [...leftOut].join(' '));
  }

  private async leftOut(): Promise<readonly string[]> {
    return ((await this.world.store.mark(LEFT_OUT)) ?? '').split(' ');
  }

  private tell(method: 'POST' | 'PATCH', below: string, body?: object): Promise<Result<true, LinkProblem>> {
    return askHub(this.world.exchange, { method, path: this.path + below }, wasDone, body);
  }

  private async stranger(device: string): Promise<WaitingMachine> {
    const row = await this.world.store.chainAfter(device, 0, LOOKED_AT);
    const entries = row.ok ? row.value : [];
    const claims = new Map<string, Duty>();
    for (const { by } of entries as readonly { readonly by?: Duty }[]) {
      if (by === undefined) continue;
      const { role, department } = by;
      claims.set(`${role} ${department ?? ''}`, department === undefined ? { role } : { role, department });
    }
    return { device, entries: entries.length, claims: [...claims.values()] };
  }
}
