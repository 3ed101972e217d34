import { canonicalText, type Entry } from '@soxanh/core';
import { entryMaker, fakePen, sha256 } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { DoubleFolder } from './testing/double-folder.ts';
import { client, quiet, textsOf, turn, type Client } from './testing/folder-team.ts';

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
