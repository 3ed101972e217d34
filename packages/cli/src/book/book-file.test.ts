import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ok } from '@soxanh/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { withLock } from './lock.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await machine.ok('init', 'so.jsonl', '--departments', 'van-phong=Văn phòng Ban');
});
afterEach(() => {
  machine.remove();
});

const log = async (who: TestMachine = machine, book = 'so.jsonl'): ReturnType<TestMachine['run']> =>
  await who.run('log', book, '--department', 'van-phong', '--text', '5 tờ');

describe('saving a book', () => {
  it('[J7] damaged lines stay in the file byte for byte, behind the good ones', async () => {
    const damaged = [
      Buffer.from('{"v":1,"half'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d]),
      Buffer.from('rác'),
    ];
    const before = readFileSync(machine.path('so.jsonl'));
    writeFileSync(
      machine.path('so.jsonl'),
      Buffer.concat([before, ...damaged.flatMap((line) => [line, Buffer.from('\r\n')])]),
    );
    const { exit, out, err } = await log();
    expect(exit).toBe(1);
    expect(out).toContain('Đã ghi 5 tờ giấy');
    expect(err.match(/dòng [456]/g)).toEqual(['dòng 4', 'dòng 5', 'dòng 6']);
    const after = readFileSync(machine.path('so.jsonl'));
    for (const line of damaged) expect(after.includes(line)).toBe(true);
    expect((await log()).exit).toBe(1);
    expect(readFileSync(machine.path('so.jsonl')).indexOf('rác')).toBe(
      readFileSync(machine.path('so.jsonl')).lastIndexOf('rác'),
    );
    expect(await machine.totals('so.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '10' },
    ]);
  });

  it('[J7] says what is wrong with a damaged line in the language of the reader', async () => {
    const [head = ''] = machine.read('so.jsonl').split('\n');
    const start =
      '{"v":1,"id":"019ea59a-1880-7466-b390-089cf337cc71","kind":"use","n":1,"prev":null,"at":"x"';
    const lines = [
      'rác',
      '[]',
      '5',
      `{"a":"${'x'.repeat(70_000)}"}`,
      '{"v":1,"id":"x","kind":"use"}',
      `${start}}`,
      `${start},"by":{"device":"a","role":"king"}}`,
      `${start},"by":{"device":"a","role":"office"},"department":"A","resource":"paper","day":"2026-06-01","amount":1}`,
      `${start},"by":{"device":"a","role":"office"},"department":"a","resource":"paper","day":"2026-06-31","amount":1}`,
      `${start},"by":{"device":"a","role":"office"},"department":"a","resource":"paper","day":"2026-06-01","amount":-1}`,
      `${start},"by":{"device":"a","role":"office"},"department":"a","resource":"paper","day":"2026-06-01","amount":"1"}`,
    ];
    machine.write('hong.jsonl', [head, ...lines].join('\n'));
    const { err } = await machine.run('check', 'hong.jsonl');
    expect(err.trimEnd().split('\n')).toHaveLength(lines.length);
    expect(err).not.toMatch(/\b(is|must|Invalid|Expected)\b/);
    expect(err).toContain('dòng 2: không phải JSON');
    const english = await machine.run('check', 'hong.jsonl', '--lang', 'en');
    expect(english.err).toContain('line 2: is not JSON');
  });

  it('[J7] reads past tens of thousands of damaged lines', async () => {
    const noise = Buffer.from(Array.from({ length: 4_000_000 }, (_, at) => (at % 97 === 0 ? 10 : 0x80)));
    writeFileSync(machine.path('so.jsonl'), Buffer.concat([readFileSync(machine.path('so.jsonl')), noise]));
    expect(await machine.run('check', 'so.jsonl')).toMatchObject({ exit: 1 });
  });

  it('[J7] a line that is not UTF-8 is damaged although it is JSON: read as text it would change', async () => {
    const line = machine.read('so.jsonl').trimEnd().split('\n').at(-1) ?? '';
    const bytes = Buffer.from(line.replace('Văn phòng', 'V\u00ffn'), 'latin1');
    writeFileSync(machine.path('so.jsonl'), Buffer.concat([readFileSync(machine.path('so.jsonl')), bytes]));
    expect((await log()).err).toContain('dòng 4');
    expect(readFileSync(machine.path('so.jsonl')).includes(bytes)).toBe(true);
  });

  it('[J5] fields and kinds of a later version are written back as they were', async () => {
    const lines = machine.read('so.jsonl').trimEnd().split('\n');
    const later = '{"id":"01a2026f-e7a9-7ea0-9976-21a303e59bc8","kind":"moon","v":9,"x":{"y":[1,null]}}';
    machine.write(
      'so.jsonl',
      `${[lines[0]?.replace('{', '{"a":1,'), lines[1]?.replace('{', '{"aa":true,'), lines[2], later].join('\n')}\n`,
    );
    await log();
    const text = machine.read('so.jsonl');
    expect(text).toContain('{"a":1,');
    expect(text).toContain('{"aa":true,');
    expect(text).toContain(later);
  });

  it('leaves nothing beside the book, and writes through a link', async () => {
    symlinkSync(machine.path('so.jsonl'), machine.path('link.jsonl'));
    await log(machine, 'link.jsonl');
    expect(await machine.totals('so.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '5' },
    ]);
    expect(readdirSync(machine.folder).toSorted()).toEqual(['link.jsonl', 'settings-may-a', 'so.jsonl']);
  });

  it.each([
    ['', 'dòng 1'],
    ['{"format":"soxanh"}\n', 'dòng 1'],
    ['{"book":"x","format":"soxanh","synthetic":false,"version":2}\n', 'phiên bản 2'],
  ])('refuses %j as a book and leaves it alone', async (text, says) => {
    machine.write('khac.jsonl', text);
    const { exit, err } = await log(machine, 'khac.jsonl');
    expect(exit).toBe(1);
    expect(err).toContain(says);
    expect(machine.read('khac.jsonl')).toBe(text);
  });
});

