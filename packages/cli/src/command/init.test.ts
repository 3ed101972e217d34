import { decodeBundle, officeOf, resolve } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
});
afterEach(() => {
  machine.remove();
});

function bookAt(name: string): {
  header: { book: string; synthetic: boolean };
  names: string[];
  entries: number;
} {
  const bundle = decodeBundle(machine.read(name));
  if (!bundle.ok) throw new Error(bundle.error.kind);
  const { counted } = resolve(bundle.value.entries);
  const office = officeOf(counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : [])));
  return {
    header: bundle.value.header,
    names: office.departments.map((department) => department.name),
    entries: bundle.value.entries.length,
  };
}

/** Four departments with four resources each, and the shared part, which gets electricity and water of the meters. */
const SAMPLE_ROWS = 4 * 4 + 2;

describe('init', () => {
  it('makes a small office, with commas in names, from today on', async () => {
    await machine.ok(
      'init',
      'so.jsonl',
      '--departments',
      'van-phong=Văn phòng,dang=Phòng Tổ chức Đảng, đảng viên',
      '--departments',
      'khac=Khác',
    );
    const { header, names } = bookAt('so.jsonl');
    expect(header.synthetic).toBe(false);
    expect(Buffer.from(header.book, 'base64url')).toHaveLength(16);
    expect(names).toEqual(['Văn phòng', 'Phòng Tổ chức Đảng, đảng viên', 'Khác']);
    expect(machine.read('so.jsonl')).toContain('"from":"2026-06-08"');
  });

  it('makes the sample office, and with days a seeded year: the same on every machine', async () => {
    expect(await machine.ok('init', 'co-quan.jsonl', '--sample')).toContain('từ ngày 08/6/2026.');
    expect(bookAt('co-quan.jsonl')).toMatchObject({ header: { synthetic: true } });
    expect(bookAt('co-quan.jsonl').names).toContain('Phòng Tổ chức Đảng, đảng viên');
    expect(
      await machine.totals('co-quan.jsonl', '--month', '2026-06', '--as-of', '2026-05-31'),
    ).toMatchObject(Array.from({ length: SAMPLE_ROWS }, () => ({ amount: null, entries: 0 })));
    const year = ['--sample', '--from', '2026-01-01', '--to', '2026-06-07', '--seed', '7'];
    await machine.ok('init', 'a.jsonl', ...year);
    await machine.beside('may-b').ok('init', 'b.jsonl', ...year);
    expect(machine.read('a.jsonl')).toBe(machine.read('b.jsonl'));
    expect(bookAt('a.jsonl').entries).toBeGreaterThan(500);
  });

  it('reads an office from a file', async () => {
    machine.write(
      'co-quan.json',
      JSON.stringify([
        { topic: 'office', of: 'office', from: '2026-06-01', value: { name: 'Ban A' } },
        { topic: 'department', of: 'a', from: '2026-06-01', value: { name: '<b>Phòng A</b>' } },
      ]),
    );
    await machine.ok('init', 'so.jsonl', '--office', 'co-quan.json');
    expect(bookAt('so.jsonl').names).toEqual(['<b>Phòng A</b>']);
  });

  it('says which fact of an office file is wrong, and in which field', async () => {
    machine.write(
      'co-quan.json',
      JSON.stringify([
        { topic: 'office', of: 'office', from: '2026-06-01', value: { name: 'Ban A' } },
        { topic: 'department', of: 'a', from: '2026-06-31', value: { name: 'A' } },
        { topic: 'head-count', of: 'a', from: '2026-06-01', value: { people: -1 } },
      ]),
    );
    const { exit, err } = await machine.run('init', 'so.jsonl', '--office', 'co-quan.json');
    expect(exit).toBe(1);
    expect(err).toContain('co-quan.json: 2: from:');
    expect(err).toContain('co-quan.json: 3: value.people: phải từ 0 trở lên');
    expect(() => machine.read('so.jsonl')).toThrow('ENOENT');
  });

  it.each([
    ['not json'],
    ['{}'],
    ['[]'],
    ['[{"topic":"department","of":"a","from":"2026-06-01","value":{"name":"A"}}]'],
  ])('refuses the office file %s', async (text) => {
    machine.write('x.json', text);
    expect(await machine.run('init', 'so.jsonl', '--office', 'x.json')).toMatchObject({ exit: 1, out: '' });
  });

  it('never overwrites a book', async () => {
    machine.write('so.jsonl', 'mine');
    const { exit, err } = await machine.run('init', 'so.jsonl', '--sample');
    expect(exit).toBe(1);
    expect(err).toContain('so.jsonl: tệp đã có');
    expect(machine.read('so.jsonl')).toBe('mine');
  });

  it.each([
    ['init', 'so.jsonl'],
    ['init', '--sample'],
    ['init', 'so.jsonl', '--sample', '--departments', 'a=A'],
    ['init', 'so.jsonl', '--sample', '--from', '2026-01-01'],
    ['init', 'so.jsonl', '--sample', '--from', '2026-02-01', '--to', '2026-01-01'],
    ['init', 'so.jsonl', '--departments', 'A b=x'],
    ['init', 'so.jsonl', '--departments', 'a=x,a=y'],
    ['init', 'so.jsonl', '--departments', ''],
    ['init', 'so.jsonl', '--departments', ' , '],
    ['init', 'so.jsonl', '--departments', 'a=x', '--seed', '1'],
    ['init', 'so.jsonl', '--sample', '--frm', '2026-01-01'],
    ['init', 'so.jsonl', 'so2.jsonl', '--sample'],
    ['init', 'so.jsonl', '--office'],
  ])('calls wrong usage what it is: %s %s %s %s', async (...argv) => {
    for (const lang of ['vi', 'en']) {
      const { exit, out, err } = await machine.run(...argv, '--lang', lang);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err.length).toBeGreaterThan(10);
    }
    expect(() => machine.read('so.jsonl')).toThrow('ENOENT');
  });
});
