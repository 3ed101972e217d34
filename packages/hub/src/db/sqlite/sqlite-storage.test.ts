import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeStorage } from '../contract/all.ts';
import { okOf, randomName, type Subject } from '../contract/world.ts';
import { openSqlite } from './open-sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'soxanh-hub-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sqlite: Subject = {
  name: 'SQLite',
  open: async (world) => {
    const file = join(folder, `${randomName()}.db`);
    const storage = okOf(openSqlite(file, world));
    return {
      storage,
      reopen: async () => {
        await storage.close();
        return okOf(openSqlite(file, world));
      },
    };
  },
};

describeStorage(sqlite);
