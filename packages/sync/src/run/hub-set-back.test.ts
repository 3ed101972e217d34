import { err, type Duty } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubLink } from '../port/hub-link.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleHub } from './testing/double-hub.ts';
import { textsOf } from './testing/folder-team.ts';
import { killedAtEachStep, mayBeKilled } from './testing/fuse.ts';
import { hubQuiet, hubTurn, member, pendingOf } from './testing/hub-team.ts';

const OFFICE: readonly Duty[] = [{ role: 'office' }];

describe('a hub that was set back', () => {
  it.each([
    ['from a back-up, with a new epoch', true],
    ['by copying an older file, without a word', false],
  ])('[S7] %s: its clients bring back what it lost', async (_, isTold) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 8 }), fc.nat({ max: 3 }), async (kept, pushedAfter) => {
        const hub = new DoubleHub('b1');
        const [office, b] = [member('may-a', OFFICE), member('may-b')];
        const written = [...office.write(5), ...b.write(4)];
        await hubQuiet(hub, office, b);
        hub.restore(kept, isTold);
        written.push(...b.write(pushedAfter));
        await hubQuiet(hub, b, office);
        await hubQuiet(hub, office, b);
        expect(hub.stored()).toEqual(textsOf(...written));
        for (const one of [office, b]) expect(one.store.counted()).toEqual(textsOf(...written));
      }),
      { numRuns: 40 },
    );
  });

  it('[S7] to between the cursor and the last acknowledgement: the mark shows what the cursor cannot', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a', OFFICE);
    const written = a.write(3);
    await hubTurn(a, hub);
    written.push(...a.write(3));
    // Pushed and acknowledged, and killed before the pull: the cursor stands at 3, the mark at 6.
    const link = hub.link();
    await syncHub(a.store, { ...link, pull: async () => ({ ok: false, error: { kind: 'unavailable' } }) });
    expect(await pendingOf(a)).toBe(0);
    hub.restore(4, false);
    await hubQuiet(hub, a);
    expect(hub.stored()).toEqual(textsOf(...written));
  });

  it('[S7] killed at any step while healing, heals all the same', async () => {
    const steps = await killedAtEachStep(async (light) => {
      const hub = new DoubleHub('b1');
      const a = member('may-a', OFFICE);
      const written = a.write(6);
      await hubTurn(a, hub);
      hub.restore(2, true);
      light(a.store.fuse);
      await mayBeKilled(syncHub(a.store, hub.link(), { limit: 2 }));
      a.store.fuse.putOut();
      await hubQuiet(hub, a);
      expect(hub.stored()).toEqual(textsOf(...written));
      expect(await pendingOf(a)).toBe(0);
    });
    expect(steps).toBeGreaterThan(10);
  });

  it('[S7] is told by a push alone: nothing is written under a mark of another log', async () => {
    const hub = new DoubleHub('b1');
    const a = member('may-a', OFFICE);
    a.write(3);
    await hubTurn(a, hub);
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
    const [a, b] = [member('may-a', OFFICE), member('may-b')];
    b.write(6);
    await hubQuiet(hub, b);
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
    const one = member('may-1');
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
    const a = member('may-a');
    a.write();
    const link = hub.link();
    let epoch = 0;
    const pull = async () => ({ ok: false, error: { kind: 'restart', epoch: `e${epoch++}` } }) as const;
    expect(await syncHub(a.store, { ...link, pull })).toMatchObject({ value: { complete: false } });
    expect(epoch).toBeLessThan(6);
  });
});
