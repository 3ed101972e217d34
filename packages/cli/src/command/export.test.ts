import { unzipText } from '@soxanh/testkit';
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
});
afterAll(() => {
  machine.remove();
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
