import type { Bilingual, Language, Report, Table } from '@soxanh/core';
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal';
import { withoutControls } from './safe-text.ts';
import { headingCell, tableCell, titleCell, widthOf } from './xlsx-cell.ts';

/** The kind of file, for whoever hands it over to a browser. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a workbook is to be written. */
export interface XlsxForm {
  /** Language of the report; default Vietnamese. */
  readonly language?: Language | undefined;
}

/** What a blob gives back, in a browser and in Node alike. */
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A report as an Excel workbook: a sheet for each table and one of notes on method. Amounts are real numbers in the unit
 * people read, days are real dates, the headings stay in sight while scrolling, totals are bold, coverage and states
 * stand beside the figures, and sample figures carry their band on every sheet.
 *
 * @returns the bytes of the file.
 * @example
 * await writeFile('thang-6.xlsx', await xlsxOfReport(report));
 */
export async function xlsxOfReport(report: Report, form: XlsxForm = {}): Promise<Uint8Array> {
  const language = form.language ?? 'vi';
  const head = headOf(report);
  const sheets = [
    ...report.tables.map((table) => tableSheet(table, head, language)),
    notesSheet(report.notes, head, language),
  ];
  const blob: Bytes = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Title, subtitle and band, the same on every sheet: a printed sheet must say what it is. */
const headOf = (report: Report): Row[] => [
  [titleCell(report.title)],
  [{ value: withoutControls(report.subtitle), type: String }],
  ...(report.band === undefined
    ? []
    : [
        [
          {
            value: withoutControls(report.band),
            type: String,
            fontWeight: 'bold' as const,
            textColor: '#9C5700',
          },
        ],
      ]),
];

function tableSheet(table: Table, head: readonly Row[], language: Language): Sheet<never> {
  return {
    sheet: sheetName(table.title),
    data: [
      ...head,
      table.columns.map(({ heading, figures }) => headingCell(heading, figures)),
      ...table.rows.map((row) => row.cells.map((cell) => tableCell(cell, row.total, language))),
      ...notesBelow(table),
    ],
    // Everything down to the headings stays in sight.
    stickyRowsCount: head.length + 1,
    columns: table.columns.map((_, at) => ({ width: widthOf(table, at, language) })),
  };
}

/** Parted from the rows, or sorting would take them along; they run over the columns beside them. */
const notesBelow = ({ notes = [] }: Table): Row[] =>
  notes.length === 0 ? [] : [[], ...notes.map((note) => [{ value: withoutControls(note), type: String }])];

/** What the sheet of notes is called. */
const NOTES_TITLE: Bilingual = { vi: 'Cách tính', en: 'Method' };

/** Wide enough to read a note in three or four lines. */
const NOTE_WIDTH = 110;

const notesSheet = (notes: readonly string[], head: readonly Row[], language: Language): Sheet<never> => ({
  sheet: sheetName(NOTES_TITLE[language]),
  data: [
    ...head,
    [headingCell(NOTES_TITLE[language])],
    ...notes.map((note) => [{ value: withoutControls(note), type: String, wrap: true }]),
  ],
  stickyRowsCount: head.length + 1,
  columns: [{ width: NOTE_WIDTH }],
});

/** Excel allows 31 characters and forbids a few. */
const sheetName = (title: string): string =>
  withoutControls(title)
    .replace(/[[\]/\\:*?]/g, ' ')
    .slice(0, 31);
