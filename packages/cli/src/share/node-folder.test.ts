import type { FolderFile, Shelf } from '@soxanh/sync';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFolder } from './node-folder.ts';

const SHELVES: readonly Shelf[] = [
  { writer: 'a', of: 'own' },
  { writer: 'a', of: 'carried', author: 'b' },
  { writer: 'a', of: 'hub', epoch: 'e1' },
];

let chosen: string;

beforeEach(() => {
  // People name folders as they speak.
  chosen = join(mkdtempSync(join(tmpdir(), 'soxanh-')), 'Thư mục dùng chung – phòng Một');
  mkdirSync(chosen);
});

afterEach(() => rmSync(join(chosen, '..'), { recursive: true, force: true }));

/** What is listed on shelves; the text that says what the folder is stands on none. */
const listed = async (): Promise<readonly FolderFile[]> => {
  const files = await nodeFolder(chosen, 'b1').list();
  return files.ok ? files.value : [];
};

describe('a shared folder on a disk', () => {
  it('keeps files on their shelves as they were written', async () => {
    const folder = nodeFolder(chosen, 'b1');
    expect(await listed()).toEqual([]);
    for (const shelf of SHELVES) {
      expect(await folder.write(shelf, '1-2.jsonl', 'Đã ghi\n')).toEqual({ ok: true, value: true });
      expect(await folder.read(shelf, '1-2.jsonl')).toEqual({ ok: true, value: 'Đã ghi\n' });
    }
    const size = Buffer.byteLength('Đã ghi\n');
    expect(await listed()).toHaveLength(3);
    for (const shelf of SHELVES) expect(await listed()).toContainEqual({ shelf, name: '1-2.jsonl', size });
  });

  it('[S6] reads no file larger than any of ours, whatever the listing said of it', async () => {
    const folder = nodeFolder(chosen, 'b1');
    const shelf: Shelf = { writer: 'a', of: 'own' };
    await folder.write(shelf, '1-1.jsonl', 'một\n');
    const path = join(chosen, 'so-xanh-b1', 'a', '1-1.jsonl');
    truncateSync(path, 10_000_000_000);
    expect(await folder.read(shelf, '1-1.jsonl')).toEqual({
      ok: false,
      error: { kind: 'failed', detail: 'EFBIG' },
    });
    truncateSync(path, 5);
    expect(await folder.read(shelf, '1-1.jsonl')).toMatchObject({ ok: true });
  });

  it('is the same however its name is written, and its own folder is not put into itself', async () => {
    const shelf: Shelf = { writer: 'a', of: 'own' };
    await nodeFolder(chosen, 'b1').write(shelf, '1-1.jsonl', 'một\n');
    const ways = [
      `${chosen}/`,
      `${chosen}//`,
      join(chosen, 'x').replace(/x$/, './'),
      `${chosen}/so-xanh-b1/`,
    ];
    for (const [at, way] of ways.entries()) {
      const folder = nodeFolder(way, 'b1');
      expect(await folder.read(shelf, '1-1.jsonl')).toEqual({ ok: true, value: 'một\n' });
      await folder.write(shelf, `${at + 2}-${at + 2}.jsonl`, 'hai\n');
      expect(await listed()).toHaveLength(at + 2);
    }
    expect(readdirSync(chosen)).toEqual(['so-xanh-b1']);
  });

  it('[T4] looks for nothing behind a linked folder', async () => {
    const folder = nodeFolder(chosen, 'b1');
    await folder.write({ writer: 'a', of: 'own' }, '1-1.jsonl', 'một\n');
    symlinkSync(tmpdir(), join(chosen, 'so-xanh-b1', 'b'));
    expect(await listed()).toHaveLength(1);
  });

  it('leaves nothing half written behind, and says what it is', async () => {
    await nodeFolder(chosen, 'b1').write({ writer: 'a', of: 'own' }, '1-2.jsonl', 'x\n');
    const all = readdirSync(chosen, { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(all).toContain(join('so-xanh-b1', 'README.txt'));
  });

  it('removes, and a file that is not there is no problem', async () => {
    const folder = nodeFolder(chosen, 'b1');
    const shelf: Shelf = { writer: 'a', of: 'own' };
    await folder.write(shelf, '1-2.jsonl', 'x\n');
    for (let time = 0; time < 2; time++)
      expect(await folder.remove(shelf, '1-2.jsonl')).toEqual({ ok: true, value: true });
    expect(await folder.read(shelf, '1-2.jsonl')).toEqual({ ok: true, value: undefined });
  });

  it('does not meet another book, and passes by what stands deeper', async () => {
    await nodeFolder(chosen, 'b2').write({ writer: 'a', of: 'own' }, '1-2.jsonl', 'x\n');
    mkdirSync(join(chosen, 'so-xanh-b1', 'a', 'carried', 'b', 'c'), { recursive: true });
    writeFileSync(join(chosen, 'so-xanh-b1', 'a', 'carried', 'b', 'c', '1-2.jsonl'), 'x');
    expect(await listed()).toEqual([]);
  });

  it('[T4] never writes where a name or a link leads', async () => {
    const folder = nodeFolder(chosen, 'b1');
    const outside = join(chosen, '..', 'ngoài');
    mkdirSync(outside);
    writeFileSync(join(outside, '1-1.jsonl'), 'của người khác');
    const refused = { ok: false, error: { kind: 'not-permitted' } };
    for (const writer of ['../../ngoài', '..', '.', '', 'a/b', 'a\\b']) {
      expect(await folder.write({ writer, of: 'own' }, '1-2.jsonl', 'x\n')).toEqual(refused);
    }
    expect(await folder.write({ writer: 'a', of: 'carried', author: '../..' }, '1-2.jsonl', 'x')).toEqual(
      refused,
    );
    expect(await folder.write({ writer: 'a', of: 'own' }, '../1-2.jsonl', 'x\n')).toEqual(refused);
    // A link in the place of a file, and one in the place of a shelf.
    const own: Shelf = { writer: 'a', of: 'own' };
    await folder.write(own, '2-2.jsonl', 'x\n');
    symlinkSync(join(outside, '1-1.jsonl'), join(chosen, 'so-xanh-b1', 'a', '1-1.jsonl'));
    expect(await folder.write(own, '1-1.jsonl', 'của máy này\n')).toEqual({ ok: true, value: true });
    expect(await folder.read(own, '1-1.jsonl')).toEqual({ ok: true, value: 'của máy này\n' });
    symlinkSync(outside, join(chosen, 'so-xanh-b1', 'b'));
    expect(await folder.write({ writer: 'b', of: 'own' }, '2-2.jsonl', 'x\n')).toEqual(refused);
    expect(await folder.remove({ writer: 'b', of: 'own' }, '1-1.jsonl')).toEqual(refused);
    expect(readdirSync(outside)).toEqual(['1-1.jsonl']);
    expect(readFileSync(join(outside, '1-1.jsonl'), 'utf8')).toBe('của người khác');
  });

  it('is gone with its share, is never made anew in its place, and works again when it is back', async () => {
    const folder = nodeFolder(chosen, 'b1');
    const shelf: Shelf = { writer: 'a', of: 'own' };
    rmSync(chosen, { recursive: true });
    const gone = { ok: false, error: { kind: 'gone' } };
    expect(await folder.list()).toEqual(gone);
    expect(await folder.read(shelf, '1-2.jsonl')).toEqual(gone);
    expect(await folder.write(shelf, '1-2.jsonl', 'x\n')).toEqual(gone);
    expect(await folder.remove(shelf, '1-2.jsonl')).toEqual(gone);
    mkdirSync(chosen);
    expect((await folder.write(shelf, '1-2.jsonl', 'x\n')).ok).toBe(true);
  });
});
