import { expect, it } from 'vitest';
import { folderFiles } from './folder-files.ts';

/** A folder of the browser's own: the same handles as those people choose. */
async function freshFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(crypto.randomUUID(), { create: true });
}

const allowed = async (): Promise<boolean> => true;

it('writes, lists, reads and removes, with names of any script', async () => {
  const files = folderFiles(await freshFolder(), 'so-xanh-b1', allowed);
  expect(await files.list(3)).toEqual({ ok: true, value: [] });
  expect(await files.write(['máy-1', 'carried', 'máy-2'], '1-2.jsonl', 'giấy\n')).toEqual({
    ok: true,
    value: true,
  });
  expect(await files.list(3)).toEqual({
    ok: true,
    value: [{ path: ['máy-1', 'carried', 'máy-2'], name: '1-2.jsonl', size: 7 }],
  });
  expect(await files.read(['máy-1', 'carried', 'máy-2'], '1-2.jsonl', 7)).toEqual({
    ok: true,
    value: 'giấy\n',
  });
  // It may have grown since it was listed.
  expect(await files.read(['máy-1', 'carried', 'máy-2'], '1-2.jsonl', 6)).toEqual({
    ok: false,
    error: { kind: 'failed', detail: 'DataError' },
  });
  await files.remove(['máy-1', 'carried', 'máy-2'], '1-2.jsonl');
  expect(await files.read(['máy-1', 'carried', 'máy-2'], '1-2.jsonl', 7)).toEqual({
    ok: true,
    value: undefined,
  });
});

it('a folder that is not allowed is not touched', async () => {
  const folder = await freshFolder();
  const files = folderFiles(folder, 'so-xanh-b1', async () => false);
  const refused = { ok: false, error: { kind: 'not-permitted' } };
  expect(await files.write([], 'README.txt', 'x')).toEqual(refused);
  expect(await files.list(3)).toEqual(refused);
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  expect(names).toEqual([]);
});

it('a folder that is gone is told from an empty one, and works again when it is back', async () => {
  const root = await navigator.storage.getDirectory();
  const name = crypto.randomUUID();
  const folder = await root.getDirectoryHandle(name, { create: true });
  const files = folderFiles(folder, 'so-xanh-b1', allowed);
  await root.removeEntry(name, { recursive: true });
  expect(await files.list(3)).toEqual({ ok: false, error: { kind: 'gone' } });
  await root.getDirectoryHandle(name, { create: true });
  expect(await files.write([], 'README.txt', 'x')).toEqual({ ok: true, value: true });
});

it('is the folder itself where that was chosen, and is not put into itself', async () => {
  const outer = await freshFolder();
  await folderFiles(outer, 'so-xanh-b1', allowed).write(['may-1'], '1-1.jsonl', 'giấy\n');
  const inner = folderFiles(await outer.getDirectoryHandle('so-xanh-b1'), 'so-xanh-b1', allowed);
  expect(await inner.list(3)).toEqual({
    ok: true,
    value: [{ path: ['may-1'], name: '1-1.jsonl', size: 7 }],
  });
  expect(await inner.write(['may-2'], '1-1.jsonl', 'x')).toEqual({ ok: true, value: true });
  expect(await folderFiles(outer, 'so-xanh-b1', allowed).list(3)).toMatchObject({
    value: expect.toSatisfy((files: unknown[]) => files.length === 2) as unknown,
  });
});

it('takes a folder that does not answer for gone, and lets others go on', async () => {
  const silent = {
    getDirectoryHandle: () => new Promise(() => undefined),
    keys: () => ({ next: () => new Promise(() => undefined) }),
  };
  const files = folderFiles(silent as never, 'so-xanh', async () => true, 5);
  expect(await files.list(2)).toEqual({ ok: false, error: { kind: 'gone' } });
  expect(await files.write(['may-1'], '1-1.jsonl', 'x')).toEqual({ ok: false, error: { kind: 'gone' } });
});
