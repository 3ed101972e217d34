import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let a: TestMachine;
let b: TestMachine;

beforeEach(async () => {
  a = new TestMachine();
  b = a.beside('may-b');
  mkdirSync(a.path('chung'));
  await a.ok('init', 'a.jsonl', '--departments', 'p1=Phòng Một,p2=Phòng Hai');
  cpSync(a.path('a.jsonl'), a.path('b.jsonl'));
});

afterEach(() => a.remove());

const both = async (): Promise<void> => {
  await a.ok('sync', 'a.jsonl', '--folder', 'chung');
  await b.ok('sync', 'b.jsonl', '--folder', 'chung');
  await a.ok('sync', 'a.jsonl', '--folder', 'chung');
};

const log = (machine: TestMachine, book: string, amount: string, department = 'p1'): Promise<string> =>
  machine.ok('log', book, '--text', amount, '--department', department, '--day', '2026-06-05');

/** Every segment in the shared folder. */
function segments(): string[] {
  return readdirSync(a.path('chung'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jsonl'))
    .map((path) => join(a.path('chung'), path));
}

describe('two books and a shared folder', () => {
  it('[J2] hold the same, byte for byte, after both wrote', async () => {
    await log(a, 'a.jsonl', 'giấy 3 ram');
    await log(b, 'b.jsonl', 'giấy 1 ram', 'p2');
    await both();
    expect(a.read('a.jsonl')).toBe(a.read('b.jsonl'));
    expect(a.read('a.jsonl').trim().split('\n').length).toBeGreaterThan(5);
    // Nothing is left to do: not a byte changes.
    const before = a.read('a.jsonl');
    await both();
    expect(a.read('a.jsonl')).toBe(before);
  });

  it('[J4] say that another copy wrote under their name, once, and go on under a new one', async () => {
    await log(a, 'a.jsonl', 'giấy 3 ram');
    await both();
    const copied = new TestMachine();
    cpSync(a.path('.'), copied.path('.'), { recursive: true });
    await log(a, 'a.jsonl', 'giấy 1 ram');
    await a.ok('sync', 'a.jsonl', '--folder', 'chung');
    await log(copied, 'a.jsonl', 'giấy 2 ram');
    const told = await copied.run('sync', 'a.jsonl', '--folder', a.path('chung'));
    expect(told.err).toContain('Có nơi khác đã ghi bằng tên của máy này');
    expect(told.exit).toBe(1);
    const after = await copied.run('sync', 'a.jsonl', '--folder', a.path('chung'));
    expect(after.err).not.toContain('Có nơi khác');
    copied.remove();
  });

  it('fill a folder that was lost again', async () => {
    await log(a, 'a.jsonl', 'giấy 3 ram');
    await both();
    rmSync(a.path('chung'), { recursive: true });
    const gone = await a.run('sync', 'a.jsonl', '--folder', 'chung');
    expect(gone.exit).toBe(1);
    expect(gone.err).toContain('Không thấy thư mục dùng chung');
    mkdirSync(a.path('chung'));
    await log(a, 'a.jsonl', 'giấy 4 ram', 'p2');
    await both();
    expect(a.read('a.jsonl')).toBe(a.read('b.jsonl'));
  });

  it('read no file that was edited by hand, and take it in when its writer mended it', async () => {
    await log(a, 'a.jsonl', 'giấy 3 ram');
    await a.ok('sync', 'a.jsonl', '--folder', 'chung');
    const before = b.read('b.jsonl');
    for (const path of segments()) writeFileSync(path, readFileSync(path, 'utf8').replace('1500', '1900'));
    const read = await b.run('sync', 'b.jsonl', '--folder', 'chung');
    expect(read.exit).toBe(1);
    expect(read.err).toContain('đã bị sửa nên không được đọc');
    expect(read.out).toContain('Đã đọc phần đọc được');
    for (const path of segments()) writeFileSync(path, readFileSync(path, 'utf8').slice(0, -30));
    const half = await b.run('sync', 'b.jsonl', '--folder', 'chung/');
    expect([half.exit, half.out.includes('chưa đầy đủ'), half.out.includes('đã đủ')]).toEqual([
      1,
      true,
      false,
    ]);
    expect((await b.run('sync', 'b.jsonl', '--folder', '')).exit).toBe(2);
    expect(b.read('b.jsonl')).toBe(before);
    await both();
    expect(b.read('b.jsonl')).toBe(a.read('a.jsonl'));
    expect(b.read('b.jsonl')).not.toContain('"amount":1900');
  });

  it('say which files are not theirs, and never read them', async () => {
    await log(a, 'a.jsonl', 'giấy 3 ram');
    await a.ok('sync', 'a.jsonl', '--folder', 'chung');
    const [path = ''] = segments();
    renameSync(path, path.replace('.jsonl', ' (1).jsonl'));
    const read = await b.run('sync', 'b.jsonl', '--folder', 'chung');
    expect(read.out).toContain('có tên lạ');
    await both();
    expect(b.read('b.jsonl')).toBe(a.read('a.jsonl'));
  });

  it('leave another book in the same folder alone', async () => {
    const other = a.beside('may-c');
    await other.ok('init', 'c.jsonl', '--departments', 'x=Phòng X');
    const before = other.read('c.jsonl');
    await both();
    await other.ok('sync', 'c.jsonl', '--folder', 'chung');
    expect(other.read('c.jsonl')).toBe(before);
  });
});
