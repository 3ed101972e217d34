import { Buffer } from 'node:buffer';
import { dayOf, fraction, text, type Cell, type Report } from '@soxanh/core';
import { unzipText } from '@soxanh/testkit';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxOfReport } from './xlsx.ts';

const cells: readonly Cell[] = [
  text('=HYPERLINK("http://x")'),
  { kind: 'day', day: dayOf(2026, 6, 8) },
  { kind: 'amount', amount: 1_234_567, resource: 'electricity' },
  { kind: 'amount', amount: 3120, resource: 'paper' },
  { kind: 'amount', amount: null, resource: 'paper' },
  { kind: 'coverage', coverage: { valued: 21, expected: 22 } },
  { kind: 'count', count: 7 },
  text('Đã ghi'),
  { kind: 'number', value: fraction(41_222, 10), places: 1 },
  { kind: 'percent', ratio: fraction(516, 8316), signed: true },
  { kind: 'percent', ratio: fraction(-1, 10_000), signed: true },
  { kind: 'percent', ratio: fraction(13, 10), signed: false },
];

const report: Report = {
  title: 'Số liệu sử dụng tháng 6/2026',
  subtitle: '<b>Ban & Tổ chức</b>',
  band: 'Số liệu minh họa, không phải số liệu của cơ quan.',
  tables: [
    {
      id: 'totals',
      title: 'Tổng hợp',
      columns: cells.map((_, at) => ({ id: `c${at}`, heading: `Cột ${at}` })),
      rows: [
        { cells, total: false },
        { cells, total: true },
      ],
      notes: ['=Chưa chia theo ngày'],
    },
    { id: 'days', title: 'Theo ngày', columns: [{ id: 'day', heading: 'Ngày' }], rows: [] },
  ],
  notes: ['Đã ghi: có lượt ghi trong ngày.'],
};

const bytes = await xlsxOfReport(report);
const sheets = await readXlsxFile(Buffer.from(bytes));
const parts = unzipText(bytes);
const part = (name: string): string => parts.get(name) ?? '';

describe('xlsxOfReport', () => {
  it('has a sheet for each table and one of notes, each with title and band', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Theo ngày', 'Cách tính']);
    for (const { data } of sheets) {
      expect(data.slice(0, 3).map(([first]) => first)).toEqual([report.title, report.subtitle, report.band]);
    }
    expect(sheets[2]?.data.at(-1)?.[0]).toBe(report.notes[0]);
  });

  it('writes real numbers and real dates, and nothing where there is no value', () => {
    const row = sheets[0]?.data[4] ?? [];
    expect(row[1]).toEqual(new Date(Date.UTC(2026, 5, 8)));
    expect(row.slice(2, 5)).toEqual([1234.567, 3120, null]);
    expect(row.slice(5)).toEqual(['đủ 21/22 ngày', 7, 'Đã ghi', 4122.2, 0.062, 0, 1.3]);
  });

  it('keeps what a table is not to be read without below it, parted from its rows', () => {
    expect(sheets[0]?.data.slice(6).map(([first]) => first)).toEqual([null, '=Chưa chia theo ngày']);
  });

  it('[T4] a text that begins like a formula is stored as text', () => {
    expect(sheets[0]?.data[4]?.[0]).toBe('=HYPERLINK("http://x")');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('keeps the headings in sight and makes totals bold', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane[^>]*ySplit="4"[^>]*state="frozen"/);
    const styleOf = (cell: string): number =>
      Number(new RegExp(`r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1]);
    const styles = part('xl/styles.xml');
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
    const fonts = /<fonts.*?<\/fonts>/s.exec(styles)?.[0].match(/<font>.*?<\/font>/gs) ?? [];
    const fontOf = (cell: string): string =>
      fonts[Number(/fontId="(\d+)"/.exec(formats[styleOf(cell)] ?? '')?.[1])] ?? '';
    expect(fontOf('D6')).toContain('<b/>');
    expect(fontOf('D5')).not.toContain('<b/>');
  });

  it('groups thousands and shows as many decimals as a figure has', () => {
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0.000"');
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0"');
    expect(part('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    expect(part('xl/styles.xml')).toContain('formatCode="+0.0%;-0.0%;0.0%"');
  });

  it('makes columns as wide as what stands in them', () => {
    const widths = [...part('xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)].map(
      ([, w]) => Number(w),
    );
    expect(widths).toHaveLength(cells.length);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(8);
  });
});
