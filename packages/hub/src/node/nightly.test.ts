import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { textOfLines } from '../db/bytes.ts';
import { follow, foundBook, okOf, outcomes, push, randomName, testWorld } from '../db/contract/world.ts';
import { openSqlite } from '../db/sqlite/open-sqlite.ts';
import { sqliteSubject } from '../db/sqlite/testing/subject.ts';
import type { Machine } from '../db/people.ts';
import { readBooks, writeBooks } from '../service/back-up-books.ts';
import { sha256 } from '../service/secret.ts';
import { proveBackup, stockOf } from '../service/restore-test.ts';
import { backUpTo, newestNight, NO_BOOKS, piecesOf } from './back-up-file.ts';
import { nightWork } from './nightly.ts';
import { newFolder } from './testing/hub-process.ts';

const world = testWorld();
const into = (folder: string, floor = 0) => ({ backup: { folder, at: 0, keep: 2 }, floor });

/** A hub with two books: one longer than a page, one empty. */
async function hubWithBooks() {
  const { storage } = await sqliteSubject.open(world);
  const { book } = await foundBook(storage, world);
  const make = entryMaker(randomName());
  const refused = make.use();
  await outcomes(storage, book, [refused], () => ({ is: 'refused', reason: { kind: 'notes' } }));
  await push(
    storage,
    book,
    Array.from({ length: 2100 }, () => make.use()),
  );
  const { book: empty } = await foundBook(storage, world);
  return { storage, book, empty };
}

