import type { Duty } from '@soxanh/core';
import { syncHub } from '../sync-hub.ts';
import type { DoubleHub } from './double-hub.ts';
import { client, type Client } from './folder-team.ts';

/** A machine of a book that names a hub, with an empty store. */
export const member = (device: string, duties: readonly Duty[] = []): Client => client(device, true, duties);

/** One turn of a machine with a hub, which must come to its end. */
export async function hubTurn(one: Client, hub: DoubleHub, limit = 3) {
  const done = await syncHub(one.store, hub.link(), { limit });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Turns of everybody until nobody sends or gets anything. */
export async function hubQuiet(hub: DoubleHub, ...clients: readonly Client[]): Promise<void> {
  for (let round = 0; round < 20; round++) {
    let moved = 0;
    for (const one of clients) {
      const { sent, added } = await hubTurn(one, hub);
      moved += sent + added;
    }
    if (moved === 0) return;
  }
  throw new Error('does not come to rest');
}

/** How many entries a machine has not brought to the hub yet. */
export const pendingOf = async ({ store }: Client): Promise<number> => {
  const state = await store.state();
  return state.ok ? state.value.pending : Number.NaN;
};
