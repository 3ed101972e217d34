import { ok, type Entry } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Folder, FolderFile, Shelf } from '../port/folder.ts';
import { FULL_FILE, LARGEST_FILE } from '../segment/tiers.ts';
import { syncFolder, type FolderTurnOptions } from './sync-folder.ts';
import { syncHub } from './sync-hub.ts';
import { DoubleFolder } from './testing/double-folder.ts';
import { DoubleHub } from './testing/double-hub.ts';
import { client, names, quiet, textsOf, turn, type Client } from './testing/folder-team.ts';

/** A folder into which files of ten gigabytes were dropped: who reads one of them has lost. */
function withHeavy(
  folder: Folder,
  heavy: readonly { readonly shelf: Shelf; readonly name: string }[],
): Folder {
  const isHeavy = (name: string) => heavy.some((one) => one.name === name);
  return {
    ...folder,
    list: async () => {
      const all = await folder.list();
      const dropped = heavy.map((one): FolderFile => ({ ...one, size: 10e9 }));
      return all.ok ? ok([...all.value, ...dropped]) : all;
    },
    read: async (shelf, name) => {
      if (isHeavy(name)) throw new RangeError('Invalid string length');
      return folder.read(shelf, name);
    },
  };
}

const synced = async ({ store }: Client, folder: Folder, options: Partial<FolderTurnOptions> = {}) => {
  const done = await syncFolder(store, folder, { hash: sha256, ...options });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};

/** Entries as heavy as they come. */
const writeHeavy = (one: Client, count: number): Entry[] =>
  Array.from({ length: count }, () => {
    const entry = one.make.use({ later: 'x'.repeat(60_000) } as never);
    one.store.write(entry);
    return entry;
  });

describe('files too heavy to be ours', () => {
  it('[S6] on any shelf are told and never read, and stop nothing else', async () => {
    const folder = new DoubleFolder();
    const hub = new DoubleHub('b1');
    const [a, b, far] = [client('may-a', true), client('may-b', true), client('may-c', true)];
    b.write(2);
    await syncHub(b.store, hub.link());
    await turn(b, folder, { link: hub.link() });
    const heavy: { shelf: Shelf; name: string }[] = [
      { shelf: { writer: 'may-a', of: 'own' }, name: '7-9.jsonl' },
      { shelf: { writer: 'may-b', of: 'own' }, name: '3-90.jsonl' },
      { shelf: { writer: 'may-b', of: 'carried', author: 'may-d' }, name: '1-91.jsonl' },
      { shelf: { writer: 'may-b', of: 'hub', epoch: 'e1' }, name: '1-92.jsonl' },
      { shelf: { writer: 'may-b', of: 'hub', epoch: 'e0' }, name: '1-93.jsonl' },
    ];
    const seenBy = (one: Client) => withHeavy(folder.seenBy(one.store.fuse), heavy);
    const told = await synced(far, seenBy(far));
    expect(far.store.counted()).toEqual(b.store.counted());
    expect(told.odd.map(({ name, fault }) => [name, fault.kind])).toEqual([
      ['7-9.jsonl', 'unreadable'],
      ['3-90.jsonl', 'unreadable'],
      ['1-91.jsonl', 'unreadable'],
      ['1-92.jsonl', 'unreadable'],
    ]);
    // Who owns the shelf, mirrors, and sees to older mirrors.
    a.write(3);
    await synced(a, seenBy(a), { link: hub.link() });
    await syncHub(b.store, hub.link());
    await synced(b, seenBy(b), { link: hub.link() });
    expect(names(folder)).toContain('may-a/1-3.jsonl');
  });

  it('[S1] are never written: heavy entries go into many files, and come back from them', async () => {
    const folder = new DoubleFolder();
    const [a, b] = [client('may-a'), client('may-b')];
    const written = writeHeavy(a, 100);
    await turn(a, folder);
    written.push(...writeHeavy(a, 100));
    await quiet(folder, a, b);
    const sizes = [...folder.files.values()].map(({ text }) => text.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(FULL_FILE + 1000);
    expect(Math.max(...sizes)).toBeLessThan(LARGEST_FILE);
    expect(b.store.counted()).toEqual(textsOf(...written));
  });
});

describe('a file of the mirror that only says it reaches far', () => {
  const setUp = async () => {
    const [hub, folder] = [new DoubleHub('b1'), new DoubleFolder()];
    const bridge = client('may-a', true, [{ role: 'office' }]);
    bridge.write(4);
    await syncHub(bridge.store, hub.link());
    await turn(bridge, folder, { link: hub.link() });
    const shelf: Shelf = { writer: 'may-a', of: 'hub', epoch: 'e1' };
    folder.files.set('may-a/hub/e1/1-900.jsonl', { shelf, name: '1-900.jsonl', text: '{"book":"half' });
    return { hub, folder, bridge };
  };

  it('[S6] does not have the whole log written anew in every turn', async () => {
    const { hub, folder, bridge } = await setUp();
    expect(await turn(bridge, folder, { link: hub.link() })).toMatchObject({ written: 0 });
    bridge.write();
    await syncHub(bridge.store, hub.link());
    await turn(bridge, folder, { link: hub.link() });
    expect(names(folder)).toContain('may-a/hub/e1/5-5.jsonl');
  });

  it('[S5] takes nothing away that it does not hold: others still hear of the hub', async () => {
    const { hub, folder, bridge } = await setUp();
    await turn(bridge, folder, { link: hub.link() });
    expect(names(folder)).toContain('may-a/hub/e1/1-4.jsonl');
    const far = client('may-b', true);
    expect(await turn(far, folder)).toMatchObject({ odd: [{ name: '1-900.jsonl' }] });
    expect(far.store.counted()).toEqual(bridge.store.counted());
  });
});
