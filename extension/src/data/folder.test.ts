import { err, ok } from '@soxanh/core';
import { expect, it } from 'vitest';
import type { FolderFiles, FoundFile } from '../platform/folder-files.ts';
import { beginFolder, folderOver } from './folder.ts';

/** Files below a folder, in memory. */
function filesInMemory(): FolderFiles & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const at = (path: readonly string[], name: string): string => [...path, name].join('/');
  return {
    kept,
    list: async (depth) =>
      ok(
        [...kept].flatMap(([place, text]): FoundFile[] => {
          const path = place.split('/');
          const name = path.pop() ?? '';
          return path.length > depth ? [] : [{ path, name, size: text.length }];
        }),
      ),
    read: async (path, name) => ok(kept.get(at(path, name))),
    write: async (path, name, text) => {
      kept.set(at(path, name), text);
      return ok(true);
    },
    remove: async (path, name) => {
      kept.delete(at(path, name));
      return ok(true);
    },
  };
}

it('every shelf is listed as the one it was written to', async () => {
  const folder = folderOver(filesInMemory());
  const shelves = [
    { writer: 'may-1', of: 'own' },
    { writer: 'may-1', of: 'carried', author: 'may-2' },
    { writer: 'may-1', of: 'hub', epoch: 'e1' },
  ] as const;
  for (const shelf of shelves) await folder.write(shelf, '1-2.jsonl', 'text');
  const listed = await folder.list();
  expect(listed).toEqual(ok(shelves.map((shelf) => ({ shelf, name: '1-2.jsonl', size: 4 }))));
});

it('what stands elsewhere is no shelf: the word about the folder, and folders people made', async () => {
  const files = filesInMemory();
  for (const path of [[], ['may-1', 'cũ'], ['may-1', 'carried'], ['may-1', 'khác', 'x']])
    await files.write(path, '1-2.jsonl', 'text');
  expect(await folderOver(files).list()).toEqual(ok([]));
});

it('the first machine says in the folder what it is, and no other does so again', async () => {
  const files = filesInMemory();
  expect(await beginFolder(files)).toEqual(ok(true));
  const said = files.kept.get('README.txt');
  expect(said).toContain('Sổ Xanh');
  expect(await beginFolder(files)).toEqual(ok(false));
  expect(files.kept.get('README.txt')).toBe(said);
  // It cannot be read: too large, or spoilt. It is there all the same.
  const spoilt = { ...files, read: async () => err({ kind: 'failed', detail: 'DataError' } as const) };
  expect(await beginFolder(spoilt)).toEqual(ok(false));
});
