import { ok } from '@soxanh/core';
import { DeskStore } from '../../sync/desk-store.ts';
import type { Parts } from '../parts.ts';
import { put, type Writing } from '../schema.ts';
import { IdbDesk } from './idb-desk.ts';
import { STORES } from './stores.ts';

/** The half for sharing of a store in IndexedDB, on the same connection. */
export function idbSync({ info, connection, changes }: Parts): DeskStore {
  return new DeskStore({
    info,
    look: (work) =>
      // A desk that is only looked at writes nothing.
      connection.read(STORES, async (reading) => ok(await work(new IdbDesk(reading as unknown as Writing)))),
    async change(work, hasChanged) {
      const changed = await connection.write(
        STORES,
        async (writing) => ok(await work(new IdbDesk(writing))),
        (answer) => hasChanged(answer) && changes.tellOthers(),
      );
      if (changed.ok && hasChanged(changed.value)) changes.tellHere();
      return changed;
    },
    async mark(name) {
      const read = await connection.read(['marks'], async (reading) =>
        ok(await reading.objectStore('marks').get(name)),
      );
      return read.ok ? read.value : undefined;
    },
    setMark: (name, value) =>
      connection.write(['marks'], async (writing) => {
        put(writing, 'marks', value, name);
        return ok(true as const);
      }),
  });
}
