import { canonicalText } from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

const machine = new TestMachine();
beforeAll(async () => {
  await machine.ok(
    'init',
    'so.jsonl',
    '--sample',
    '--from',
    '2026-03-01',
    '--to',
    '2026-06-07',
    '--seed',
    '3',
  );
  await machine.ok('init', 'nho.jsonl', '--departments', 'b=Phòng B,a=Phòng A');
});
afterAll(() => {
  machine.remove();
});

describe('totals', () => {
  it('prints one array in the agreed form, sorted by period, department and resource', async () => {
    machine.env['SOXANH_NOW'] = '2026-06-10T18:00:00+07:00';
    await machine.ok(
      'log',
      'nho.jsonl',
      '--department',
      'b',
      '--resource',
      'electricity',
      '--amount',
      '1.234,5 kWh',
      '--day',
      '2026-06-09',
    );
    await machine.ok('log', 'nho.jsonl', '--department', 'a', '--text', '20 tờ', '--day', '2026-06-09');
    await machine.ok('log', 'nho.jsonl', '--department', 'a', '--text', 'khoảng 5 tờ', '--day', '2026-06-09');
    const { out, err } = await machine.run('totals', 'nho.jsonl', '--month', '2026-06', '--format', 'json');
    machine.env['SOXANH_NOW'] = '2026-06-08';
    expect(err).toBe('Số liệu đến hết ngày 10/6/2026.\n');
    expect(JSON.parse(out)).toEqual([
      {
        period: '2026-06',
        department: 'a',
        resource: 'paper',
        amount: '25',
        unit: 'tờ',
        state: 'missing',
        coverage: '1/3',
        entries: 2,
      },
      {
        period: '2026-06',
        department: 'a',
        resource: 'plastic',
        amount: null,
        unit: 'cái',
        state: 'missing',
        coverage: '0/3',
        entries: 0,
      },
      {
        period: '2026-06',
        department: 'b',
        resource: 'electricity',
        amount: '1234.5',
        unit: 'kWh',
        state: 'measured',
        coverage: null,
        entries: 1,
      },
      {
        period: '2026-06',
        department: 'b',
        resource: 'paper',
        amount: null,
        unit: 'tờ',
        state: 'missing',
        coverage: '0/3',
        entries: 0,
      },
      {
        period: '2026-06',
        department: 'b',
        resource: 'plastic',
        amount: null,
        unit: 'cái',
        state: 'missing',
        coverage: '0/3',
        entries: 0,
      },
    ]);
    expect(Object.keys((JSON.parse(out) as object[])[0] ?? {})).toEqual([
      'period',
      'department',
      'resource',
      'amount',
      'unit',
      'state',
      'coverage',
      'entries',
    ]);
  });

  it('[L4] every grouping is the same sum, groups clipped to the range', async () => {
    const range = ['--from', '2026-03-05', '--to', '2026-06-04'];
    const sums: Record<string, number> = {};
    for (const by of ['day', 'week', 'month', 'quarter', 'year']) {
      const rows = await machine.totals('so.jsonl', ...range, '--by', by, '--resource', 'paper');
      sums[by] = rows.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0);
    }
    expect(new Set(Object.values(sums)).size).toBe(1);
    expect(sums['day']).toBeGreaterThan(1000);
    const weeks = await machine.totals('so.jsonl', ...range, '--by', 'week');
    expect(weeks[0]?.['period']).toBe('2026-W10');
    expect((await machine.totals('so.jsonl', ...range, '--by', 'quarter')).at(-1)?.['period']).toBe(
      '2026-Q2',
    );
  });

  it('judges what is missing as of yesterday, today after the cut-off, or a day that is named', async () => {
    const asOf = async (...argv: string[]): Promise<string> =>
      (await machine.run('totals', 'nho.jsonl', '--month', '2026-06', ...argv)).out.split('\n', 1).join('');
    expect(await asOf()).toBe('Số liệu đến hết ngày 07/6/2026.');
    expect(await asOf('--as-of', '2026-06-30')).toBe('Số liệu đến hết ngày 30/6/2026.');
    machine.env['SOXANH_NOW'] = '2026-06-08T17:00';
    expect(await asOf()).toBe('Số liệu đến hết ngày 08/6/2026.');
    machine.env['SOXANH_NOW'] = '2026-06-08';
  });

  it('calls sample figures so, beside the figures and never inside what programs read', async () => {
    const table = await machine.run('totals', 'so.jsonl', '--month', '2026-05');
    expect(table.out).toContain('Số liệu minh họa, không phải số liệu của cơ quan.');
    expect(table.out).toMatch(
      /tháng 5\/2026 +Phòng Tổ chức - Cán bộ +Giấy in +[\d.]+ tờ +Chưa ghi|Ước tính|Đã ghi/,
    );
    const csv = await machine.run('totals', 'so.jsonl', '--month', '2026-05', '--format', 'csv');
    expect(csv.out.split('\r\n', 1)).toEqual([
      'period,department,resource,amount,unit,state,coverage,entries',
    ]);
    expect(csv.err).toContain('Số liệu minh họa');
  });

  it('[A3] [M4] says what is allocated and what is not spread over days, beside the totals', async () => {
    const table = await machine.run('totals', 'so.jsonl', '--month', '2026-05', '--resource', 'water');
    expect(table.out).toMatch(/tháng 5\/2026 +Văn phòng Ban +Nước +[\d.,]+ m³ +Phân bổ +đủ 31\/31 ngày +0/);
    expect(table.out).toContain('Số phân bổ từ đồng hồ Tòa nhà số 1 theo số người, không phải số đo riêng');
    machine.write(
      'co-quan.json',
      JSON.stringify([
        { topic: 'office', of: 'office', from: '2026-01-01', value: { name: 'Cơ quan' } },
        { topic: 'department', of: 'a', from: '2026-01-01', value: { name: 'A' } },
        {
          topic: 'meter',
          of: 'dien-1',
          from: '2026-01-01',
          value: { name: 'Công tơ A', resource: 'electricity', departments: ['a'] },
        },
      ]),
    );
    await machine.ok('init', 'thang.jsonl', '--office', 'co-quan.json');
    const entries = testDevice('b').write([
      { kind: 'reading', meter: 'dien-1', day: '2026-01-31', value: '100' },
      { kind: 'reading', meter: 'dien-1', day: '2026-04-30', value: '400' },
    ]);
    const lines = entries.map((entry) => canonicalText(entry)).join('\n');
    machine.write('thang.jsonl', `${machine.read('thang.jsonl')}${lines}\n`);
    const question = ['totals', 'thang.jsonl', '--from', '2026-01-01', '--to', '2026-05-31', '--by', 'year'];
    const line = 'Chưa chia theo ngày: Công tơ A, 300 kWh (01/02 - 30/4/2026); không nằm trong các tổng.\n';
    expect((await machine.run(...question)).out).toContain(line);
    const json = await machine.run(...question, '--resource', 'electricity', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject([{ amount: null, state: 'missing' }]);
    expect(json.err).toContain(line);
    const cut = await machine.run(...question.with(3, '2026-02-02'));
    expect(cut.out).not.toContain('Chưa chia theo ngày');
  });

  it.each([
    [[]],
    [['--month', '2026-6']],
    [['--month', '2026-06', '--from', '2026-06-01', '--to', '2026-06-02']],
    [['--from', '2026-06-01']],
    [['--from', '2026-06-02', '--to', '2026-06-01']],
    [['--from', '0001-01-01', '--to', '9999-12-31']],
    [['--month', '2026-06', '--by', 'fortnight']],
    [['--month', '2026-06', '--format', 'xml']],
    [['--month', '2026-06', '--resource', 'gold']],
    [['--month', '2026-06', '--as-of', 'today']],
  ])('calls wrong usage what it is: %j', async (argv) => {
    expect(await machine.run('totals', 'nho.jsonl', ...argv)).toMatchObject({ exit: 2, out: '' });
  });

  it('an unknown department is refused with those there are', async () => {
    const { exit, err } = await machine.run('totals', 'nho.jsonl', '--month', '2026-06', '--department', 'x');
    expect(exit).toBe(1);
    expect(err).toContain('b, a');
  });
});
