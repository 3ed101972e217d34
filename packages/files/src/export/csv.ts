import {
  amountCode,
  coverageWords,
  dayText,
  fixedCode,
  type Cell,
  type Language,
  type Report,
  type Table,
} from '@soxanh/core';
import Papa from 'papaparse';
import { OWN_EXPORT_LINE } from './own-export.ts';
import { safeText } from './safe-text.ts';

/** The decimal sign of the numbers in a file. */
export type DecimalSign = ',' | '.';

/** How a CSV is to be written. */
export interface CsvForm {
  /** Language of the report; default Vietnamese. */
  readonly language?: Language | undefined;
  /** Default: the comma in Vietnamese, the point in English, as each language's Excel reads them. */
  readonly decimal?: DecimalSign | undefined;
}

/** Excel takes a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Excel in Vietnam splits at the semicolon, because the comma is its decimal sign. */
const DELIMITER = ';';

/**
 * A report as a CSV file for Excel: UTF-8 with byte-order mark, `;` between cells, CRLF between rows, numbers without
 * grouping so that they stay numbers, days as `YYYY-MM-DD`. It holds the tidy tables of the period's own figures, totals and
 * days; what is judged (comparisons, quotas, reasons) needs sheets, and stands in the workbook and on the page. Each of
 * both is a block between empty rows, its headings directly above its rows, so that sorting and filtering take the table
 * and nothing else; title and the band of sample figures stand above; below stand what the figures are not to be read
 * without, the notes on method and a line that says what the file is.
 *
 * @returns the text of the file, byte-order mark included.
 * @example
 * csvOfReport(periodReport({ office, table, synthetic: false, language: 'vi' }));
 */
export function csvOfReport(report: Report, form: CsvForm = {}): string {
  const language = form.language ?? 'vi';
  const decimal = form.decimal ?? (language === 'vi' ? ',' : '.');
  const head = [report.band, report.title, report.subtitle].filter(isPresent).map((line) => [safeText(line)]);
  const tables = report.tables.filter(({ id }) => TIDY.has(id));
  const rows = [
    ...head,
    ...tables.flatMap((table) => [[''], [safeText(table.title)], ...tableRows(table, language, decimal)]),
    [''],
    // Not below their table: rows there would be sorted in with its own.
    ...tables.flatMap(({ notes = [] }) => notes.map((note) => [safeText(note)])),
    ...report.notes.map((note) => [safeText(note)]),
    [OWN_EXPORT_LINE[language]],
  ];
  return BYTE_ORDER_MARK + csvText(rows, DELIMITER);
}

/** The tables a CSV holds: those with one figure a row, which programs read. */
const TIDY: ReadonlySet<string> = new Set(['totals', 'days']);

/**
 * Rows of finished cells as CSV text with CRLF. Cells with any sign that some program splits at are quoted, whatever the
 * delimiter: else a text could break into two cells, the second a formula.
 */
export const csvText = (rows: readonly (readonly string[])[], delimiter: string): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\r\n', quotes: (cell: unknown) => mustQuote(String(cell)) },
  )}\r\n`;

const mustQuote = (cell: string): boolean => /[,;\t|]/.test(cell) && !/^-?\d+,\d+%?$/.test(cell);

const isPresent = (line: string | undefined): line is string => line !== undefined && line !== '';

const tableRows = (table: Table, language: Language, decimal: DecimalSign): string[][] => [
  table.columns.map(({ heading }) => safeText(heading)),
  ...table.rows.map((row) => row.cells.map((cell) => cellText(cell, language, decimal))),
];

function cellText(cell: Cell, language: Language, decimal: DecimalSign): string {
  switch (cell.kind) {
    case 'text':
      return safeText(cell.text);
    case 'day':
      return dayText(cell.day);
    case 'count':
      return String(cell.count);
    case 'amount':
      return cell.amount === null ? '' : amountCode(cell.amount, cell.resource).replace('.', decimal);
    case 'number':
      return fixedCode(cell.value, cell.places).replace('.', decimal);
    case 'percent':
      return `${fixedCode({ n: cell.ratio.n * 100n, d: cell.ratio.d }, 1).replace('.', decimal)}%`;
    case 'coverage':
      // In words: Excel takes a bare "5/12" for a date.
      return coverageWords(cell.coverage, language);
  }
}
