import { hasSharedData, sharedDataPath, unzipText } from '@soxanh/testkit';
import { readFileSync } from 'node:fs';
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

/** Half-even to thousandths, by hand: an independent witness of how a row becomes watt-hours. */
function wattHours(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = BigInt(whole + fraction.padEnd(9, '0').slice(0, 9));
  const [floor, rest] = [digits / 1_000_000n, digits % 1_000_000n];
  return rest > 500_000n || (rest === 500_000n && floor % 2n === 1n) ? floor + 1n : floor;
}

describe.skipIf(!hasSharedData)('three years of one building', () => {
  const file = sharedDataPath('nmecr/eload.csv');
  const options = [
    '--day-column',
    'time',
    '--amount-column',
    'eload',
    '--unit',
    'kWh',
    '--resource',
    'electricity',
    '--department',
    'to-chuc',
  ];

  it('[L5] the months equal sums made independently, in totals, CSV and XLSX', async () => {
    const expected = new Map<string, bigint>();
    const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
    for (const row of rows) {
      const [time = '', load = ''] = row.split(',');
      expected.set(time.slice(0, 7), (expected.get(time.slice(0, 7)) ?? 0n) + wattHours(load));
    }
    const out = await machine.ok('import', 'so.jsonl', file, ...options);
    expect(out).toContain('Đã ghi 1.095 lượt ghi.');
    const totals = await machine.totals(
      'so.jsonl',
      '--from',
      '2012-03-01',
      '--to',
      '2015-02-28',
      '--resource',
      'electricity',
    );
    expect(totals).toHaveLength(36);
    expect(totals.map(({ period, amount }) => [period, thousandths(amount)])).toEqual([...expected]);
    expect(totals.reduce((sum, { entries }) => sum + Number(entries), 0)).toBe(1095);
    for (const month of ['2012-03', '2014-11']) {
      await machine.ok('export', 'so.jsonl', '--month', month, '--out', 'thang.csv');
      await machine.ok('export', 'so.jsonl', '--month', month, '--out', 'thang.xlsx');
      const csv = /^Điện;Phòng Tổ chức;kWh;([\d,]+);/m.exec(machine.read('thang.csv'))?.[1];
      expect(thousandths(csv?.replace(',', '.'))).toBe(expected.get(month));
      const sheet = unzipText(new Uint8Array(readFileSync(machine.path('thang.xlsx')))).get(
        'xl/worksheets/sheet1.xml',
      );
      const cell = /<c r="D4"[^>]*><v>([\d.]+)<\/v>/.exec(sheet ?? '')?.[1];
      expect(thousandths(cell)).toBe(expected.get(month));
    }
    const again = machine.read('so.jsonl');
    await machine.ok('import', 'so.jsonl', file, ...options);
    expect(machine.read('so.jsonl')).toBe(again);
  });
});

const thousandths = (amount: unknown): bigint => {
  const [whole = '', fraction = ''] = String(amount).split('.');
  return BigInt(whole + fraction.padEnd(3, '0'));
};
