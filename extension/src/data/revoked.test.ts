import { err, ok } from '@soxanh/core';
import type { Exchange, HubLink } from '@soxanh/sync';
import { expect, it } from 'vitest';
import { Machines } from './machines.ts';
import { tellRevoked, toldBefore } from './revoked.ts';

/** A machine of the Office, and a server that may be out of reach. */
function office(role: 'office' | 'head' = 'office') {
  const marks = new Map<string, string>();
  const asked: string[] = [];
  let [epoch, isThere] = ['e1', true];
  const state = { book: 'b1', namesHub: true, cursor: '', high: '', healing: false, mirrored: false };
  const counts = { pending: 0, waiting: 0, refused: 0, orphans: 0 };
  const machine = { device: 'd', names: ['d'], duties: [{ role }] };
  const store = {
    mark: async (name: string) => marks.get(name),
    setMark: async (name: string, value: string) => {
      marks.set(name, value);
      return ok(true as const);
    },
    state: async () => ok({ ...state, ...counts, machine, epoch }),
    unsentOfOthers: async () => ok([]),
    standFor: async () => ok(0),
  };
  const exchange: Exchange = async ({ path }) => {
    asked.push(path);
    if (!isThere) return err({ kind: 'unreached', detail: '' });
    // What it was told of a machine it has forgotten.
    const isKnown = epoch === 'e1' || !path.includes('forgotten');
    const refusal = { error: { kind: 'bad-request', field: 'machine', why: 'is unknown' } };
    return ok({ status: isKnown ? 200 : 400, body: JSON.stringify(isKnown ? {} : refusal) });
  };
  const link: HubLink = {
    pull: async () => err({ kind: 'unreached', detail: '' }),
    push: async () => {
      asked.push('push');
      return err({ kind: 'unreached', detail: '' });
    },
  };
  const machines = new Machines({ book: 'b1', exchange, store, clock: () => 0, own: 'm1' });
  return {
    machines,
    asked,
    tell: () => tellRevoked(store, exchange),
    push: () => toldBefore(link, store, exchange).push({ protocol: 1, device: 'd' }, []),
    restored: (next: string) => (epoch = next),
    reach: (isReached: boolean) => (isThere = isReached),
  };
}

const revoke = (machine: string): string => `/v1/books/b1/machines/${machine}/revoke`;

it('[S7] a server that begins a new log is told again what was revoked, once, and before anything is pushed', async () => {
  const { machines, asked, push, tell, restored } = office();
  await machines.revoke('m2');
  await machines.revoke('forgotten');
  asked.length = 0;
  await push();
  expect(asked).toEqual(['push']);
  restored('e2');
  asked.length = 0;
  await push();
  expect(asked).toEqual([revoke('m2'), revoke('forgotten'), 'push']);
  asked.length = 0;
  expect(await tell()).toEqual(ok(true));
  expect(asked).toEqual([]);
});

it('[S7] as long as it cannot be told nothing is pushed', async () => {
  const { machines, asked, push, restored, reach } = office();
  await machines.revoke('m2');
  restored('e2');
  reach(false);
  asked.length = 0;
  expect(await push()).toMatchObject({ ok: false, error: { kind: 'unreached' } });
  expect(asked).toEqual([revoke('m2')]);
  reach(true);
  await push();
  expect(asked).toEqual([revoke('m2'), revoke('m2'), 'push']);
});

it('what could not be revoked is not remembered, and a machine that is no longer the Office’s tells nothing', async () => {
  const { machines, asked, tell, restored, reach } = office();
  reach(false);
  await machines.revoke('m2');
  reach(true);
  restored('e2');
  asked.length = 0;
  await tell();
  expect(asked).toEqual([]);
  const head = office('head');
  await head.machines.revoke('m2');
  head.restored('e2');
  head.asked.length = 0;
  await head.tell();
  expect(head.asked).toEqual([]);
});
