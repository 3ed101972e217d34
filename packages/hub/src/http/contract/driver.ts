import { canonicalText, type Duty, type Entry } from '@soxanh/core';
import { syncHub, type HubLink } from '@soxanh/sync';
import { DoubleStore } from '@soxanh/sync/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { okOf, type Subject } from '../../db/contract/world.ts';
import { found, join, testHub, type TestHub, type TestMachine } from '../testing/test-hub.ts';
import { HEAD_OF_OFFICE, OFFICE, RECORDER, testPen, type TestPen } from '../testing/test-pen.ts';

const ELSEWHERE = { role: 'recorder', department: 'to-chuc' } as const;
const LOST = { ok: false, error: { kind: 'unreached', detail: 'lost' } } as const;

/** A machine with its copy of the book, which syncs by the very driver that extension and command line use. */
interface Client {
  readonly store: DoubleStore;
  readonly pen: TestPen;
  readonly duty: Duty;
  write(fields?: Readonly<Record<string, unknown>>): Entry;
  turn(link?: HubLink): Promise<number>;
}

function clientOf({ book, device, link }: TestMachine, duty: Duty): Client {
  const store = new DoubleStore(book, { device, names: [device], duties: [duty] });
  const pen = testPen(device);
  return {
    ...{ store, pen, duty },
    write: (fields: Readonly<Record<string, unknown>> = {}) => {
      const entry = pen.use(duty, fields);
      store.write(entry);
      return entry;
    },
    turn: async (by = link) => {
      const done = await syncHub(store, by, { limit: 3 });
      return done.ok ? done.value.sent + done.value.added : 0;
    },
  };
}

/** Turns of everybody until nobody sends or gets anything. */
async function quiet(clients: readonly Client[], hub: TestHub): Promise<void> {
  for (let round = 0; round < 30; round++) {
    hub.tick(60);
    let moved = 0;
    for (const client of clients) moved += await client.turn();
    if (moved === 0) return;
  }
  throw new Error('does not come to rest');
}

const texts = (...entries: readonly Entry[]): string[] =>
  entries.map((entry) => canonicalText(entry)).toSorted();

/** The client’s own driver, held against a real hub by the plainest store. */
export function driverContract(subject: Subject): void {
  describe(`the client’s driver against a hub on ${subject.name}`, () => {
    it('[S5] makes all copies equal; what was refused is in its author’s tray and counted nowhere', async () => {
      const hub = await testHub(subject);
      const office = await found(hub);
      const [a, b] = [await join(hub, office, [RECORDER]), await join(hub, office, [HEAD_OF_OFFICE])];
      const clients = [clientOf(office, OFFICE), clientOf(a, RECORDER), clientOf(b, HEAD_OF_OFFICE)] as const;
      const good = clients.flatMap((client) => [1, 2, 3, 4].map((amount) => client.write({ amount })));
      const [, recorder] = clients;
      const bad = recorder.pen.use(ELSEWHERE, { department: 'to-chuc' });
      recorder.store.write(bad);
      await quiet(clients, hub);
      for (const { store } of clients) expect(store.counted()).toEqual(texts(...good));
      const tray = okOf(await recorder.store.tray());
      expect(tray.map(({ entry, reason }) => [entry.id, reason.kind])).toEqual([[bad.id, 'duty']]);
      await hub.storage.close();
    });

    it('[S3][S6] whatever is lost on the way, the effect is once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom('arrives', 'lost', 'answer lost')), async (fates) => {
          const hub = await testHub(subject);
          const office = await found(hub);
          const machine = await join(hub, office, [RECORDER]);
          const clients = [clientOf(office, OFFICE), clientOf(machine, RECORDER)] as const;
          const written = clients.flatMap((client) =>
            [1, 2, 3, 4, 5].map((amount) => client.write({ amount })),
          );
          const left = [...fates];
          const bad = <T>(send: () => Promise<T>): Promise<T | typeof LOST> => {
            const fate = left.pop();
            if (fate === 'lost') return Promise.resolve(LOST);
            return fate === 'answer lost' ? send().then(() => LOST) : send();
          };
          for (const [at, { link }] of [office, machine].entries()) {
            await clients[at]?.turn({
              push: (...ask) => bad(() => link.push(...ask)),
              pull: (ask) => bad(() => link.pull(ask)),
            });
          }
          await quiet(clients, hub);
          for (const { store } of clients) expect(store.counted()).toEqual(texts(...written));
          const { seq } = okOf(await hub.storage.head(office.book));
          expect(seq).toBe(written.length);
          await hub.storage.close();
        }),
        { numRuns: 15 },
      );
    });
  });
}
