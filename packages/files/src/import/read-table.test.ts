import { readdirSync, readFileSync } from 'node:fs';
import { dayOf, ledgerOf, dayTable, officeOf, periodReport, periodOf, reportHeadings } from '@soxanh/core';
import { hasSharedData, sharedDataBytes, sharedDataPath } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { csvOfReport } from '../export/csv.ts';
import { readTable } from './read-table.ts';

describe('readTable', () => {
  it('takes the first row for headings and numbers the rows as a spreadsheet does', () => {
    expect(readTable('\uFEFF\r\nday;amount\r\n;;\r\n2026-06-08;12,5\r\n')).toEqual({
      ok: true,
      value: { headings: ['day', 'amount'], rows: [{ row: 4, cells: ['2026-06-08', '12,5'] }] },
    });
  });

  it.each([
    ['a;b\n1,5;2', ['1,5', '2']],
    ['a,b\n"1,5",2', ['1,5', '2']],
    ['a\tb\n1,5\t2', ['1,5', '2']],
    ['sep=|\na|b\n1,5|2', ['1,5', '2']],
    ['"a;b",c\n1,2', ['1', '2']],
    ['a,b\r1,"x\ny"', ['1', 'x\ny']],
  ])('finds the delimiter of %j', (text, cells) => {
    const table = readTable(text);
    expect(table.ok && table.value.rows[0]?.cells).toEqual(cells);
  });

  it('counts a line that names the delimiter as a row', () => {
    const table = readTable('sep=,\na,b\n1,2');
    expect(table.ok && table.value.rows[0]?.row).toBe(3);
  });

  it('refuses a quotation mark that is never closed and says where', () => {
    expect(readTable('a,b\n1,2\n"3,4\n5,6\n')).toEqual({ ok: false, error: { kind: 'quotes', row: 3 } });
  });

  it('refuses too many rows and columns', () => {
    expect(readTable(`a\n${'1\n'.repeat(200_001)}`)).toMatchObject({
      ok: false,
      error: { kind: 'too-many-rows' },
    });
    expect(readTable(','.repeat(300))).toMatchObject({ ok: false, error: { kind: 'empty' } });
    expect(readTable('a,'.repeat(300))).toMatchObject({ ok: false, error: { kind: 'too-many-columns' } });
  });

  it('takes ten megabytes of printable noise for what it is', () => {
    expect(readTable('x'.repeat(10_000_000))).toMatchObject({ ok: true, value: { rows: [] } });
    expect(readTable('a,;b|'.repeat(2_000_000))).toMatchObject({ ok: false });
  });

  it('recognises what this product exported, also after a spreadsheet saved it again', () => {
    const period = periodOf(dayOf(2026, 6, 8), 'month');
    const table = dayTable(ledgerOf([]), officeOf([]), { period, asOf: period.last });
    for (const language of ['vi', 'en'] as const) {
      const report = periodReport({ office: officeOf([]), table, synthetic: true, language });
      const csv = csvOfReport(report, { language });
      const resaved = csv.replace('\uFEFF', '').replaceAll(';', ',').replaceAll('\r\n', ',,,\n');
      for (const text of [csv, resaved])
        expect(readTable(text)).toEqual({ ok: false, error: { kind: 'own-export' } });
    }
    expect(readTable('period,department,resource,amount,unit,state,coverage,entries\n')).toEqual({
      ok: false,
      error: { kind: 'own-export' },
    });
  });
});

it('knows a sheet of the workbook that was saved as CSV, and totals as they were first exported', () => {
  const first = 'Nội dung;Phòng;ĐVT;Số lượng;Tình trạng;Mức đủ số liệu;Gồm các ngày;Số lượt ghi';
  const headings = [...reportHeadings('vi'), ...reportHeadings('en')].map((each) => each.join(';'));
  expect(headings).toContain(`${first};Trong đó phân bổ (P)`);
  for (const heading of [first, ...headings])
    expect([heading, readTable(`Báo cáo\n${heading}\nĐiện;A;kWh;1;2;3;4;5\n`)]).toEqual([
      heading,
      { ok: false, error: { kind: 'own-export' } },
    ]);
});

it('knows an exported file by its last line, whatever became of its headings', () => {
  const report = { title: 'x', subtitle: '', band: undefined, tables: [], notes: [] };
  for (const language of ['vi', 'en'] as const) {
    const saved = `ngày;số\n2026-06-08;5\n${csvOfReport(report, { language }).replace('\uFEFF', '')}`;
    for (const text of [saved, saved.replaceAll(';', '\t'), saved.replace(/\r\n$/, ';;;\n;;;\n')])
      expect(readTable(text)).toEqual({ ok: false, error: { kind: 'own-export' } });
  }
});

describe.skipIf(!hasSharedData)('readTable on real files', () => {
  it('parses the CSV corner cases as published', () => {
    const folder = sharedDataPath('csv/csv-spectrum');
    for (const file of readdirSync(`${folder}/csvs`)) {
      const name = file.replace('.csv', '');
      const expected = JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')) as Record<
        string,
        string
      >[];
      const table = readTable(new Uint8Array(readFileSync(`${folder}/csvs/${file}`)));
      if (!table.ok) throw new Error(`${name}: ${table.error.kind}`);
      const rows = table.value.rows.map(({ cells }) =>
        Object.fromEntries(table.value.headings.map((heading, at) => [heading, cells[at]])),
      );
      // Line ends inside a cell are one line feed here, whatever the file has.
      const unified = JSON.parse(
        JSON.stringify(expected).replaceAll(String.raw`\r\n`, String.raw`\n`),
      ) as unknown;
      expect({ name, rows }).toEqual({ name, rows: unified });
    }
  });

  it('reads wide and broken tables or says what they are', () => {
    const kindOf = (name: string): string => {
      const table = readTable(sharedDataBytes(name));
      return table.ok ? `${table.value.headings.length} × ${table.value.rows.length}` : table.error.kind;
    };
    expect(kindOf('wide-and-broken/energy_assets_invalid.csv')).toBe('not-csv');
    expect(kindOf('wide-and-broken/banes-example-file.xlsx')).toBe('not-csv');
    expect(kindOf('sheets/bom.csv')).toBe('2 × 2');
    expect(kindOf('sheets/delimiter.csv')).toBe('2 × 2');
    expect(kindOf('sheets/blank-rows-multiple.csv')).toBe('3 × 2');
    expect(kindOf('sheets/duplicate-headers.csv')).toBe('5 × 2');
    expect(kindOf('sheets/doublequote.csv')).toMatch(/^17 × /);
    expect(kindOf('wide-and-broken/with-mixed-line-endings.csv')).toMatch(/^51 × /);
    expect(kindOf('wide-and-broken/row-per-reading/valid.csv')).toMatch(/^4 × /);
    expect(kindOf('opengrid/electricity_2016_hour.csv')).toMatch(/^19 × /);
  });
});
