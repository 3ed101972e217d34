import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await machine.ok('init', 'so.jsonl', '--departments', 'van-phong=Văn phòng Ban,to-chuc=Phòng Tổ chức');
});
afterEach(() => {
  machine.remove();
});

const TIDY = 'day,department,resource,amount,unit,item,note\n';
const june = async (book = 'so.jsonl'): Promise<Record<string, unknown>[]> =>
  (await machine.totals(book, '--month', '2026-06')).filter(({ amount }) => amount !== null);

describe('import of a file that leaves a question open', () => {
  const options = [
    '--day-column',
    'ngày',
    '--amount-column',
    'kwh',
    '--unit',
    'kWh',
    '--resource',
    'electricity',
    '--department',
    'to-chuc',
  ];

  it.each([
    ['ngày,kwh\n2026-06-01,1.250\n', '--decimal', ['--decimal', '.'], '1.25'],
    ['ngày;kwh\n05/06/2026;1\n', '--date-order', ['--date-order', 'dmy'], '1'],
    ['ngày,kwh\n2026-06-01T18:00:00Z,1\n', '--zone', ['--zone', 'Asia/Ho_Chi_Minh'], '1'],
  ])('%j names %s and takes the answer', async (text, option, answer, amount) => {
    machine.write('t.csv', text);
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(option);
    await machine.ok('import', 'so.jsonl', 't.csv', ...options, ...answer);
    expect(await june()).toMatchObject([{ department: 'to-chuc', resource: 'electricity', amount }]);
  });

  it.each([
    ['', 'không có dòng số liệu nào'],
    ['a,b\n1,2\n', '--day-column'],
    ['<html><body>', 'trang web'],
    ['PK\u0003\u0004', '.xlsx'],
    ['day,amount\n1,\u0000', 'không phải tệp văn bản'],
    [`${'x'.repeat(200)},amount\n1,2\n`, '…'],
    ['day,day,amount\n1,2,3\n', 'nhiều cột'],
    ['day,amount\n"1,2\n', 'ngoặc kép'],
  ])('refuses %j with a reason and writes nothing', async (text, says) => {
    machine.write('t.csv', text);
    const before = machine.read('so.jsonl');
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv');
    expect({ exit, out, lines: err.trimEnd().split('\n').length }).toEqual({ exit: 1, out: '', lines: 1 });
    expect(err).toContain(says);
    expect(machine.read('so.jsonl')).toBe(before);
  });

  it('refuses ten megabytes of noise', async () => {
    let state = 1;
    machine.write(
      'noise.csv',
      Uint8Array.from({ length: 10_000_000 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff),
    );
    machine.write('text.csv', 'lorem,ipsum;dolor '.repeat(600_000));
    for (const name of ['noise.csv', 'text.csv']) {
      const { exit, err } = await machine.run('import', 'so.jsonl', name);
      expect(exit).toBe(1);
      expect(err.length).toBeLessThan(2000);
    }
  });

  it('[T4] what it says about a hostile cell cannot drive the terminal', async () => {
    machine.write('t.csv', `${TIDY}2026-06-08,"\u009b2J\u202eevil",paper,20,tờ,,\n`);
    const { err } = await machine.run('import', 'so.jsonl', 't.csv');
    expect(err).not.toMatch(/[\u009b\u202e]/);
  });

  it('recognises our own exports', async () => {
    await machine.ok('log', 'so.jsonl', '--department', 'van-phong', '--text', '20 tờ');
    await machine.ok('export', 'so.jsonl', '--month', '2026-06', '--out', 'thang.csv');
    machine.write(
      'totals.csv',
      await machine.ok('totals', 'so.jsonl', '--month', '2026-06', '--format', 'csv'),
    );
    for (const name of ['thang.csv', 'totals.csv'])
      expect((await machine.run('import', 'so.jsonl', name)).err).toContain('do Sổ Xanh xuất ra');
  });
});
