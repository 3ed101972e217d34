import { canonicalText } from '@soxanh/core';
import { testDevice, unzipText } from '@soxanh/testkit';
import { readFileSync } from 'node:fs';
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

describe('export', () => {
  it('[L5] CSV, XLSX and totals show the same figures for the same question', async () => {
    const question = ['--from', '2026-04-10', '--to', '2026-05-20', '--as-of', '2026-05-20'];
    await machine.ok('export', 'so.jsonl', ...question, '--out', 'x.csv', '--decimal', '.');
    await machine.ok('export', 'so.jsonl', ...question, '--out', 'x.xlsx');
    const totals = await machine.totals('so.jsonl', ...question, '--by', 'year');
    const figures = totals
      .map(({ amount, coverage }) => `${typeof amount === 'string' ? amount : ''} ${coverageWords(coverage)}`)
      .toSorted();
    const csv = machine.read('x.csv');
    const table = csv
      .slice(csv.indexOf('Nội dung;Phòng'), csv.indexOf('\r\nTheo ngày'))
      .trim()
      .split('\r\n')
      .slice(1);
    const rows = table.map((line) => line.replace(/"[^"]*"/g, 'x').split(';'));
    expect(
      rows
        .filter(([, department]) => department !== 'Toàn cơ quan')
        .map((row) => `${row[3]} ${row[5]}`)
        .toSorted(),
    ).toEqual(figures);
    const book = unzipText(new Uint8Array(readFileSync(machine.path('x.xlsx'))));
    const column = [
      ...(book.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
        /<c r="D(\d+)"[^>]*?(?:\/>|><v>([\d.]+)<\/v>)/g,
      ),
    ];
    const amounts = column.filter(([, row]) => Number(row) > 4).map(([, , value]) => value ?? '');
    expect(amounts).toEqual(rows.map((row) => row[3]));
    expect(amounts.length).toBeGreaterThan(8);
  });

  it('[L5] the workbook compares with last year as `compare` does, and keeps what is allocated apart', async () => {
    await machine.ok('init', 'hai-nam.jsonl', '--sample', '--from', '2025-01-01', '--to', '2026-06-07');
    const question = ['hai-nam.jsonl', '--month', '2026-05'];
    await machine.ok('export', ...question, '--out', 'so-sanh.xlsx');
    const rowsOf = sheetsOf(new Uint8Array(readFileSync(machine.path('so-sanh.xlsx'))));
    const json = await machine.run('compare', ...question, '--format', 'json');
    const compared = JSON.parse(json.out) as readonly {
      readonly kind: string;
      readonly absolute: { judged: string | null; compared: string | null; percent?: string | null };
      readonly converted?: { readonly percent?: string };
    }[];
    const number = (text: string | null | undefined, by = 1): number | string =>
      text === null || text === undefined ? '–' : Number((Number(text) * by).toFixed(6)) + 0;
    expect(
      rowsOf('So sánh cùng kỳ năm 2025').map((row) =>
        ['D', 'E', 'F', 'I'].map((column) => row.get(column) ?? '–'),
      ),
    ).toEqual(
      compared
        .filter(({ kind }) => kind === 'comparison')
        .map(({ absolute, converted }) => [
          number(absolute.judged),
          number(absolute.compared),
          number(absolute.percent, 0.01),
          // A saving is positive for less, a change in a table for more.
          number(converted?.percent, -0.01),
        ]),
    );
    const shares = compared.filter(({ kind }) => kind === 'share');
    expect(shares.length).toBeGreaterThan(5);
    expect(
      rowsOf('Phần phân bổ cho phòng').map((row) => ['D', 'E'].map((column) => row.get(column) ?? '–')),
    ).toEqual(shares.map(({ absolute }) => [number(absolute.judged), number(absolute.compared)]));
  });

  it('carries the band of sample figures and overwrites its own earlier file', async () => {
    for (let i = 0; i < 2; i++)
      await machine.ok('export', 'so.jsonl', '--month', '2026-05', '--out', 'y.csv');
    expect(
      machine.read('y.csv').startsWith('\uFEFF"Số liệu minh họa, không phải số liệu của cơ quan."\r\n'),
    ).toBe(true);
  });

  it.each([
    [['--month', '2026-05']],
    [['--month', '2026-05', '--out', 'x.pdf']],
    [['--out', 'x.csv']],
    [['--month', '2026-05', '--out', 'x.csv', '--decimal', ';']],
  ])('calls wrong usage what it is: %j', async (argv) => {
    expect(await machine.run('export', 'so.jsonl', ...argv)).toMatchObject({ exit: 2, out: '' });
  });

  it('says so where it cannot write', async () => {
    const { exit, err } = await machine.run(
      'export',
      'so.jsonl',
      '--month',
      '2026-05',
      '--out',
      'none/x.csv',
    );
    expect(exit).toBe(1);
    expect(err).toBe('none/x.csv: không có tệp hoặc thư mục này. Chưa ghi gì.\n');
  });
});

const coverageWords = (coverage: unknown): string =>
  typeof coverage === 'string' ? `đủ ${coverage} ngày` : '–';

/** The numbers of a workbook's sheets, row by row and by the letter of their column; rows of notes are left out. */
function sheetsOf(workbook: Uint8Array): (name: string) => ReadonlyMap<string, number>[] {
  const parts = unzipText(workbook);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  return (name) => {
    const sheet = parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`) ?? '';
    const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => row);
    const tabled = rows.filter((row) => /<c r="B\d+"/.test(row)).slice(1);
    return tabled.map((row) => {
      const cells = [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>(-?[\d.]+)<\/v>/g)];
      const numbers = cells.filter(([, , kind = '']) => !kind.includes('t="s"'));
      return new Map(numbers.map(([, column = '', , value]) => [column, Number(value)]));
    });
  };
}