describe('the device', () => {
  it('is one for all books of a person, and another for another person', async () => {
    await machine.ok('init', 'hai.jsonl', '--departments', 'van-phong=VP');
    const devices = (name: string): Set<string> => new Set(machine.read(name).match(/"device":"[^"]+"/g));
    expect(devices('so.jsonl')).toEqual(devices('hai.jsonl'));
    expect(devices('so.jsonl').size).toBe(1);
    await log(machine.beside('may-b'));
    expect(devices('so.jsonl').size).toBe(2);
    expect((await machine.run('check', 'so.jsonl')).exit).toBe(0);
  });

  it('an older copy of a book is written by a new device, so that a merge finds no clone', async () => {
    machine.write('cu.jsonl', machine.read('so.jsonl'));
    await log();
    await log(machine, 'cu.jsonl');
    await log(machine, 'cu.jsonl');
    await machine.ok('merge', 'ca-hai.jsonl', 'so.jsonl', 'cu.jsonl');
    expect(await machine.run('check', 'ca-hai.jsonl')).toMatchObject({ exit: 0, err: '' });
    expect(await machine.totals('ca-hai.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '15' },
    ]);
  });

  it('SOXANH_DEVICE overrides; a clone of it gets a new one', async () => {
    machine.env['SOXANH_DEVICE'] = 'may-cua-toi';
    await log();
    expect(machine.read('so.jsonl')).toContain('"device":"may-cua-toi"');
    const line = machine.read('so.jsonl').trimEnd().split('\n').at(-1) ?? '';
    const clone = line.replace(/"id":"([^"]*).."/, '"id":"$1ff"');
    machine.write('so.jsonl', `${machine.read('so.jsonl')}${clone}\n`);
    await log();
    expect(machine.read('so.jsonl').match(/"may-cua-toi"/g)).toHaveLength(2);
    machine.env['SOXANH_DEVICE'] = 'máy của tôi';
    expect((await log()).exit).toBe(2);
  });
});

describe('the lock', () => {
  it('lets one command at a time change a book', async () => {
    const done = await Promise.all(Array.from({ length: 8 }, (_, at) => log(machine.beside(`may-${at}`))));
    expect(done.map(({ exit }) => exit)).toEqual(Array.from({ length: 8 }, () => 0));
    expect(await machine.totals('so.jsonl', '--month', '2026-06', '--resource', 'paper')).toMatchObject([
      { amount: '40' },
    ]);
    expect(existsSync(machine.path('so.jsonl.lock'))).toBe(false);
  });

  it('is taken over when its process is gone, and waited for when it lives', async () => {
    const lock = machine.path('so.jsonl.lock');
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    expect((await log()).exit).toBe(0);
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    const refused = await withLock(
      machine.path('so.jsonl'),
      'so.jsonl',
      async () => await Promise.resolve(ok(1)),
      100,
    );
    expect(refused.ok ? '' : refused.error.says.vi).toContain('một lệnh khác đang ghi');
    expect(existsSync(lock)).toBe(true);
  });
});
