import type { Entry, EntryId } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syncFolder } from './sync-folder.ts';
import { DoubleFolder } from './testing/double-folder.ts';
import { client, names, quiet, textsOf, turn, type Client } from './testing/folder-team.ts';
import { killedAtEachStep, mayBeKilled } from './testing/fuse.ts';

describe('a shared folder', () => {
  it('[S5] makes all copies equal, whoever comes when and however much is written between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })), { maxLength: 15 }),
        async (acts) => {
          const folder = new DoubleFolder();
          const clients = [client('may-a'), client('may-b'), client('may-c')];
          const written: Entry[] = [];
          for (const [who, count] of acts) {
            const one = clients[who] as Client;
            written.push(...one.write(count));
            await turn(one, folder);
          }
          await quiet(folder, ...clients);
          for (const { store } of clients) expect(store.counted()).toEqual(textsOf(...written));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[S3] has each entry of a device in one file of its own, and a second turn writes nothing', async () => {
    const folder = new DoubleFolder();
    const a = client('may-a');
    a.write(3);
    await turn(a, folder);
    a.write(2);
    expect(await turn(a, folder)).toMatchObject({ written: 1, complete: true });
    expect(await turn(a, folder)).toMatchObject({ written: 0, added: 0 });
    expect(names(folder)).toEqual(['may-a/1-3.jsonl', 'may-a/4-5.jsonl']);
  });

  it('[S1] killed at any step, before or after its effect, goes on and loses nothing', async () => {
    const steps = await killedAtEachStep(async (light) => {
      const folder = new DoubleFolder();
      const [a, b] = [client('may-a'), client('may-b')];
      const written = [...a.write(3), ...b.write(3)];
      await turn(b, folder);
      light(a.store.fuse);
      await mayBeKilled(turn(a, folder));
      a.store.fuse.putOut();
      await quiet(folder, a, b);
      for (const { store } of [a, b]) expect(store.counted()).toEqual(textsOf(...written));
    });
    expect(steps).toBeGreaterThan(10);
  });

  it('[S1] that vanishes and comes back, as it was or as it was yesterday, fills itself again', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = [...a.write(2), ...b.write(2)];
    await turn(a, folder);
    const yesterday = folder.snapshot();
    written.push(...a.write(2));
    await turn(a, folder);
    folder.isGone = true;
    const away = await syncFolder(b.store, folder.seenBy(b.store.fuse), { hash: sha256 });
    expect(away).toEqual({ ok: false, error: { of: 'folder', problem: { kind: 'gone' } } });
    folder.isGone = false;
    yesterday();
    await quiet(folder, a, b);
    for (const { store } of [a, b]) expect(store.counted()).toEqual(textsOf(...written));
    folder.files.clear();
    await quiet(folder, a, b);
    const c = client('may-c');
    await quiet(folder, c);
    expect(c.store.counted()).toEqual(textsOf(...written));
  });

  it('says what has not arrived, and reads on when it has', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written: Entry[] = [];
    for (let at = 0; at < 3; at++) {
      written.push(...a.write(2));
      await turn(a, folder);
    }
    const missing = folder.files.get('may-a/3-4.jsonl');
    folder.files.delete('may-a/3-4.jsonl');
    expect(await turn(b, folder)).toMatchObject({ added: 2, gaps: [{ device: 'may-a', first: 3, last: 4 }] });
    if (missing !== undefined) folder.files.set('may-a/3-4.jsonl', missing);
    expect(await turn(b, folder)).toMatchObject({ added: 4, gaps: [] });
    expect(b.store.counted()).toEqual(textsOf(...written));
  });

  it('[S1] is read from its beginning by a store that was set back, though the place read to was kept', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = a.write(2);
    await turn(a, folder);
    await b.store.setMark('folder/may-a', '2');
    expect(await turn(b, folder)).toMatchObject({ added: 0, gaps: [] });
    written.push(...a.write(2));
    await turn(a, folder);
    expect(await turn(b, folder)).toMatchObject({ added: 4, gaps: [] });
    expect(b.store.counted()).toEqual(textsOf(...written));
  });

  it('stays short: many small files become one, and nothing is missing at any moment', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written: Entry[] = [];
    for (let at = 0; at < 40; at++) {
      written.push(...a.write(2));
      await turn(a, folder);
      if (at % 7 === 0) await turn(b, folder);
    }
    await quiet(folder, a, b);
    expect(names(folder).length).toBeLessThan(18);
    const c = client('may-c');
    await turn(c, folder);
    for (const { store } of [b, c]) expect(store.counted()).toEqual(textsOf(...written));
  });

  it('[S1] killed while it puts files together, loses none', async () => {
    const steps = await killedAtEachStep(async (light) => {
      const folder = new DoubleFolder();
      const [a, b] = [client('may-a'), client('may-b')];
      const written: Entry[] = [];
      for (let at = 0; at < 16; at++) {
        written.push(...a.write());
        await turn(a, folder);
      }
      light(a.store.fuse);
      await mayBeKilled(turn(a, folder));
      a.store.fuse.putOut();
      await turn(b, folder);
      expect(b.store.counted()).toEqual(textsOf(...written));
    });
    // More than a turn that only writes has.
    expect(steps).toBeGreaterThan(20);
  });

  it('carries authors who cannot publish themselves, if told so', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const gone = client('may-cu').write(3);
    await a.store.hold(gone);
    const own = a.write();
    await turn(a, folder);
    await turn(b, folder);
    expect(b.store.counted()).toEqual(textsOf(...own));
    await turn(a, folder, { carries: true });
    expect(names(folder)).toContain('may-a/carried/may-cu/1-3.jsonl');
    await turn(b, folder);
    expect(b.store.counted()).toEqual(textsOf(...own, ...gone));
    // What one carries another need not.
    expect(await turn(b, folder, { carries: true })).toMatchObject({ written: 0 });
  });

  it('[S1] never parts two entries of one number, however long the row', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const row = client('may-cu').write(1000);
    const id = '01975000-0000-7000-8000-00000000beef' as EntryId;
    const pair = { ...row[999], id } as Entry;
    await a.store.hold([...row, pair]);
    await turn(a, folder, { carries: true });
    await turn(b, folder);
    expect(b.store.counted()).toHaveLength(1001);
  });

  it('[S5] gets what comes after numbers that its author has lost, and those too should they turn up', async () => {
    const folder = new DoubleFolder();
    const [whole, a, b, c] = [client('may-a'), client('may-a'), client('may-b'), client('may-c')];
    const row = whole.write(9);
    for (const entry of [...row.slice(0, 2), ...row.slice(4, 8)]) a.store.write(entry);
    expect(await turn(a, folder)).toMatchObject({ written: 2, gaps: [] });
    expect(names(folder)).toEqual(['may-a/1-2.jsonl', 'may-a/5-8.jsonl']);
    expect(await turn(b, folder)).toMatchObject({ added: 6, gaps: [], odd: [] });
    // A store that was set back, though it says that it read both.
    for (const mark of ['folder/may-a', 'folder-beyond/may-a'])
      await c.store.setMark(mark, (await b.store.mark(mark)) ?? '');
    for (const entry of row.slice(8)) a.store.write(entry);
    await turn(a, folder);
    expect(await turn(b, folder)).toMatchObject({ added: 1 });
    expect(await turn(c, folder)).toMatchObject({ added: 7, gaps: [] });
    for (const entry of row.slice(2, 4)) a.store.write(entry);
    await turn(a, folder);
    for (const one of [b, c]) {
      expect(await turn(one, folder)).toMatchObject({ added: 2 });
      expect(one.store.counted()).toEqual(textsOf(...row));
    }
  });

  it('[S5] of a row that was lost and begun anew only what links is written, and once', async () => {
    const folder = new DoubleFolder();
    const [lost, again] = [client('may-a'), client('may-a')];
    const [, second] = lost.write(2) as [Entry, Entry];
    const anew = again.make.use({ amount: 7 });
    // What came back by another way, behind what nobody has any more.
    for (const entry of [anew, second]) again.store.write(entry);
    again.store.machine = { device: 'may-a2', names: ['may-a', 'may-a2'], duties: [] };
    expect(await turn(again, folder)).toMatchObject({ written: 1 });
    expect(await turn(again, folder)).toMatchObject({ written: 0 });
    expect(names(folder)).toEqual(['may-a/1-1.jsonl']);
  });
});
