import { err, ok, type Result } from '@soxanh/core';
import type { Exchange, HubLink, LinkProblem, SyncState } from '@soxanh/sync';
import { askHub, wasDone } from './hub-ask.ts';
import type { SharingStore } from './sharing-store.ts';

/**
 * What this machine of the Office has revoked. It is no entry and stands in no log: a server restored from a back-up has
 * forgotten it, and would take from a lost machine again.
 */
const REVOKED = 'revoked';

/** The log's generation in which the server knows all of them. */
const TOLD_IN = 'revoked-told-in';

type Marks = Pick<SharingStore, 'mark' | 'setMark' | 'state'>;

/** Remembers a machine the server has just revoked. */
export async function rememberRevoked(store: Marks, machine: string): Promise<void> {
  const [before, state] = await Promise.all([revokedIn(store), store.state()]);
  await store.setMark(REVOKED, [...new Set([...before, machine])].join(' '));
  // Those of an earlier log are told with their turn.
  if (before.length === 0 && state.ok) await store.setMark(TOLD_IN, state.value.epoch);
}

/** Tells a server that has begun a new log what was revoked. Nothing is asked of one that knows. */
export async function tellRevoked(store: Marks, exchange: Exchange): Promise<Result<true, LinkProblem>> {
  const machines = await revokedIn(store);
  if (machines.length === 0) return ok(true);
  const state = await store.state();
  if (!state.ok || !isOffice(state.value) || (await store.mark(TOLD_IN)) === state.value.epoch)
    return ok(true);
  for (const machine of machines) {
    const path = `/v1/books/${state.value.book}/machines/${encodeURIComponent(machine)}/revoke`;
    const told = await askHub(exchange, { method: 'POST', path }, wasDone);
    // One it does not know was enrolled after the back-up: its token is worth nothing there.
    if (!told.ok && told.error.kind !== 'bad-request') return err(told.error);
  }
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

const revokedIn = async (store: Marks): Promise<readonly string[]> =>
  ((await store.mark(REVOKED)) ?? '').split(' ').filter((machine) => machine !== '');
