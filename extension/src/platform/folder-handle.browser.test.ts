import { afterEach, expect, it } from 'vitest';
import { forgetFolder, keepFolder, keptFolder } from './folder-handle.ts';

const DATABASE = 'soxanh-machine';

/** Does one thing with the database as a whole. */
const done = (asked: IDBOpenDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    asked.addEventListener('success', () => {
      // One that was opened stands in the way of who comes after.
      if (asked.result instanceof IDBDatabase) asked.result.close();
      resolve();
    });
    asked.addEventListener('error', () => reject(asked.error ?? new Error('not done')));
  });

afterEach(() => done(indexedDB.deleteDatabase(DATABASE)));

it('a folder is kept by its book, until it is forgotten', async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Chung', { create: true });
  await keepFolder('b1', folder);
  expect((await keptFolder('b1'))?.name).toBe('Chung');
  expect(await keptFolder('b2')).toBeUndefined();
  await forgetFolder('b1');
  expect(await keptFolder('b1')).toBeUndefined();
});

it('what is kept and cannot be read is as if there were no folder: the server is sent to all the same', async () => {
  await done(indexedDB.open(DATABASE, 7));
  expect(await keptFolder('b1')).toBeUndefined();
});
