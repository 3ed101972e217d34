import { ok } from '@soxanh/core';
import type { Machine } from '@soxanh/sync';
import { DeskStore } from '../sync/desk-store.ts';
import { MemoryDesk } from './memory-desk.ts';
import type { MemoryStore } from './memory-store.ts';

/**
 * The half for sharing of a store in memory.
 *
 * @param store the book; reading it shows at once what sharing took in.
 * @param machine the machine it belongs to. What it wrote before under these names is its own.
 * @example
 * const store = new MemoryStore({ book: 'b1', synthetic: false }, world);
 * const sync = memorySync(store, { device: 'may-1', names: ['may-1'], duties: [] });
 * await syncHub(sync, link);
 */
export function memorySync(store: MemoryStore, machine: Machine): DeskStore {
  const { info, parts } = store;
  parts.sharing.machine = machine;
  const desk = new MemoryDesk(parts);
  // One piece of work after the other, as transactions of a disk are.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return new DeskStore({
    info,
    look: (work) => inTurn(async () => ok(await work(desk))),
    change: (work, hasChanged) =>
      inTurn(async () => {
        const answer = await work(desk);
        if (hasChanged(answer)) store.changed();
        return ok(answer);
      }),
    mark: (name) => store.mark(name),
    setMark: (name, value) => store.setMark(name, value),
  });
}