describe('the back-up of a night', () => {
  it('holds every book, is read back before it gets its name, and is restored as it was', async () => {
    const { storage, book, empty } = await hubWithBooks();
    const folder = join(newFolder(), 'backups');
    const done = okOf(await nightWork(into(folder), storage, world));
    expect(done).toMatchObject({ books: 2, records: 2101 });
    // Nothing of the trial is left.
    expect(readdirSync(folder)).toEqual(['so-xanh-2026-06-08.jsonl']);
    const { storage: other } = await sqliteSubject.open(world);
    const { restored, taken } = okOf(await readBooks(piecesOf(done.file), other));
    expect(new Set(restored.map((one) => one.book))).toEqual(new Set([book, empty]));
    expect(taken).toEqual([]);
    expect(await follow(other, book)).toEqual(await follow(storage, book));
    // Again: what is there stays as it is.
    const again = okOf(await readBooks(piecesOf(done.file), other));
    expect([again.restored, new Set(again.taken)]).toEqual([[], new Set([book, empty])]);
  });

  it('gives the room back that only a busy day needed', async () => {
    const folder = newFolder();
    const file = join(folder, 'hub.db');
    const storage = okOf(openSqlite(file, world));
    const { book } = await foundBook(storage, world);
    const make = entryMaker(randomName());
    await push(
      storage,
      book,
      Array.from({ length: 500 }, () => make.use()),
    );
    const waiting = statSync(`${file}-wal`).size;
    expect(waiting).toBeGreaterThan(100_000);
    okOf(await nightWork(into(join(folder, 'backups')), storage, world));
    // Reading notes nothing; the trial of the back-up is another file.
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(await follow(storage, book)).toHaveLength(500);
    await storage.close();
  });

  it('keeps the newest, and no file that is somebody’s own', async () => {
    const { storage } = await hubWithBooks();
    const folder = newFolder();
    const names = ['so-xanh-2026-06-01.jsonl', 'so-xanh-2026-06-05.jsonl', 'cua-toi.jsonl'];
    for (const name of names) writeFileSync(join(folder, name), '');
    okOf(await nightWork(into(folder), storage, world));
    expect(readdirSync(folder).toSorted()).toEqual([
      'cua-toi.jsonl',
      'so-xanh-2026-06-05.jsonl',
      'so-xanh-2026-06-08.jsonl',
    ]);
  });

  it('is none if what it holds is not what the hub has, and the one of before stays', async () => {
    const { storage, book } = await hubWithBooks();
    const folder = newFolder();
    const file = join(folder, 'so-xanh-2026-06-08.jsonl');
    writeFileSync(file, 'bản hôm qua');
    // A log that reads otherwise the second time, as from a bad disk.
    const page = storage.page.bind(storage);
    let reads = 0;
    storage.page = async (ask) => {
      const read = await page(ask);
      if (ask.book !== book || ++reads < 4 || !read.ok || read.value.is !== 'page') return read;
      return {
        ok: true,
        value: { ...read.value, lines: Buffer.from(textOfLines(read.value.lines).replace('20', '21')) },
      };
    };
    expect(await backUpTo(file, storage, world)).toEqual({
      ok: false,
      error: {
        vi: `đọc lại thì bản ghi của sổ ${book} khác với máy chủ`,
        en: `read back, the records of the book ${book} are not the hub's`,
      },
    });
    expect(readFileSync(file, 'utf8')).toBe('bản hôm qua');
    expect(readdirSync(folder)).toEqual(['so-xanh-2026-06-08.jsonl']);
  });

  it('[S2] is none if it lacks a machine, a key, a duty or a whole book', async () => {
    const { storage, book } = await hubWithBooks();
    const file = join(newFolder(), 'a.jsonl');
    const machines = storage.machines.bind(storage);
    const stock = okOf(await stockOf(storage));
    const first = okOf(await machines(book))[0];
    if (first === undefined) throw new Error('one');
    okOf(
      await storage.addMachine(book, {
        ...first,
        machine: 'may-them',
        tokenHash: sha256('x'),
        device: 'may-them',
      }),
    );
    const tried = async (changed: (all: readonly Machine[]) => readonly Machine[]) => {
      // As a writer that is wrong would write them, while the hub has them all.
      storage.machines = async (asked) => {
        const all = await machines(asked);
        return all.ok && asked === book ? { ok: true, value: changed(all.value) } : all;
      };
      const texts: string[] = [];
      for await (const piece of writeBooks(storage, world.now())) texts.push(okOf(piece));
      storage.machines = machines;
      const { storage: fresh } = await sqliteSubject.open(world);
      return proveBackup(pieces(texts.join('')), fresh, storage, okOf(await stockOf(storage)));
    };
    expect(await tried((all) => all)).toMatchObject({ ok: true });
    const differs = { ok: false, error: { kind: 'differs', book, in: 'machines' } };
    expect(await tried((all) => all.slice(0, 1))).toEqual(differs);
    expect(await tried((all) => all.map((one) => ({ ...one, tokenHash: undefined })))).toEqual(differs);
    expect(await tried((all) => all.map((one) => ({ ...one, duties: [] })))).toEqual(differs);
    okOf(await backUpTo(file, storage, world));
    const { storage: fresh } = await sqliteSubject.open(world);
    const more = new Map([...stock, ['so-khac', []]]);
    expect(await proveBackup(piecesOf(file), fresh, storage, more)).toEqual({
      ok: false,
      error: { kind: 'missing', book: 'so-khac' },
    });
  });

  it('is not believed if a line of it was changed, or its end is missing', async () => {
    const { storage } = await hubWithBooks();
    const file = join(newFolder(), 'a.jsonl');
    okOf(await backUpTo(file, storage, world));
    const text = readFileSync(file, 'utf8');
    const tried = async (changed: string) => {
      const { storage: fresh } = await sqliteSubject.open(world);
      return proveBackup(pieces(changed), fresh, storage, okOf(await stockOf(storage)));
    };
    expect(okOf(await tried(text))).toEqual({ books: 2, records: 2101 });
    expect(await tried(text.replace('"amount":20', '"amount":21'))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
    expect(await tried(text.slice(0, -200))).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    // A damaged book is told, and the one after it restored.
    const { storage: other } = await sqliteSubject.open(world);
    const some = okOf(await readBooks(pieces(text.replace('"amount":20', '"amount":21')), other));
    // Books stand by their ids, which are of chance: the one that was changed begins at the last first line before it.
    const before = text.slice(0, text.indexOf('"amount":20')).split('\n');
    const line = before.findLastIndex((one) => one.includes('"soxanh-hub-backup"')) + 1;
    expect([some.restored.length, some.damaged]).toMatchObject([1, [{ line, problem: { kind: 'damaged' } }]]);
    expect(await tried('')).toMatchObject({ ok: false, error: { problem: { kind: 'not-a-backup' } } });
    expect(await tried(`${text}thêm một dòng\n`)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });

  it('[S2] swallows no book after one whose last line is missing, nor after one of a later version', async () => {
    const { storage } = await hubWithBooks();
    const file = join(newFolder(), 'a.jsonl');
    okOf(await backUpTo(file, storage, world));
    const lines = readFileSync(file, 'utf8').split('\n');
    const heads = lines.flatMap((line, at) => (line.includes('"soxanh-hub-backup"') ? [at] : []));
    const [first = 0, second = 0] = heads;
    const idAt = (at: number): string => /"book":"([^"]*)"/u.exec(lines[at] ?? '')?.[1] ?? '';
    const tried = async (changed: readonly string[]) => {
      const { storage: fresh } = await sqliteSubject.open(world);
      const { restored, damaged } = okOf(await readBooks(pieces(changed.join('\n')), fresh));
      return [restored.map(({ book }) => book), damaged] as const;
    };
    expect(await tried(lines.toSpliced(second - 1, 1))).toMatchObject([
      [idAt(second)],
      [{ book: idAt(first), line: 1, problem: { kind: 'cut-off' } }],
    ]);
    const later = (lines[first] ?? '').replace('"version":1', '"version":2');
    expect(await tried(lines.with(first, later))).toMatchObject([
      [idAt(second)],
      [{ book: idAt(first), line: 1, problem: { kind: 'newer-version', version: 2 } }],
    ]);
    // What the file has of the later book is named by where it begins.
    expect(
      await tried(lines.with(second, (lines[second] ?? '').replace('"version":1', '"version":9'))),
    ).toMatchObject([[idAt(first)], [{ book: idAt(second), line: second + 1 }]]);
  });

  it('[S2] of a hub without a book is none, and pushes no good one out', async () => {
    const { storage } = await sqliteSubject.open(world);
    const folder = newFolder();
    const names = ['so-xanh-2026-06-01.jsonl', 'so-xanh-2026-06-05.jsonl', 'so-xanh-2026-06-06.jsonl'];
    for (const name of names) writeFileSync(join(folder, name), 'bản tốt');
    expect(await nightWork(into(folder), storage, world)).toEqual({ ok: false, error: NO_BOOKS.en });
    expect(readdirSync(folder).toSorted()).toEqual(names);
  });

  it('is made all the same where an older one cannot be removed', async () => {
    const { storage } = await hubWithBooks();
    const folder = newFolder();
    mkdirSync(join(folder, 'so-xanh-2026-06-01.jsonl'));
    writeFileSync(join(folder, 'so-xanh-2026-06-05.jsonl'), '');
    const done = okOf(await nightWork(into(folder), storage, world));
    expect(done.left).toEqual(['so-xanh-2026-06-01.jsonl']);
  });

  it('leaves the floor of the disk alone, the database it is tried in included', async () => {
    const { storage } = await hubWithBooks();
    const folder = newFolder();
    okOf(await nightWork(into(folder), storage, world));
    const { bavail, bsize } = statfsSync(folder);
    const last = newestNight(folder)?.size ?? 0;
    expect(await nightWork(into(folder, bavail * bsize - last), storage, world)).toMatchObject({ ok: false });
  });

  it('says why there is none', async () => {
    const { storage } = await hubWithBooks();
    const folder = newFolder();
    writeFileSync(join(folder, 'backups'), 'a file');
    const config = into(join(folder, 'backups'));
    expect(await nightWork(config, storage, world)).toMatchObject({ ok: false });
    rmSync(join(folder, 'backups'));
    mkdirSync(join(folder, 'backups'));
    expect(await nightWork(config, storage, world)).toMatchObject({ ok: true });
    const { backup } = config;
    expect(newestNight(backup.folder)?.file).toBe(join(backup.folder, 'so-xanh-2026-06-08.jsonl'));
    expect(await nightWork(into(backup.folder, 2 ** 60), storage, world)).toEqual({
      ok: false,
      error: 'too little room on the disk of back-ups',
    });
    expect(newestNight(join(folder, 'none'))).toBe(undefined);
  });
});

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 997) yield text.slice(at, at + 997);
}
