import { err, ok, type Duty, type Entry, type Result } from '@soxanh/core';
import {
  askHub,
  MACHINE_INFO,
  MACHINE_LIST,
  readMessage,
  wasDone,
  type Exchange,
  type LinkProblem,
  type MachineInfo,
} from '@soxanh/sync';
import { rememberRevoked } from './revoked.ts';
import type { SharingStore } from './sharing-store.ts';

/** A machine of which entries are here that the server does not take. */
export interface WaitingMachine {
  /** The name it writes under. */
  readonly device: string;
  /** Entries of it that the server does not have. */
  readonly entries: number;
  /** For whom it says it records. */
  readonly claims: readonly Duty[];
  /** The server knows it and takes nothing from it any more; else it does not know it. */
  readonly isRevoked: boolean;
}

/** What the list of machines needs. */
export interface MachinesWorld {
  readonly book: string;
  /** The way to the book's server, as this machine. */
  readonly exchange: Exchange;
  readonly store: Pick<SharingStore, 'unsentOfOthers' | 'standFor' | 'mark' | 'setMark' | 'state'>;
  readonly clock: () => number;
  /** What the server calls this machine. */
  readonly own: string;
}

/** This machine could not keep what was decided. */
export interface Unkept {
  readonly kind: 'not-kept';
}

const kept = (done: Result<unknown, unknown>): Result<true, Unkept> =>
  done.ok ? ok(true) : err({ kind: 'not-kept' });

/** The mark in which machines stand that the Office does not want to be asked about. */
const LEFT_OUT = 'machines-left-out';

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

  /**
   * Machines of which something is here that the server does not take: it does not know them, for they write in the shared
   * folder, or they were revoked.
   *
   * @param machines those the server knows.
   */
  async strangers(machines: readonly MachineInfo[]): Promise<readonly WaitingMachine[]> {
    const [unsent, leftOut] = await Promise.all([this.world.store.unsentOfOthers(), this.leftOut()]);
    if (!unsent.ok) return [];
    return unsent.value.flatMap(({ device, entries }) => {
      const machine = machines.find(({ devices }) => devices.includes(device));
      const isRevoked = machine?.revokedAt !== undefined;
      if (leftOut.includes(device) || (machine !== undefined && !isRevoked)) return [];
      return { device, entries: entries.length, claims: claimsOf(entries), isRevoked };
    });
  }

  rename(machine: string, label: string): Promise<Result<true, LinkProblem>> {
    return this.tell('PATCH', `/${encodeURIComponent(machine)}`, { label });
  }

  /** What it had sent still counts; from now on nothing more is taken from it. */
  async revoke(machine: string): Promise<Result<true, LinkProblem>> {
    const ask = { method: 'POST', path: `${this.path}/${encodeURIComponent(machine)}/revoke` } as const;
    const read = (answer: unknown) => ({ at: readMessage(MACHINE_INFO, answer)?.revokedAt });
    const done = await askHub(this.world.exchange, ask, read);
    if (!done.ok) return done;
    await rememberRevoked(this.world.store, machine, done.value.at);
    return ok(true);
  }

  /** Takes in a machine that has no connection of its own. */
  accept(device: string, duties: readonly Duty[]): Promise<Result<true, LinkProblem>> {
    return this.tell('POST', '', { device, duties });
  }

  /** What is here of a revoked machine goes to the server with the Office's word. */
  async standFor(device: string): Promise<Result<true, Unkept>> {
    return kept(await this.world.store.standFor(device));
  }

  /** It is asked about no more. */
  async leaveOut(device: string): Promise<Result<true, Unkept>> {
    const leftOut = new Set([...(await this.leftOut()), device]);
    return kept(await this.world.store.setMark(LEFT_OUT, [...leftOut].join(' ')));
  }

  private async leftOut(): Promise<readonly string[]> {
    return ((await this.world.store.mark(LEFT_OUT)) ?? '').split(' ');
  }

  private tell(method: 'POST' | 'PATCH', below: string, body?: object): Promise<Result<true, LinkProblem>> {
    return askHub(this.world.exchange, { method, path: this.path + below }, wasDone, body);
  }
}

/** For whom entries say they were recorded. */
function claimsOf(entries: readonly Entry[]): readonly Duty[] {
  const claims = new Map<string, Duty>();
  for (const { by } of entries as readonly { readonly by?: Duty }[]) {
    if (by === undefined) continue;
    const { role, department } = by;
    claims.set(`${role} ${department ?? ''}`, department === undefined ? { role } : { role, department });
  }
  return [...claims.values()];
}
