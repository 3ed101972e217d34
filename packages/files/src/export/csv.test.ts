import * as fc from 'fast-check';
import Papa from 'papaparse';
import { dayNumbered, dayOf, fraction, text, type Cell, type Report } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { csvOfReport } from './csv.ts';

const column = (id: string): { id: string; heading: string } => ({ id, heading: id });

const reportOf = (rows: readonly (readonly Cell[])[], band?: string): Report => ({
  title: 'Số liệu sử dụng tháng 6/2026',
  subtitle: 'Ban Tổ chức · số liệu đến hết ngày 30/6/2026',
  band,
  tables: [
    {
      id: 'totals',
      title: 'Tổng hợp',
      columns: ['a', 'b', 'c', 'd', 'e'].map(column),
      rows: rows.map((cells) => ({ cells, total: false })),
    },
  ],
  notes: ['Đã ghi: có lượt ghi trong ngày.'],
});

const parse = (csv: string, delimiter = ';'): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true }).data;

describe('csvOfReport', () => {
  it('is what Excel in Vietnam opens: mark, semicolon, CRLF, decimal comma, no grouping', () => {
    const csv = csvOfReport(
      reportOf([
        [
          { kind: 'day', day: dayOf(2026, 6, 8) },
          { kind: 'amount', amount: 1_234_500, resource: 'electricity' },
          { kind: 'amount', amount: null, resource: 'paper' },
          { kind: 'coverage', coverage: { valued: 21, expected: 22 } },
          { kind: 'count', count: 1030 },
        ],
      ]),
    );
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain('\r\n2026-06-08;1234,5;;đủ 21/22 ngày;1030\r\n');
  });

  it('writes the decimal point where it is asked for, and by itself in English', () => {
    const report = reportOf([[{ kind: 'amount', amount: 12_500, resource: 'electricity' }]]);
    expect(csvOfReport(report, { decimal: '.' })).toContain('\r\n12.5\r\n');
    expect(csvOfReport(report, { language: 'en' })).toContain('\r\n12.5\r\n');
  });

  it('puts the headings directly above the rows, the band first and the notes last', () => {
    const lines = csvOfReport(reportOf([[text('x')]], 'Số liệu minh họa')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFSố liệu minh họa');
    expect(lines.indexOf('x')).toBe(lines.indexOf('a;b;c;d;e') + 1);
    expect(lines.at(-3)).toBe('Đã ghi: có lượt ghi trong ngày.');
  });

  it('holds totals and days, and what they are not to be read without above the notes on method', () => {
    const report = reportOf([[text('x')]]);
    const [totals] = report.tables.map((table) => ({ ...table, notes: ['Chưa chia theo ngày: 300 kWh.'] }));
    const [comparison] = report.tables.map((table) => ({ ...table, id: 'comparison', title: 'So sánh' }));
    const tables = [totals, comparison].filter((table) => table !== undefined);
    const lines = csvOfReport({ ...report, tables }).split('\r\n');
    expect(lines).not.toContain('So sánh');
    // An empty row parts it from the rows: it is not sorted in with them.
    expect(lines.slice(lines.indexOf('x'))).toEqual([
      'x',
      '',
      'Chưa chia theo ngày: 300 kWh.',
      'Đã ghi: có lượt ghi trong ngày.',
      'Tệp do Sổ Xanh xuất ra để xem và in. Không nhập lại vào sổ (soxanh-export).',
      '',
    ]);
  });

  it('writes exact numbers and changes rounded once', () => {
    const report = reportOf([
      [
        { kind: 'number', value: fraction(41_222, 10), places: 1 },
        { kind: 'percent', ratio: fraction(-516, 8316), signed: true },
      ],
    ]);
    expect(csvOfReport(report)).toContain('\r\n4122,2;-6,2%\r\n');
  });

  it('says at its end what it is, to people and to the import', () => {
    const last = (language: 'vi' | 'en'): string | undefined =>
      csvOfReport(reportOf([]), { language }).trimEnd().split('\r\n').at(-1);
    expect(last('vi')).toBe('Tệp do Sổ Xanh xuất ra để xem và in. Không nhập lại vào sổ (soxanh-export).');
    expect(last('en')).toBe(
      'Exported by Sổ Xanh to read and print. Not to be imported again (soxanh-export).',
    );
  });

  it('[T4] no text of a cell is a formula, in whatever program splits the file', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        '\t=1',
        '\r=1',
        '＝1+1',
        'a;=1',
        'a,=1',
        'a\t=1',
        ',',
        ';',
        '\u0000=1',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), (texts) => {
        const csv = csvOfReport(reportOf([texts.map(text)]));
        for (const delimiter of [';', ',', '\t'])
          // A program that splits at another sign may begin a cell with a line end: what follows it counts.
          for (const cell of parse(csv, delimiter).flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('[T4] a negative number stays a number', () => {
    const report = reportOf([[{ kind: 'amount', amount: -1500, resource: 'electricity' }]]);
    expect(csvOfReport(report)).toContain('\r\n-1,5\r\n');
  });

  it('keeps names with markup and quotes whole, on one line', () => {
    const name = '<b>Phòng "A"</b>\n& con';
    const rows = parse(csvOfReport(reportOf([[text(name), text(''), text(''), text(''), text('')]])));
    expect(rows.find((row) => row.length === 5 && row[0] !== 'a')?.[0]).toBe(name.replace('\n', ' '));
  });

  it('writes amounts of any size exactly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000_000 }), (amount) => {
        const report = reportOf([
          [
            { kind: 'amount', amount, resource: 'water' },
            { kind: 'day', day: dayNumbered(0) },
          ],
        ]);
        const cell = parse(csvOfReport(report)).find((row) => row[1] === '1970-01-01')?.[0] ?? '';
        const [whole = '', decimals = ''] = cell.split(',');
        expect(Number(whole + decimals.padEnd(6, '0'))).toBe(amount);
      }),
    );
  });
});
