import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askOf, follow, foundBook, okOf, outcomes, push, randomName, testWorld } from '../contract/world.ts';
import { openSqlite } from './open-sqlite.ts';
import { SqliteDb } from './sqlite-db.ts';
import { SqliteStorage } from './sqlite-storage.ts';

const world = testWorld();
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'soxanh-hub-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'hub.db');
}

describe('the data file', () => {
  it('[S2] is one hub’s alone: a second one is refused at once, readers too, until the first has ended', async () => {
    const file = newFile();
    const first = okOf(openSqlite(file, world));
    expect(openSqlite(file, world)).toEqual({ ok: false, error: { kind: 'locked' } });
    const reader = new DatabaseSync(file, { readOnly: true, timeout: 0 });
    expect(() => reader.prepare('select count(*) from book').get()).toThrow('locked');
    reader.close();
    const { book } = await foundBook(first, world);
    await push(first, book, [entryMaker(randomName()).use()]);
    // No memory that others could share.
    expect(existsSync(`${file}-shm`)).toBe(false);
    await first.close();
    const second = okOf(openSqlite(file, world));
    expect(await follow(second, book)).toHaveLength(1);
    await second.close();
  });

  it.each(['', '-wal'])(
    '[S2] that was moved or replaced while it is open is told, and nothing more acknowledged: hub.db%s',
    async (end) => {
      const file = newFile();
      const storage = okOf(openSqlite(file, world));
      const { book } = await foundBook(storage, world);
      const make = entryMaker(randomName());
      await push(storage, book, [make.use()]);
      expect(await storage.health()).toEqual({ ok: true, value: true });
      renameSync(`${file}${end}`, `${file}.away`);
      const gone = { ok: false, error: { kind: 'unavailable', why: expect.stringContaining('put it back') } };
      const append = () => storage.append([askOf(book, [make.use()])], () => ({ is: 'store' }));
      expect([await storage.health(), await append()]).toEqual([gone, [gone]]);
      writeFileSync(`${file}${end}`, 'of yesterday');
      expect([await storage.health(), await append()]).toEqual([gone, [gone]]);
      // Put back it is what it was, with all that was written meanwhile.
      renameSync(`${file}.away`, `${file}${end}`);
      expect(await storage.health()).toEqual({ ok: true, value: true });
      await push(storage, book, [make.use()]);
      await storage.close();
      const again = okOf(openSqlite(file, world));
      expect(await follow(again, book)).toHaveLength(4);
      await again.close();
    },
  );

  it('[S2] is free again after kill -9 of the hub that held it', async () => {
    const file = newFile();
    await okOf(openSqlite(file, world)).close();
    const script = `const { DatabaseSync } = require('node:sqlite');
      const db = new DatabaseSync(${JSON.stringify(file)});
      db.exec('pragma locking_mode = EXCLUSIVE; pragma journal_mode = WAL; begin exclusive; commit');
      console.log('held'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = new Promise((done) => other.once('exit', done));
    await new Promise((done) => other.stdout.once('data', done));
    expect(openSqlite(file, world)).toEqual({ ok: false, error: { kind: 'locked' } });
    other.kill('SIGKILL');
    await gone;
    const storage = okOf(openSqlite(file, world));
    expect(okOf(await storage.books())).toEqual([]);
    await storage.close();
  });

  it('can be read by its owner only', async () => {
    const file = newFile();
    const storage = okOf(openSqlite(file, world));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await storage.close();
  });

  it('[S2] waits for the disk at every commit', async () => {
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
    const storage = okOf(openSqlite(newFile(), world));
    const [database] = exec.mock.contexts as DatabaseSync[];
    exec.mockRestore();
    const settings = ['journal_mode', 'synchronous', 'locking_mode'].flatMap((name) =>
      Object.values(database?.prepare(`pragma ${name}`).get() ?? {}),
    );
    // 2 is FULL.
    expect(settings).toEqual(['wal', 2, 'exclusive']);
    await storage.close();
  });

  it('is left alone if a newer hub wrote it, if it is no database, if its folder is not there', async () => {
    const file = newFile();
    await okOf(openSqlite(file, world)).close();
    const newer = new DatabaseSync(file);
    newer.exec('insert into migration (version, at) values (9, 0)');
    newer.close();
    expect(openSqlite(file, world)).toEqual({ ok: false, error: { kind: 'newer', version: 9, known: 1 } });
    const text = newFile();
    writeFileSync(text, 'Đây không phải cơ sở dữ liệu. '.repeat(100));
    expect(openSqlite(text, world)).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(openSqlite(join(text, 'x', 'hub.db'), world)).toMatchObject({
      ok: false,
      error: { kind: 'failed' },
    });
  });
});

it('[S2] says full when the disk is, writes nothing of that push, goes on reading, and writes again when there is room', async () => {
  const file = newFile();
  await okOf(openSqlite(file, world)).close();
  const database = new DatabaseSync(file);
  const storage = new SqliteStorage(new SqliteDb(database), world);
  const { book } = await foundBook(storage, world);
  const make = entryMaker(randomName());
  await push(storage, book, [make.use()]);
  const pages = Number(database.prepare('pragma page_count').get()?.['page_count']);
  // What SQLite answers on a full disk it answers here too.
  database.exec(`pragma max_page_count = ${pages + 4}`);
  const many = Array.from({ length: 300 }, () => make.use());
  await expect(push(storage, book, many)).rejects.toThrow('full');
  expect(await follow(storage, book)).toHaveLength(1);
  expect(okOf(await storage.head(book)).seq).toBe(1);
  database.exec('pragma max_page_count = 100000');
  expect(new Set((await outcomes(storage, book, many)).map(({ is }) => is))).toEqual(new Set(['stored']));
  expect(await follow(storage, book)).toHaveLength(301);
  await storage.close();
});
