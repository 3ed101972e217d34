import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { makeTwoMeters, metersIn, USE } from './testing/meter-import.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await makeTwoMeters(machine);
});
afterEach(() => {
  machine.remove();
});

describe('import of a meter file that leaves a question open', () => {
  it.each([
    ['day,reading\n2026-06-01,5\n', ['--meter', 'dien-9'], 'Đã khai báo: dien-1, nuoc-1'],
    ['timestamp,kWh\n2026-06-01 00:00,5\n2026-06-01 01:00,5\n', ['--meter', 'dien-1'], '--as readings'],
    ['day;amount\n05/06/2026;1\n', ['--meter', 'dien-1'], '--date-order'],
    ['ngày;kWh\n2026-06-01;1.250\n', [...USE], '--decimal'],
    ['day,amount\n2026-06-01,5\n', [...USE, '--unit', 'm³'], 'kWh, Wh'],
    ['day,amount\n2026-06-01,5\n', [...USE, '--unit', 'kW'], 'công suất'],
    ['day,m3\n2026-06-01,5\n', [...USE], '--unit'],
    ['a,b\n1,2\n', ['--meter', 'dien-1'], '--day-column'],
    ['<html><body>', ['--meter', 'dien-1'], 'trang web'],
    ['timestamp,kW\n2026-06-01T00:00Z,5\n2026-06-01T01:00Z,5\n', ['--meter', 'dien-1'], '--zone'],
    ['timestamp,kW\n2026-06-01 00:00,5\n', ['--meter', 'dien-1'], '--end-column'],
    ['day,kWh,id\n2026-06-01,5,A\n', [...USE, '--only', 'id=B'], 'Đầu tệp có: "A"'],
    ['{"book":"x","format":"soxanh"}\n', ['--meter', 'dien-1'], 'soxanh merge'],
    ['', ['--meter', 'dien-1'], 'không có dòng số liệu nào'],
  ])('%j %j names %s', async (text, options, says) => {
    machine.write('t.csv', text);
    const before = machine.read('so.jsonl');
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(says);
    expect(machine.read('so.jsonl')).toBe(before);
  });

  it.each([
    [['--meter', 'dien-1', '--resource', 'paper'], '--resource'],
    [['--meter', 'dien-1', '--as', 'x'], '--as'],
    [['--meter', 'dien-1', '--only', 'id'], '--only'],
    [['--as', 'use'], '--meter'],
  ])('%j is wrong usage', async (options, says) => {
    machine.write('t.csv', 'day,amount\n2026-06-01,5\n');
    const { exit, err } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });

  it('only who may read a meter imports for it', async () => {
    machine.write('t.csv', 'day,reading\n2026-06-01,5\n');
    const as = ['--role', 'recorder', '--department', 'van-phong'];
    const { exit, err } = await machine.run('import', 'so.jsonl', 't.csv', '--meter', 'dien-1', ...as);
    expect(exit).toBe(1);
    expect(err).toContain('không được ghi số của "dien-1"');
    await machine.ok('import', 'so.jsonl', 't.csv', '--meter', 'nuoc-1', ...as);
    expect(metersIn(machine)).toMatchObject([{ meter: 'nuoc-1', by: { department: 'van-phong' } }]);
  });

  it('a file that is not there, or is a folder, is named', async () => {
    for (const [file, says] of [
      ['khong-co.csv', 'không có tệp'],
      ['.', 'thư mục'],
    ] as const)
      expect((await machine.run('import', 'so.jsonl', file, '--meter', 'dien-1')).err).toContain(says);
  });
});
