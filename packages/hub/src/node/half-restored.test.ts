import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { okOf, testWorld } from '../db/contract/world.ts';
import { openSqlite } from '../db/sqlite/open-sqlite.ts';
import { mayRead } from './may-read.ts';
import { halfRestored } from './testing/half-restored.ts';
import { newFolder, runHub, startHub } from './testing/hub-process.ts';

describe('what is half restored', () => {
  const inFolder = async (folder: string): Promise<{ readonly book: string; readonly file: string }> => {
    const storage = okOf(openSqlite(join(folder, 'hub.db'), testWorld()));
    const { book, text } = await halfRestored(storage);
    await storage.close();
    const file = join(folder, 'khac.jsonl');
    writeFileSync(file, text);
    return { book, file };
  };

  it('[S2] is given up by the command that the refusal of another file names, and a whole book never', async () => {
    const folder = newFolder();
    const { book, file } = await inFolder(folder);
    const data = ['--data', join(folder, 'hub.db')];
    const refused = runHub(['restore', file, ...data]);
    expect(await refused.ended).toBe(1);
    const [, said = ''] = /pnpm hub (abandon --book [\w-]+), rồi/.exec(refused.written()) ?? [];
    expect(said).toBe(`abandon --book ${book}`);
    const abandoned = runHub([...said.split(' '), ...data]);
    expect(await abandoned.ended).toBe(0);
    expect(abandoned.written()).toMatch(/^Đã bỏ phần khôi phục dở của sổ /);
    const restored = runHub(['restore', file, ...data, '--lang', 'en']);
    expect(await restored.ended).toBe(0);
    expect(restored.written()).toContain(`Restored the book ${book}: records 1100`);
    const whole = runHub([...said.split(' '), ...data, '--lang', 'en']);
    expect(await whole.ended).toBe(1);
    expect(whole.written()).toBe(`The book ${book} is not half restored and was left as it is.\n`);
  });

  it('[S2] is given up while the hub runs, too', async () => {
    const folder = newFolder();
    const { book } = await inFolder(folder);
    await startHub(folder);
    const abandon = () => runHub(['abandon', '--book', book, '--data', join(folder, 'hub.db')]);
    expect(await abandon().ended).toBe(0);
    const again = abandon();
    expect(await again.ended).toBe(1);
    expect(again.written()).toBe(`Không có sổ ${book} trên máy chủ này.\n`);
  });

  it('says what is wrong with a file: a folder, none, not to be read, its line ends changed', async () => {
    const folder = newFolder();
    const { file } = await inFolder(folder);
    const why = (path: string): string => {
      const read = mayRead(path);
      return read.ok ? 'read' : read.error.en.slice(path.length);
    };
    mkdirSync(join(folder, 'thu-muc'));
    expect([file, join(folder, 'thu-muc'), join(folder, 'khong-co')].map(why)).toEqual([
      'read',
      ': this is a folder. Name the back-up in it.',
      ': there is no such file.',
    ]);
    // Root reads everything.
    chmodSync(file, 0);
    const expected = process.getuid?.() === 0 ? 'read' : ": the hub's user may not read this file.";
    expect(why(file)).toBe(expected);
    chmodSync(file, 0o600);
    const changed = join(folder, 'crlf.jsonl');
    writeFileSync(
      changed,
      '{"format":"soxanh-hub-backup","version":1,"book":"a","synthetic":false,"epoch":"","seq":0,"at":0}\r\n',
    );
    const refused = runHub(['restore', changed, '--data', join(newFolder(), 'hub.db')]);
    expect(await refused.ended).toBe(1);
    expect(refused.written()).toMatch(/crlf\.jsonl: một chương trình đã đổi cuối dòng .*dos2unix/);
  });
});
