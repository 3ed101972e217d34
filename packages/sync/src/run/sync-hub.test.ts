import { canonicalText, type Entry } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../message/answer.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleHub, type Fate } from './testing/double-hub.ts';
import { textsOf } from './testing/folder-team.ts';
import { killedAtEachStep, mayBeKilled } from './testing/fuse.ts';
import { hubQuiet, hubTurn, member, pendingOf } from './testing/hub-team.ts';

describe('a turn with the hub', () => {
  it('[S5] makes all copies equal when the network is quiet', async () => {
    const hub = new DoubleHub('b1');
    const [a, b, c] = [member('may-a'), member('may-b'), member('may-c')];
    const written = [...a.write(7), ...b.write(4)];
    await hubQuiet(hub, a, b, c);
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
          const [a, b] = [member('may-a'), member('may-b')];
          const written = [...a.write(5), ...b.write(5)];
          const left = [...fates];
          hub.fate = () => left.pop() ?? 'arrives';
          for (let tries = 0; tries < 15; tries++) {
            for (const one of [a, b]) await syncHub(one.store, hub.link(), { limit: 3, together: 5 });
          }
          await hubQuiet(hub, a, b);
          expect(hub.stored()).toEqual(textsOf(...written));
          for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(...written));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[S1][S4] killed at any step, before or after its effect, goes on and loses nothing', async () => {
    const steps = await killedAtEachStep(async (light) => {
      const hub = new DoubleHub('b1');
      const [a, b] = [member('may-a'), member('may-b')];
      const written = [...a.write(4), ...b.write(4)];
      await hubTurn(b, hub);
      light(a.store.fuse);
      await mayBeKilled(syncHub(a.store, hub.link(), { limit: 3, together: 5 }));
      a.store.fuse.putOut();
      await hubQuiet(hub, a, b);
      expect(a.store.counted()).toEqual(textsOf(...written));
      expect(hub.stored()).toEqual(textsOf(...written));
    });
    expect(steps).toBeGreaterThan(10);
  });

  it('[S6] one refused entry does not block the others, waits in the tray and counts nowhere', async () => {
    const hub = new DoubleHub('b1');
    const [a, b] = [member('may-a'), member('may-b')];
    const [first, second, third] = a.write(3) as [Entry, Entry, Entry];
    const refusal: Answer = { is: 'refused', reason: { kind: 'department', wanted: 'to-chuc-dang' } };
    hub.judge = (entry) => (entry.id === second.id ? refusal : { is: 'stored' });
    await hubQuiet(hub, a, b);
    for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(first, third));
    expect(await a.store.tray()).toMatchObject({
      value: [{ entry: second, reason: { kind: 'department' } }],
    });
    // Sent again after the Office allowed it.
    hub.judge = () => ({ is: 'stored' });
    await a.store.resend(second.id, sha256(canonicalText(second)));
    await hubQuiet(hub, a, b);
    for (const one of [a, b]) expect(one.store.counted()).toEqual(textsOf(first, second, third));
  });

  it('what has to wait stays in the outbox, is not asked for twice in a turn, and goes in the next', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a');
    const [early, late] = a.write(2) as [Entry, Entry];
    const later: Answer = { is: 'later', reason: { kind: 'target-pending', target: late.id } };
    hub.judge = (entry) => (entry.id === early.id ? later : { is: 'stored' });
    await hubTurn(a, hub);
    expect([hub.stored(), await pendingOf(a), hub.pushes]).toEqual([textsOf(late), 1, 1]);
    hub.judge = () => ({ is: 'stored' });
    await hubTurn(a, hub);
    expect([hub.stored(), await pendingOf(a)]).toEqual([textsOf(early, late), 0]);
  });

  it('[S8] passes over lines it does not understand, and says how many', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a');
    hub.addLine('{"of-a-later-version":{}}');
    const [entry] = member('may-b').write() as [Entry];
    hub.addLine(canonicalText(entry));
    expect(await hubTurn(a, hub)).toMatchObject({ unknown: 1, added: 1, complete: true });
  });

  it('ends early when there is no time, and the next turn goes on from there', async () => {
    const hub = new DoubleHub('b1');
    const [a, b] = [member('may-a'), member('may-b')];
    const written = b.write(9);
    await hubQuiet(hub, b);
    for (let turns = 0; turns < 30; turns++) {
      let steps = 2;
      await syncHub(a.store, hub.link(), { limit: 2, goOn: () => steps-- > 0 });
    }
    expect(a.store.counted()).toEqual(textsOf(...written));
  });

  it('tells what went wrong and whose it was, and keeps what was done', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a');
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
    const a = member('may-a');
    a.write(2);
    const link = hub.link();
    const push = async () => ({ ok: false, error: { kind: 'device-taken' } }) as const;
    expect(await syncHub(a.store, { ...link, push })).toMatchObject({
      value: { clones: ['may-a'], complete: false },
    });
    hub.judge = () => ({ is: 'stored', clone: true });
    expect(await hubTurn(a, hub)).toMatchObject({ sent: 2, clones: ['may-a'] });
  });

  it('leaves a store that offers the same again for the next turn', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a');
    a.write();
    await hubTurn(a, hub);
    const [entry] = a.write() as [Entry];
    const line = canonicalText(entry);
    const stuck = { entries: [{ id: entry.id, hash: sha256(line), line }], vouch: false };
    a.store.outbox = async () => ({ ok: true, value: stuck });
    expect(await hubTurn(a, hub)).toMatchObject({ complete: true });
    expect(hub.pushes).toBe(2);
  });
});
