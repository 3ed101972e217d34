import { err, type Entry } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Folder } from '../port/folder.ts';
import { sealedText } from '../segment/seal.ts';
import { syncFolder } from './sync-folder.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleFolder } from './testing/double-folder.ts';
import { DoubleHub } from './testing/double-hub.ts';
import { client, names, textsOf, turn } from './testing/folder-team.ts';

describe('a folder beside a hub', () => {
  const setUp = () => {
    const hub = new DoubleHub('b1');
    const folder = new DoubleFolder();
    const bridge = client('may-a', true, [{ role: 'office' }]);
    const far = client('may-b', true);
    const meet = async (): Promise<void> => {
      for (let round = 0; round < 3; round++) {
        await turn(far, folder);
        await turn(bridge, folder, { link: hub.link() });
        await syncHub(bridge.store, hub.link(), { limit: 3, together: 5 });
        await turn(bridge, folder, { link: hub.link() });
        await turn(far, folder);
      }
    };
    return { hub, folder, bridge, far, meet };
  };

  it('[S5] a machine that reaches only the folder hears of the hub by its mirror: acknowledged, refused, and others’', async () => {
    const { hub, bridge, far, meet } = setUp();
    const [office, [good, bad]] = [bridge.write(4), far.write(2) as [Entry, Entry]];
    hub.judge = (entry) =>
      entry.id === bad.id ? { is: 'refused', reason: { kind: 'role', role: 'recorder' } } : { is: 'stored' };
    await meet();
    for (const { store } of [bridge, far]) expect(store.counted()).toEqual(textsOf(...office, good));
    expect(await far.store.tray()).toMatchObject({ value: [{ entry: bad }] });
    expect(await far.store.state()).toMatchObject({ value: { pending: 0, waiting: 0, healing: false } });
  });

  it('[T1] who holds a key believes no mirror, and who is given one forgets what it believed', async () => {
    const { folder, far, bridge } = setUp();
    const [elsewhere, hub] = [new DoubleHub('b1'), new DoubleHub('b1')];
    // Made up by somebody who may write the folder: a later log, with a refusal of what is true.
    elsewhere.restore(0, true);
    const forger = client('may-gia', true);
    const [made, own] = [forger.write(2), far.write(2)];
    elsewhere.judge = ({ id }) =>
      own.some((one) => one.id === id)
        ? { is: 'refused', reason: { kind: 'role', role: 'recorder' } }
        : { is: 'stored' };
    await syncHub(far.store.copy(), elsewhere.link());
    await syncHub(forger.store, elsewhere.link());
    await turn(forger, folder, { link: elsewhere.link() });
    await turn(bridge, folder, { hasKey: true });
    expect(await bridge.store.state()).toMatchObject({ value: { epoch: '', mirrored: false } });
    expect(bridge.store.counted()).toEqual([]);

    await turn(far, folder);
    expect(far.store.counted()).toEqual(textsOf(...made));
    expect(await far.store.state()).toMatchObject({ value: { epoch: 'e2', mirrored: true, refused: 2 } });
    await syncHub(far.store, hub.link());
    expect(await far.store.state()).toMatchObject({
      value: { epoch: 'e1', mirrored: false, refused: 0, pending: 0 },
    });
    expect(hub.stored()).toEqual(expect.arrayContaining(textsOf(...own)));
  });

  it('[S6] a file of the mirror that cannot be read is told and stops nobody else', async () => {
    const { hub, folder, bridge, far } = setUp();
    bridge.write(2);
    await syncHub(bridge.store, hub.link());
    await turn(bridge, folder, { link: hub.link() });
    far.write(1);
    const seen = folder.seenBy(far.store.fuse);
    const sick: Folder = {
      ...seen,
      read: async (shelf, name) =>
        shelf.of === 'hub' ? err({ kind: 'not-permitted' }) : seen.read(shelf, name),
    };
    expect(await syncFolder(far.store, sick, { hash: sha256 })).toMatchObject({
      ok: true,
      value: { written: 1, odd: [{ shelf: { of: 'hub' }, fault: { kind: 'unreadable' } }] },
    });
    // Read again once it can be.
    await turn(far, folder);
    expect(far.store.counted()).toEqual(expect.arrayContaining(bridge.store.counted()));
  });

  it('[S5] what came around the hub waits for it and is not counted', async () => {
    const { folder, bridge, far } = setUp();
    far.write(2);
    await turn(far, folder);
    await turn(bridge, folder);
    expect(bridge.store.counted()).toEqual([]);
    expect(await bridge.store.state()).toMatchObject({ value: { waiting: 2 } });
  });

  it('[S7] a hub that was set back begins a new mirror, and the old one is taken away', async () => {
    const { hub, folder, bridge, far, meet } = setUp();
    const written = [...bridge.write(3), ...far.write(3)];
    await meet();
    // Left behind by a machine that is no more.
    for (const { shelf, name, text } of folder.files.values()) {
      const old = { ...shelf, writer: 'may-cu' };
      if (shelf.of === 'hub') folder.files.set(`may-cu/hub/e1/${name}`, { shelf: old, name, text });
    }
    hub.restore(2, true);
    await meet();
    await meet();
    expect(hub.stored()).toEqual(textsOf(...written));
    for (const { store } of [bridge, far]) expect(store.counted()).toEqual(textsOf(...written));
    expect(names(folder).filter((name) => name.startsWith('may-a/hub/e1/'))).toEqual([]);
    expect(await far.store.state()).toMatchObject({ value: { epoch: 'e2', pending: 0 } });
    // A folder of before it is no reason to go back.
    for (const path of names(folder)) if (path.includes('/hub/e2/')) folder.files.delete(path);
    await turn(far, folder);
    expect(await far.store.state()).toMatchObject({ value: { epoch: 'e2', healing: false } });
  });

  it('[S7] who reads on by the mirror of a log that was set back says so to the hub when it reaches it', async () => {
    const { hub, folder, bridge, far } = setUp();
    const gone = client('may-c', true);
    const before = gone.write(2);
    await syncHub(gone.store, hub.link());
    await syncHub(far.store, hub.link());
    // Nobody else has a mark of what was there.
    hub.restore(0, false);
    const after = bridge.write(4);
    await syncHub(bridge.store, hub.link());
    await turn(bridge, folder, { link: hub.link() });
    await turn(far, folder, { hasKey: true });
    expect(await far.store.state()).toMatchObject({ value: { epoch: 'e1' } });
    await syncHub(far.store, hub.link());
    for (const { store } of [far, bridge]) await syncHub(store, hub.link());
    expect(hub.stored()).toEqual(textsOf(...before, ...after));
    for (const { store } of [far, bridge]) expect(store.counted()).toEqual(textsOf(...before, ...after));
  });

  it('[S2] [S7] what only the mirror of a log has that was set back comes back, unless somebody changed it', async () => {
    const { hub, folder, bridge, far } = setUp();
    const gone = client('may-c', true);
    const written = gone.write(3);
    const [refused] = gone.write() as [Entry];
    hub.judge = ({ id }) =>
      id === refused.id ? { is: 'refused', reason: { kind: 'role', role: 'recorder' } } : { is: 'stored' };
    await syncHub(gone.store, hub.link());
    written.push(...gone.write(2));
    await syncHub(gone.store, hub.link());
    written.push(...bridge.write());
    // It mirrors what it has not yet taken in itself.
    const mirrored = bridge.store.copy();
    await syncHub(mirrored, hub.link());
    await turn({ ...bridge, store: mirrored }, folder, { link: hub.link() });
    const whole = folder.snapshot();
    const path = names(folder).find((name) => name.includes('/hub/')) ?? '';
    folder.tamper(path, (text) => {
      const [head = '', ...lines] = text.split('\n').slice(0, -2);
      const changed = lines.map((line) =>
        line.includes('"n":2,') ? line.replace('"amount":', '"amount":9') : line,
      );
      return sealedText(JSON.parse(head) as object, changed, sha256);
    });
    hub.restore(1, true);
    for (let round = 0; round < 2; round++) {
      await syncHub(bridge.store, hub.link());
      await turn(bridge, folder, { link: hub.link() });
    }
    // Nothing behind the change can be believed, so the file stays.
    expect(hub.stored()).toEqual(textsOf(...written.slice(0, 1), ...written.slice(5)));
    expect(names(folder)).toContain(path);
    whole();
    for (let round = 0; round < 2; round++) {
      await turn(bridge, folder, { link: hub.link() });
      await syncHub(bridge.store, hub.link());
    }
    expect(hub.stored()).toEqual(textsOf(...written));
    await turn(far, folder);
    expect(names(folder)).not.toContain(path);
  });

  it('a hub that cannot be reached does not keep the folder from being seen to', async () => {
    const { hub, folder, bridge } = setUp();
    bridge.write(2);
    await syncHub(bridge.store, hub.link());
    hub.fate = () => 'lost';
    bridge.write();
    expect(await turn(bridge, folder, { link: hub.link() })).toMatchObject({ written: 1, complete: false });
  });

  it('the mirror stays short and goes on from its own end', async () => {
    const { hub, folder, bridge } = setUp();
    for (let at = 0; at < 20; at++) {
      bridge.write();
      await syncHub(bridge.store, hub.link());
      await turn(bridge, folder, { link: hub.link() });
    }
    const mirror = names(folder).filter((name) => name.includes('/hub/'));
    expect(mirror.length).toBeLessThan(18);
    const far = client('may-b', true);
    await turn(far, folder);
    expect(far.store.counted()).toHaveLength(20);
  });
});
