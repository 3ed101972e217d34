import { err, ok } from '@soxanh/core';
import { sha256 } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { Folder, FolderFile, Shelf } from '../port/folder.ts';
import { openSealed, sealedText } from '../segment/seal.ts';
import { segmentText } from '../segment/write.ts';
import { syncFolder } from './sync-folder.ts';
import { DoubleFolder } from './testing/double-folder.ts';
import { client, names, quiet, textsOf, turn, type Client } from './testing/folder-team.ts';

describe('files of a shared folder that are not what they should be', () => {
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
