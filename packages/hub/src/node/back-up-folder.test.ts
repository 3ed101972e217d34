import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newestNight } from './back-up-file.ts';
import { tryBackupFolder, tryFolderOf } from './back-up-folder.ts';
import { newFolder, runHub } from './testing/hub-process.ts';

const tried = (folder: string, at: 'never' | 150 = 150): string => {
  const done = tryBackupFolder({ folder, at: at === 'never' ? undefined : at, keep: 14 });
  return done.ok ? 'good' : done.error.vi;
};

it('[S2] a folder for back-ups is made and written to at start, and nothing is left in it', () => {
  const folder = join(newFolder(), 'a', 'b');
  expect(tried(folder)).toBe('good');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual([]);
});

it('[S2] one that takes no file is told by the option’s name; who makes no back-ups needs none', () => {
  const file = join(newFolder(), 'tep');
  writeFileSync(file, '');
  expect(tried(file)).toBe(
    `--backup-dir ${file}: không sao lưu được vào đây (không phải thư mục). Chọn thư mục khác, hoặc --backup-at none.`,
  );
  expect(tried(join(file, 'x'))).toContain('(không phải thư mục)');
  expect(tried(file, 'never')).toBe('good');
  // Who only looks reads that there is none yet.
  expect(newestNight(file)).toBe(undefined);
  expect(tried('/proc/so-xanh/x')).toContain('--backup-dir /proc/so-xanh/x: không sao lưu được vào đây');
});

it('[S2] a back-up that is asked for says why a folder takes none', () => {
  const folder = newFolder();
  const file = join(folder, 'tep');
  writeFileSync(file, '');
  const told = (at: string): string => {
    const done = tryFolderOf(at);
    return done.ok ? 'good' : done.error.vi;
  };
  expect(told(join(folder, 'a.jsonl'))).toBe('good');
  expect(told(join(folder, 'khong-co', 'a.jsonl'))).toContain(
    'a.jsonl: không sao lưu được vào đây (không có thư mục này). Chọn thư mục đã có',
  );
  expect(told(join(file, 'a.jsonl'))).toContain('(không phải thư mục)');
  expect(readdirSync(folder)).toEqual(['tep']);
});

it(
  '[S2] a hub does not start where no back-up can be made, and makes no data file',
  { timeout: 60_000 },
  async () => {
    const folder = newFolder();
    const [data, file] = [join(folder, 'hub.db'), join(folder, 'tep')];
    writeFileSync(file, '');
    const hub = runHub(['--data', data, '--backup-dir', file, '--lang', 'en']);
    expect(await hub.ended).toBe(1);
    expect(hub.written()).toMatch(/^--backup-dir \S+tep: no back-up can be written there \(.*\n$/);
    expect(existsSync(data)).toBe(false);
  },
);
