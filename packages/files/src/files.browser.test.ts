import { dayOf, dayTable, ledgerOf, officeOf, periodOf, periodReport } from '@soxanh/core';
import readXlsxFile from 'read-excel-file/browser';
import { describe, expect, it } from 'vitest';
import { csvOfReport } from './export/csv.ts';
import { xlsxOfReport } from './export/xlsx.ts';
import { dayReader } from './import/date-column.ts';
import { textOfBytes } from './import/text-of-bytes.ts';

const period = periodOf(dayOf(2026, 6, 8), 'month');
const office = officeOf([
  { id: '1', topic: 'office', of: 'office', from: '2026-06-01', value: { name: 'Ban Tổ chức' } },
  { id: '2', topic: 'department', of: 'vp', from: '2026-06-01', value: { name: '=Văn phòng' } },
]);
const use = { kind: 'use', department: 'vp', resource: 'electricity', day: '2026-06-08', amount: 12_345 };
const table = dayTable(ledgerOf([use]), office, { period, asOf: dayOf(2026, 6, 9) });
const report = periodReport({ office, table, synthetic: true, language: 'vi' });

describe('files in a browser', () => {
  it('writes a workbook that reads back with real numbers and dates', async () => {
    const bytes = await xlsxOfReport(report);
    const [totals, days] = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
    expect(totals?.data[4]?.slice(1, 4)).toEqual(['=Văn phòng', 'kWh', 12.345]);
    const day = days?.data.find((row) => row[4] === 12.345);
    expect(day?.[0]).toEqual(new Date(Date.UTC(2026, 5, 8)));
  });

  it('writes CSV', () => {
    expect(csvOfReport(report)).toContain("\r\nĐiện;'=Văn phòng;kWh;12,345;Theo công tơ;");
  });

  it('reads old encodings and knows time zones as Node does', () => {
    const bytes = Uint8Array.from([0x50, 0x68, 0x6f, 0xcc, 0x6e, 0x67]);
    expect(textOfBytes(bytes)).toEqual({ ok: true, value: 'Phòng' });
    const reader = dayReader([{ row: 2, text: '2026-06-07T18:00:00Z' }], { zone: 'Asia/Ho_Chi_Minh' });
    expect(reader.ok && reader.value.read('2026-06-07T18:00:00Z')).toBe(dayOf(2026, 6, 8));
  });
});
