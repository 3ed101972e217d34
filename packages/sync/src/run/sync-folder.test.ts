import { canonicalText, err, ok, type Duty, type Entry, type EntryId } from '@soxanh/core';
import { entryMaker, fakePen, sha256, type EntryMaker } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Folder, FolderFile, Shelf } from '../port/folder.ts';
import { openSealed, sealedText } from '../segment/seal.ts';
import { segmentText } from '../segment/write.ts';
import { syncFolder, type FolderTurnOptions } from './sync-folder.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleFolder } from './testing/double-folder.ts';
import { DoubleHub } from './testing/double-hub.ts';
import { DoubleStore } from './testing/double-store.ts';
import { mayBeKilled } from './testing/fuse.ts';

interface Client {
  store: DoubleStore;
  make: EntryMaker;
  write(count?: number): Entry[];
}

function client(device: string, namesHub = false, duties: readonly Duty[] = []): Client {
  const one: Client = {
    store: new DoubleStore('b1', { device, names: [device], duties }, namesHub),
    make: entryMaker(device, { ...fakePen(device), hash: sha256 }),
    write: (count = 1) =>
      Array.from({ length: count }, () => {
        const entry = one.make.use();
        one.store.write(entry);
        return entry;
      }),
  };
  return one;
}

const textsOf = (...entries: readonly Entry[]): string[] =>
  entries.map((entry) => canonicalText(entry)).toSorted();

