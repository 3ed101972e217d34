import { canonicalText, err, type Duty, type Entry } from '@soxanh/core';
import { entryMaker, fakePen, sha256, type EntryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../message/answer.ts';
import type { HubLink } from '../port/hub-link.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleHub, type Fate } from './testing/double-hub.ts';
import { DoubleStore } from './testing/double-store.ts';
import { mayBeKilled } from './testing/fuse.ts';

const OFFICE: readonly Duty[] = [{ role: 'office' }];

interface Client {
  readonly store: DoubleStore;
  readonly make: EntryMaker;
  write(count?: number): Entry[];
}

function client(device: string, duties: readonly Duty[] = []): Client {
  const store = new DoubleStore('b1', { device, names: [device], duties });
  const make = entryMaker(device, { ...fakePen(device), hash: sha256 });
  const write = (count = 1): Entry[] =>
    Array.from({ length: count }, () => {
      const entry = make.use();
      store.write(entry);
      return entry;
    });
  return { store, make, write };
}

const textsOf = (...entries: readonly Entry[]): string[] =>
  entries.map((entry) => canonicalText(entry)).toSorted();

async function turn(one: Client, hub: DoubleHub, limit = 3) {
  const done = await syncHub(one.store, hub.link(), { limit });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Turns of everybody until nobody sends or gets anything. */
async function quiet(hub: DoubleHub, ...clients: readonly Client[]): Promise<void> {
  for (let round = 0; round < 20; round++) {
    let moved = 0;
    for (const one of clients) {
      const { sent, added } = await turn(one, hub);
      moved += sent + added;
    }
    if (moved === 0) return;
  }
  throw new Error('does not come to rest');
}

const pendingOf = async ({ store }: Client): Promise<number> => {
  const state = await store.state();
  return state.ok ? state.value.pending : Number.NaN;
};

describe('a turn with the hub', () => {
  it('[S5] makes all copies equal when the network is quiet', async () => {
    const hub = new DoubleHub('b1');
    const [a, b, c] = [client('may-a'), client('may-b'), client('may-c')];
    const written = [...a.write(7), ...b.write(4)];
    await quiet(hub, a, b, c);
    for (const one of [a, b, c]) expect(one.store.counted()).toEqual(textsOf(...written));
    expect(hub.stored()).toEqual(textsOf(...written));
    expect([await pendingOf(a), await pendingOf(b)]).toEqual([0, 0]);
  });

  it('[S3] an answer that was lost is asked for again, and the effect is once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Fate>('arrives', 'lost', 'answer lost'), { maxLength: 12 }),
        async (fates) => {
          const hub = new DoubleHub('b1');
          const [a, b] = [client('may-a'), client('may-b')];
          const written = [...a.write(5), ...b.write(5)];
          const left = [...fates];
          hub.fate = () => left.pop() ?? 'arrives';
          for (let tries = 0; tries < 15; tries++) {
            for (const one of [a, b]) await syncHub(one.store, hub.link(), { limit: 3, together: 5 });
          }
          await quiet(hub, a, b);
          expect(hub.stored()).toEqual(textsOf(...written));
          for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(...written));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[S1][S4] killed at any step, before or after its effect, goes on and loses nothing', async () => {
    for (const isAfter of [false, true]) {
      for (let step = 0; step < 40; step++) {
        const hub = new DoubleHub('b1');
        const [a, b] = [client('may-a'), client('may-b')];
        const written = [...a.write(4), ...b.write(4)];
        await turn(b, hub);
        a.store.fuse.light(step, isAfter);
        await mayBeKilled(syncHub(a.store, hub.link(), { limit: 3, together: 5 }));
        a.store.fuse.putOut();
        await quiet(hub, a, b);
        expect(a.store.counted()).toEqual(textsOf(...written));
        expect(hub.stored()).toEqual(textsOf(...written));
      }
    }
  });

  it('[S6] one refused entry does not block the others, waits in the tray and counts nowhere', async () => {
    const hub = new DoubleHub('b1');
    const [a, b] = [client('may-a'), client('may-b')];
    const [first, second, third] = a.write(3) as [Entry, Entry, Entry];
    const refusal: Answer = { is: 'refused', reason: { kind: 'department', wanted: 'to-chuc-dang' } };
    hub.judge = (entry) => (entry.id === second.id ? refusal : { is: 'stored' });
    await quiet(hub, a, b);
    for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(first, third));
    expect(await a.store.tray()).toMatchObject({
      value: [{ entry: second, reason: { kind: 'department' } }],
    });
    // Sent again after the Office allowed it.
    hub.judge = () => ({ is: 'stored' });
    await a.store.resend(second.id, sha256(canonicalText(second)));
    await quiet(hub, a, b);
    for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(first, second, third));
  });

  it('what has to wait stays in the outbox, is not asked for twice in a turn, and goes in the next', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    const [early, late] = a.write(2) as [Entry, Entry];
    const later: Answer = { is: 'later', reason: { kind: 'target-pending', target: late.id } };
    hub.judge = (entry) => (entry.id === early.id ? later : { is: 'stored' });
    await turn(a, hub);
    expect([hub.stored(), await pendingOf(a), hub.pushes]).toEqual([textsOf(late), 1, 1]);
    hub.judge = () => ({ is: 'stored' });
    await turn(a, hub);
    expect([hub.stored(), await pendingOf(a)]).toEqual([textsOf(early, late), 0]);
  });

  it('[S8] passes over lines it does not understand, and says how many', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    hub.addLine('{"of-a-later-version":{}}');
    const [entry] = client('may-b').write() as [Entry];
    hub.addLine(canonicalText(entry));
    expect(await turn(a, hub)).toMatchObject({ unknown: 1, added: 1, complete: true });
  });

  it('ends early when there is no time, and the next turn goes on from there', async () => {
    const hub = new DoubleHub('b1');
    const [a, b] = [client('may-a'), client('may-b')];
    const written = b.write(9);
    await quiet(hub, b);
    for (let turns = 0; turns < 30; turns++) {
      let steps = 2;
      await syncHub(a.store, hub.link(), { limit: 2, goOn: () => steps-- > 0 });
    }
    expect(a.store.counted()).toEqual(textsOf(...written));
  });

  it('tells what went wrong and whose it was, and keeps what was done', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    a.write();
    hub.fate = () => 'lost';
    expect(await syncHub(a.store, hub.link())).toMatchObject({
      error: { of: 'link', problem: { kind: 'unreached' } },
    });
    a.store.isFull = true;
    expect(await syncHub(a.store, hub.link())).toMatchObject({
      error: { of: 'store', problem: { kind: 'full' } },
    });
  });

  it('takes a new name when the hub says that another machine has this one', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    a.write(2);
    const link = hub.link();
    const push = async () => ({ ok: false, error: { kind: 'device-taken' } }) as const;
    expect(await syncHub(a.store, { ...link, push })).toMatchObject({
      value: { clones: ['may-a'], complete: false },
    });
    hub.judge = () => ({ is: 'stored', clone: true });
    expect(await turn(a, hub)).toMatchObject({ sent: 2, clones: ['may-a'] });
  });

  it('leaves a store that offers the same again for the next turn', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    a.write();
    await turn(a, hub);
    const [entry] = a.write() as [Entry];
    const line = canonicalText(entry);
    const stuck = { entries: [{ id: entry.id, hash: sha256(line), line }], vouch: false };
    a.store.outbox = async () => ({ ok: true, value: stuck });
    expect(await turn(a, hub)).toMatchObject({ complete: true });
    expect(hub.pushes).toBe(2);
  });
});

