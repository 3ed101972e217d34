import { err, ok, type Result } from '@soxanh/core';
import {
  askHub,
  MACHINE_LIST,
  readMessage,
  wasDone,
  type Exchange,
  type HubLink,
  type LinkProblem,
  type MachineInfo,
  type SyncState,
} from '@soxanh/sync';
import type { SharingStore } from './sharing-store.ts';

/**
 * What this machine of the Office has revoked. It is no entry and stands in no log: a server restored from a back-up has
 * forgotten it, and would take from a lost machine again.
 */
const REVOKED = 'revoked';

/** The log's generation in which the server knows all of them. */
const TOLD_IN = 'revoked-told-in';

type Marks = Pick<SharingStore, 'mark' | 'setMark' | 'state'>;

/** When a machine was revoked, by the server's clock: one that joined later has come back with a new code. */
type Revoked = ReadonlyMap<string, number>;

/**
 * Remembers a machine the server has just revoked.
 *
 * @param at when, as the server said it.
 */
export async function rememberRevoked(store: Marks, machine: string, at: number | undefined): Promise<void> {
  const [before, state] = await Promise.all([revokedIn(store), store.state()]);
  await keepRevoked(store, new Map([...before, [machine, at ?? Infinity]]));
  // Those of an earlier log are told with their turn.
  if (before.size === 0 && state.ok) await store.setMark(TOLD_IN, state.value.epoch);
}

/**
 * Tells a server that has begun a new log what was revoked: what it still knows as a machine, and not what has come back since.
 * Nothing is asked of one that knows.
 */
export async function tellRevoked(store: Marks, exchange: Exchange): Promise<Result<true, LinkProblem>> {
  const revoked = await revokedIn(store);
  if (revoked.size === 0) return ok(true);
  const state = await store.state();
  if (!state.ok || !isOffice(state.value) || (await store.mark(TOLD_IN)) === state.value.epoch)
    return ok(true);
  const path = `/v1/books/${state.value.book}/machines`;
  // One it does not list was enrolled after the back-up: its token is worth nothing there.
  const list = await askHub(exchange, { method: 'GET', path }, (answer) => readMessage(MACHINE_LIST, answer));
  if (!list.ok) return err(list.error);
  const isBack = ({ machine, madeAt }: MachineInfo): boolean => madeAt > (revoked.get(machine) ?? Infinity);
  for (const one of list.value.machines) {
    if (!revoked.has(one.machine) || one.revokedAt !== undefined || isBack(one)) continue;
    const ask = { method: 'POST', path: `${path}/${encodeURIComponent(one.machine)}/revoke` } as const;
    const told = await askHub(exchange, ask, wasDone);
    if (!told.ok && told.error.kind !== 'bad-request') return err(told.error);
  }
  const back = new Set(list.value.machines.filter(isBack).map(({ machine }) => machine));
  if (back.size > 0)
    await keepRevoked(store, new Map([...revoked].filter(([machine]) => !back.has(machine))));
  await store.setMark(TOLD_IN, state.value.epoch);
  return ok(true);
}

/** A way to the server on which nothing is pushed before it knows what was revoked. */
export const toldBefore = (link: HubLink, store: Marks, exchange: Exchange): HubLink => ({
  pull: (ask) => link.pull(ask),
  push: async (head, lines) => {
    const told = await tellRevoked(store, exchange);
    return told.ok ? link.push(head, lines) : told;
  },
});

const isOffice = ({ machine }: SyncState): boolean => machine.duties.some(({ role }) => role === 'office');

async function revokedIn(store: Marks): Promise<Revoked> {
  const texts = ((await store.mark(REVOKED)) ?? '').split(' ').filter((text) => text !== '');
  return new Map(
    texts.map((text) => {
      const [machine = '', at] = text.split('@');
      return [machine, at === undefined ? Infinity : Number(at)];
    }),
  );
}

async function keepRevoked(store: Marks, revoked: Revoked): Promise<void> {
  const texts = [...revoked].map(([machine, at]) => (at === Infinity ? machine : `${machine}@${at}`));
  await store.setMark(REVOKED, texts.join(' '));
}
