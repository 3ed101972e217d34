import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { okOf, type Subject } from '../../contract/world.ts';
import { openSqlite } from '../open-sqlite.ts';

/** SQLite as the contract asks for it: a file of its own for every test. */
export const sqliteSubject: Subject = {
  name: 'SQLite',
  open: async (world) => {
    const folder = mkdtempSync(join(tmpdir(), 'soxanh-hub-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'hub.db');
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