async function turn({ store }: Client, folder: DoubleFolder, options: Partial<FolderTurnOptions> = {}) {
  const done = await syncFolder(store, folder.seenBy(store.fuse), { hash: sha256, ...options });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** Turns of everybody until nothing moves. */
async function quiet(folder: DoubleFolder, ...clients: readonly Client[]): Promise<void> {
  for (let round = 0; round < 12; round++) {
    let moved = 0;
    for (const one of clients) {
      const { added, written } = await turn(one, folder);
      moved += added + written;
    }
    if (moved === 0) return;
  }
  throw new Error('does not come to rest');
}
const names = (folder: DoubleFolder): string[] => [...folder.files.keys()].toSorted();

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
    for (let step = 0; step < 26; step++) {
      const folder = new DoubleFolder();
      const [a, b] = [client('may-a'), client('may-b')];
      const written = [...a.write(3), ...b.write(3)];
      await turn(b, folder);
      a.store.fuse.light(step, step % 2 === 1);
      await mayBeKilled(turn(a, folder));
      a.store.fuse.putOut();
      await quiet(folder, a, b);
      for (const { store } of [a, b]) expect(store.counted()).toEqual(textsOf(...written));
    }
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

  it('[S1] a file written half is told as a problem, and written whole at the next turn', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = a.write(4);
    folder.halfWrites = 1;
    const cut = await syncFolder(a.store, folder.seenBy(a.store.fuse), { hash: sha256 });
    expect(cut).toMatchObject({ error: { of: 'folder', problem: { kind: 'failed' } } });
    const seen = await turn(b, folder);
    expect(seen).toMatchObject({
      added: 0,
      odd: [{ name: '1-4.jsonl', fault: { kind: 'unfinished' }, isPassed: false }],
    });
    await quiet(folder, a, b);
    expect(b.store.counted()).toEqual(textsOf(...written));
  });

  it('[S5] somebody’s edit is named, not believed, and undone by whose file it is', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = a.write(4);
    await turn(a, folder);
    await turn(b, folder);
    written.push(...a.write(2));
    await turn(a, folder);
    folder.tamper('may-a/5-6.jsonl', (text) => text.replace('"amount":20', '"amount":99'));
    expect(await turn(b, folder)).toMatchObject({ added: 0, odd: [{ fault: { kind: 'altered' } }] });
    await quiet(folder, a, b);
    expect(b.store.counted()).toEqual(textsOf(...written));
    // With its seal made anew: what links to it shows it.
    folder.tamper('may-a/1-4.jsonl', (text) => {
      const sealed = openSealed(text, sha256);
      if (!sealed.ok) throw new Error('not sealed');
      const lines = sealed.value.lines.map((line, at) =>
        at === 1 ? line.replace('"amount":20', '"amount":99') : line,
      );
      return sealedText(sealed.value.head as object, lines, sha256);
    });
    const c = client('may-c');
    expect(await turn(c, folder)).toMatchObject({
      odd: [{ name: '1-4.jsonl', fault: { kind: 'broken', n: 3 } }],
    });
    expect(c.store.counted()).toEqual([]);
    await a.store.setMark('folder-own/may-a', '[]');
    await quiet(folder, a, b, c);
    for (const { store } of [a, b, c]) expect(store.counted()).toEqual(textsOf(...written));
  });

  it('[S6] a file that cannot be believed stops its own shelf only', async () => {
    const folder = new DoubleFolder();
    const [a, b, c] = [client('may-a'), client('may-b'), client('may-c')];
    const [, ours] = [a.write(2), b.write(2)];
    await turn(a, folder);
    await turn(b, folder);
    folder.tamper('may-a/1-2.jsonl', (text) => text.slice(0, 40));
    expect(await turn(c, folder)).toMatchObject({ added: 2, odd: [{ shelf: { writer: 'may-a' } }] });
    expect(c.store.counted()).toEqual(textsOf(...ours));
  });

  it('[S6] a file that cannot be read, or is too large to be one, is told and stops nobody else', async () => {
    const folder = new DoubleFolder();
    const [a, b, c, d] = [client('may-a'), client('may-b'), client('may-c'), client('may-d')];
    for (const one of [a, b, c, d]) one.write();
    for (const one of [b, c, d]) await turn(one, folder);
    const seen = folder.seenBy(a.store.fuse);
    const sick: Folder = {
      ...seen,
      list: async () => {
        const all = await seen.list();
        const large = (file: FolderFile) => (file.shelf.writer === 'may-c' ? { ...file, size: 3e9 } : file);
        return all.ok ? ok(all.value.map(large)) : all;
      },
      read: async (shelf, name) => {
        if (shelf.writer === 'may-b') return err({ kind: 'not-permitted' });
        if (shelf.writer === 'may-c') throw new RangeError('Invalid string length');
        return seen.read(shelf, name);
      },
    };
    expect(await syncFolder(a.store, sick, { hash: sha256 })).toMatchObject({
      ok: true,
      value: {
        added: 1,
        written: 1,
        odd: [
          { shelf: { writer: 'may-b' }, fault: { kind: 'unreadable' } },
          { shelf: { writer: 'may-c' }, fault: { kind: 'unreadable' } },
        ],
      },
    });
    expect(names(folder)).toContain('may-a/1-1.jsonl');
  });

  it('[S1] who carries an author does not rely on a file of another carrier that nobody can read', async () => {
    const folder = new DoubleFolder();
    const [a, old, reader] = [client('may-a'), client('may-cu'), client('may-doc')];
    for (const entry of old.write(2)) a.store.write(entry);
    const shelf: Shelf = { writer: 'may-hong', of: 'carried', author: 'may-cu' };
    folder.files.set('may-hong/carried/may-cu/1-2.jsonl', {
      shelf,
      name: '1-2.jsonl',
      text: '{"book":"half',
    });
    await turn(a, folder, { carries: true });
    expect(names(folder)).toContain('may-a/carried/may-cu/1-2.jsonl');
    expect(await turn(reader, folder)).toMatchObject({ added: 2 });
  });

  it('[S5] copies in conflict, duplicates under other names and half a download are passed over and counted', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = a.write(3);
    await turn(a, folder);
    const file = [...folder.files.values()][0];
    const text = file?.text ?? '';
    const shelf = { writer: 'may-a', of: 'own' } as const;
    for (const name of [
      '1-3 (1).jsonl',
      '1-3 (MAY2 conflicted copy).jsonl',
      '1-3.jsonl.crswap',
      'README.txt',
    ]) {
      folder.files.set(`may-a/${name}`, { shelf, name, text: text.replaceAll('"amount":20', '"amount":7') });
    }
    expect(await turn(b, folder)).toMatchObject({ added: 3, ignored: 4, odd: [] });
    expect(b.store.counted()).toEqual(textsOf(...written));
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
    for (let step = 0; step < 40; step++) {
      const folder = new DoubleFolder();
      const [a, b] = [client('may-a'), client('may-b')];
      const written: Entry[] = [];
      for (let at = 0; at < 16; at++) {
        written.push(...a.write());
        await turn(a, folder);
      }
      a.store.fuse.light(step, step % 2 === 0);
      await mayBeKilled(turn(a, folder));
      a.store.fuse.putOut();
      await turn(b, folder);
      expect(b.store.counted()).toEqual(textsOf(...written));
    }
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

  describe('[S1] a copied profile', () => {
    /** Two machines with one profile; each goes on by itself after the second entry. */
    const copied = async (folder: DoubleFolder) => {
      const first = client('may-a');
      const shared = first.write(2);
      await turn(first, folder);
      const twin: Client = { ...client('may-a'), store: first.store.copy() };
      /** A writer of what one copy writes on. */
      const goingOn = ({ store }: Client, seed: string) => {
        const make = entryMaker('may-a', { ...fakePen(seed), hash: sha256 });
        let [, prev] = shared as [Entry, Entry];
        let n = 3;
        return (count: number): Entry[] =>
          Array.from({ length: count }, () => {
            const entry = { ...make.use(), n: n++, prev: sha256(canonicalText(prev)) };
            prev = entry;
            store.write(entry);
            return entry;
          });
      };
      const [more, other] = [goingOn(first, 'one'), goingOn(twin, 'two')];
      const written = [...shared, ...more(2), ...other(2)];
      return { first, twin, written, more };
    };
    const renamed = ({ store }: Client, device: string): void => {
      store.machine = { device, names: ['may-a', device], duties: [] };
    };

    it('is noticed by both copies; under new names each brings what the other did not have', async () => {
      const folder = new DoubleFolder();
      const { first, twin, written, more } = await copied(folder);
      await turn(first, folder);
      expect((await turn(twin, folder)).clones).toEqual(['may-a']);
      renamed(twin, 'may-a2');
      // The other copy, which knows nothing yet, goes on under the old name.
      const late = more(1);
      written.push(...late);
      await turn(first, folder);
      expect(await turn(twin, folder)).toMatchObject({ added: 1 });
      expect((await turn(first, folder)).clones).toEqual(['may-a']);
      renamed(first, 'may-a1');
      const reader = client('may-b');
      await quiet(folder, first, twin, reader);
      for (const { store } of [first, twin, reader]) expect(store.counted()).toEqual(textsOf(...written));
    });

    it('is noticed though one of two files of one name and size took the other’s place', async () => {
      const folder = new DoubleFolder();
      const { first, twin, written } = await copied(folder);
      const before = folder.snapshot();
      await turn(first, folder);
      const theirs = folder.snapshot();
      before();
      // Written, and seen to be as it was written.
      await turn(twin, folder);
      await turn(twin, folder);
      theirs();
      expect((await turn(twin, folder)).clones).toEqual(['may-a']);
      renamed(twin, 'may-a2');
      const reader = client('may-b');
      await turn(twin, folder);
      await quiet(folder, reader);
      expect(reader.store.counted()).toEqual(textsOf(...written));
    });
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

  it('[S1] a file of its own that was changed after everything was lost is named, and gone on with from another’s', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = a.write(3);
    await quiet(folder, a, b);
    folder.tamper('may-a/1-3.jsonl', (text) => {
      const [head = '', ...lines] = text.split('\n').slice(0, -2);
      const other = (lines[1] ?? '').replace('"amount":', '"amount":9');
      return sealedText(JSON.parse(head) as object, lines.with(1, other), sha256);
    });
    const empty: Client = client('may-a');
    const found = await turn(empty, folder);
    expect(found.odd).toMatchObject([{ name: '1-3.jsonl', fault: { kind: 'broken', n: 3 } }]);
    expect(found.clones).toEqual(['may-a']);
    empty.store.machine = { device: 'may-a2', names: ['may-a', 'may-a2'], duties: [] };
    folder.files.delete('may-a/1-3.jsonl');
    await turn(b, folder, { carries: true });
    await turn(empty, folder);
    expect(empty.store.counted()).toEqual(textsOf(...written));
  });

  it('[T2] reads nothing of another book, though it stands in this one’s folder', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const entries = a.write(2);
    const text = segmentText({ book: 'b2', device: 'may-a', first: 1, last: 2 }, entries, sha256);
    const shelf = { writer: 'may-a', of: 'own' } as const;
    folder.files.set('may-a/1-2.jsonl', { shelf, name: '1-2.jsonl', text });
    expect(await turn(b, folder)).toMatchObject({
      added: 0,
      odd: [{ fault: { kind: 'other-book', theirs: 'b2' } }],
    });
  });
});

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
