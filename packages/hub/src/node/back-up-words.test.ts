import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { err } from '@soxanh/core';
import { expect, it } from 'vitest';
import { testWorld } from '../db/contract/world.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import type { HubStorage } from '../db/storage.ts';
import { backUp } from './back-up-words.ts';
import { newFolder } from './testing/hub-process.ts';

it('says in both languages why there is no back-up', async () => {
  const world = testWorld();
  const { storage } = await sqliteSubject.open(world);
  const folder = newFolder();
  const file = join(folder, 'a.jsonl');
  expect(await backUp(file, storage, world)).toEqual(
    err({
      vi: 'Chưa sao lưu: máy chủ chưa có sổ nào.',
      en: 'No back-up was made: the hub has no book.',
    }),
  );
  const full: HubStorage = { ...storage, books: async () => err({ kind: 'full' }) };
  expect(await backUp(file, full, world)).toEqual(
    err({ vi: 'Chưa sao lưu: ổ đĩa hết chỗ.', en: 'No back-up was made: the disk is full.' }),
  );
  expect(readdirSync(folder)).toEqual([]);
});
