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
  /** By the server's clock, which stands at 5; what a back-up brings back was there before. */
  const joined = new Map(['m2', 'm3', 'forgotten'].map((one) => [one, 1]));
  const gone = new Set<string>();
  const infoOf = (one: string): object => ({
    machine: one,
    duties: [{ role: 'recorder', department: 'p1' }],
    devices: [one],
    madeAt: joined.get(one),
    ...(gone.has(one) ? { revokedAt: 5 } : {}),
  });
  const exchange: Exchange = async ({ path }) => {
    asked.push(path);
    if (!isThere) return err({ kind: 'unreached', detail: '' });
    if (path.endsWith('/machines'))
      return ok({ status: 200, body: JSON.stringify({ machines: [...joined.keys()].map(infoOf) }) });
    const one = path.split('/').at(-2) ?? '';
    gone.add(one);
    return ok({ status: 200, body: JSON.stringify(infoOf(one)) });
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
    restored: (next: string) => {
      epoch = next;
      gone.clear();
      joined.delete('forgotten');
    },
    /** With a new code, after it was revoked. */
    comesBack: (one: string) => {
      joined.set(one, 6);
      gone.delete(one);
    },
    reach: (isReached: boolean) => (isThere = isReached),
  };
}

const LIST = '/v1/books/b1/machines';
const revoke = (machine: string): string => `${LIST}/${machine}/revoke`;

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
  // One the server has forgotten was enrolled after the back-up: its token is worth nothing there.
  expect(asked).toEqual([LIST, revoke('m2'), 'push']);
  asked.length = 0;
  expect(await tell()).toEqual(ok(true));
  expect(asked).toEqual([]);
});

it('[S1] [S7] what has come back with a new code is not revoked again', async () => {
  const { machines, asked, push, restored, comesBack } = office();
  for (const one of ['m2', 'm3']) await machines.revoke(one);
  comesBack('m2');
  restored('e2');
  asked.length = 0;
  await push();
  expect(asked).toEqual([LIST, revoke('m3'), 'push']);
  // From then on it is a machine like any other, until it is revoked once more.
  restored('e3');
  asked.length = 0;
  await push();
  expect(asked).toEqual([LIST, revoke('m3'), 'push']);
});

it('[S7] a server that knows by its back-up what was revoked is told nothing of it', async () => {
  const { machines, asked, push, restored } = office();
  await machines.revoke('m2');
  restored('e2');
  await machines.revoke('m2');
  asked.length = 0;
  await push();
  expect(asked).toEqual([LIST, 'push']);
});

it('[S7] as long as it cannot be told nothing is pushed', async () => {
  const { machines, asked, push, restored, reach } = office();
  await machines.revoke('m2');
  restored('e2');
  reach(false);
  asked.length = 0;
  expect(await push()).toMatchObject({ ok: false, error: { kind: 'unreached' } });
  expect(asked).toEqual([LIST]);
  reach(true);
  await push();
  expect(asked).toEqual([LIST, LIST, revoke('m2'), 'push']);
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
