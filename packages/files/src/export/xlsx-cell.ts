import { amountCode, amountNumber, coverageWords, type Cell, type Language, type Table } from '@soxanh/core';
import type { CellObject } from 'write-excel-file/universal';
import { withoutControls } from './safe-text.ts';

const HEADING_FILL = '#E2EFDA';
const MILLIS_A_DAY = 86_400_000;

/** The report's title, at the head of a sheet. */
export const titleCell = (title: string): CellObject => ({
  value: withoutControls(title),
  type: String,
  fontWeight: 'bold',
  fontSize: 14,
});

/** A column's heading. */
export const headingCell = (heading: string): CellObject => ({
  value: withoutControls(heading),
  type: String,
  fontWeight: 'bold',
  backgroundColor: HEADING_FILL,
  bottomBorderStyle: 'thin',
  wrap: true,
});

/**
 * A figure as Excel counts with it: a number, a date or a text. A text is stored as text whatever it begins with, so
 * nothing of it can run (law T4). No value is an empty cell, never a zero (law L1).
 */
export function tableCell(cell: Cell, total: boolean, language: Language): CellObject | null {
  const bold = total ? ({ fontWeight: 'bold', topBorderStyle: 'thin' } as const) : {};
  switch (cell.kind) {
    case 'text':
      return { value: withoutControls(cell.text), type: String, ...bold };
    case 'day':
      return { value: new Date(cell.day * MILLIS_A_DAY), type: Date, format: 'dd/mm/yyyy', ...bold };
    case 'count':
      return { value: cell.count, type: Number, format: '#,##0', ...bold };
    case 'amount': {
      if (cell.amount === null) return total ? { value: '', type: String, ...bold } : null;
      const code = amountCode(cell.amount, cell.resource);
      return { value: Number(code), type: Number, format: formatOf(code), ...bold };
    }
    case 'coverage':
      return { value: coverageWords(cell.coverage, language), type: String, ...bold };
  }
}

/**
 * As many decimals as the figure has. One format with optional decimals (`#,##0.###`) would leave a bare comma behind
 * whole numbers.
 */
function formatOf(code: string): string {
  const places = code.split('.')[1]?.length ?? 0;
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

const NARROWEST = 8;
const WIDEST = 48;

/** Width of a column in characters: its longest cell, within reason. */
export function widthOf(table: Table, at: number, language: Language): number {
  const widths = table.rows.map((row) => shownLength(row.cells[at], language));
  const longest = Math.max(table.columns[at]?.heading.length ?? 0, ...widths.slice(0, 2000));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function shownLength(cell: Cell | undefined, language: Language): number {
  switch (cell?.kind) {
    case undefined:
      return 0;
    case 'text':
      return cell.text.length;
    case 'day':
      return 'dd/mm/yyyy'.length;
    case 'count':
      return String(cell.count).length;
    case 'amount':
      return cell.amount === null ? 0 : amountNumber(cell.amount, cell.resource, language).length;
    case 'coverage':
      return coverageWords(cell.coverage, language).length;
  }
}