describe('a hub that was set back', () => {
  it.each([
    ['from a back-up, with a new epoch', true],
    ['by copying an older file, without a word', false],
  ])('[S7] %s: its clients bring back what it lost', async (_, isTold) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 8 }), fc.nat({ max: 3 }), async (kept, pushedAfter) => {
        const hub = new DoubleHub('b1');
        const [office, b] = [client('may-a', OFFICE), client('may-b')];
        const written = [...office.write(5), ...b.write(4)];
        await quiet(hub, office, b);
        hub.restore(kept, isTold);
        written.push(...b.write(pushedAfter));
        await quiet(hub, b, office);
        await quiet(hub, office, b);
        expect(hub.stored()).toEqual(textsOf(...written));
        for (const one of [office, b]) expect(one.store.counted()).toEqual(textsOf(...written));
      }),
      { numRuns: 40 },
    );
  });

  it('[S7] to between the cursor and the last acknowledgement: the mark shows what the cursor cannot', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a', OFFICE);
    const written = a.write(3);
    await turn(a, hub);
    written.push(...a.write(3));
    // Pushed and acknowledged, and killed before the pull: the cursor stands at 3, the mark at 6.
    const link = hub.link();
    await syncHub(a.store, { ...link, pull: async () => ({ ok: false, error: { kind: 'unavailable' } }) });
    expect(await pendingOf(a)).toBe(0);
    hub.restore(4, false);
    await quiet(hub, a);
    expect(hub.stored()).toEqual(textsOf(...written));
  });

  it('[S7] killed at any step while healing, heals all the same', async () => {
    for (let step = 0; step < 30; step++) {
      const hub = new DoubleHub('b1');
      const a = client('may-a', OFFICE);
      const written = a.write(6);
      await turn(a, hub);
      hub.restore(2, true);
      a.store.fuse.light(step, step % 2 === 0);
      await mayBeKilled(syncHub(a.store, hub.link(), { limit: 2 }));
      a.store.fuse.putOut();
      await quiet(hub, a);
      expect(hub.stored()).toEqual(textsOf(...written));
      expect(await pendingOf(a)).toBe(0);
    }
  });

  it('[S7] is told by a push alone: nothing is written under a mark of another log', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a', OFFICE);
    a.write(3);
    await turn(a, hub);
    hub.restore(1, false);
    a.write();
    const link = hub.link();
    const pull = async () => ({ ok: false, error: { kind: 'unavailable' } }) as const;
    await syncHub(a.store, { ...link, pull });
    expect(hub.length).toBe(1);
    expect(await a.store.state()).toMatchObject({ value: { healing: true, epoch: 'e2', high: '' } });
  });

  it('[S7] sends nothing before the log was read to its end', async () => {
    const hub = new DoubleHub('b1');
    const [a, b] = [client('may-a', OFFICE), client('may-b')];
    b.write(6);
    await quiet(hub, b);
    a.write();
    const { pushes } = hub;
    let steps = 1;
    expect(await syncHub(a.store, hub.link(), { limit: 2, goOn: () => steps-- > 0 })).toMatchObject({
      value: { complete: false, added: 4 },
    });
    expect(hub.pushes).toBe(pushes);
  });

  it('[S7] hears every name a machine wrote under, whatever it says to them, before what was written under them', async () => {
    const hub = new DoubleHub('b1');
    const one = client('may-1');
    one.write();
    one.store.machine = { device: 'may-3', names: ['may-1', 'may-2', 'may-3'], duties: [] };
    const said: [string, number][] = [];
    const link = hub.link();
    const watched: HubLink = {
      ...link,
      push: (head, lines) => {
        said.push([head.device, lines.length]);
        const isTaken = head.device === 'may-2';
        return isTaken ? Promise.resolve(err({ kind: 'device-taken' })) : link.push(head, lines);
      },
    };
    expect(await syncHub(one.store, watched)).toMatchObject({ ok: true, value: { complete: true } });
    const first = said.findIndex(([, lines]) => lines > 0);
    expect(said[first]).toEqual(['may-3', 1]);
    expect(new Set(said.slice(0, first).map(([device]) => device))).toEqual(new Set(['may-1', 'may-2']));
    said.length = 0;
    await syncHub(one.store, watched);
    expect(said).toEqual([]);
    // A hub that was set back without anybody noticing shows by its answers that it does not know a name.
    hub.judge = () => ({ is: 'not-yours' });
    one.write();
    await syncHub(one.store, watched);
    expect(said.map(([device]) => device)).toEqual(['may-3', 'may-1', 'may-2']);
  });

  it('that is set back again and again is left for the next turn', async () => {
    const hub = new DoubleHub('b1');
    const a = client('may-a');
    a.write();
    const link = hub.link();
    let epoch = 0;
    const pull = async () => ({ ok: false, error: { kind: 'restart', epoch: `e${epoch++}` } }) as const;
    expect(await syncHub(a.store, { ...link, pull })).toMatchObject({ value: { complete: false } });
    expect(epoch).toBeLessThan(6);
  });
});
