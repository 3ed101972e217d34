import {
  amountCode,
  amountNumber,
  coverageWords,
  fixedCode,
  fixedText,
  fractionPercent,
  type Cell,
  type Language,
  type Table,
} from '@soxanh/core';
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

/** A column's heading; over figures it stands at their side. */
export const headingCell = (heading: string, figures?: true): CellObject => ({
  value: withoutControls(heading),
  type: String,
  fontWeight: 'bold',
  backgroundColor: HEADING_FILL,
  bottomBorderStyle: 'thin',
  wrap: true,
  ...(figures === undefined ? {} : { align: 'right' }),
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
    case 'number': {
      const code = fixedCode(cell.value, cell.places);
      return { value: Number(code), type: Number, format: formatOf(code), ...bold };
    }
    case 'percent': {
      // Rounded as it is printed everywhere (law L5): else Excel would round the binary fraction once more.
      const value = Number(fixedCode(cell.ratio, 3));
      return { value, type: Number, format: cell.signed ? '+0.0%;-0.0%;0.0%' : '0.0%', ...bold };
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
  const longest = Math.max(headingLength(table.columns[at]?.heading ?? ''), ...widths.slice(0, 2000));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** A long heading over short figures stands on two lines. */
function headingLength(heading: string): number {
  const longestWord = Math.max(...heading.split(' ').map(({ length }) => length));
  return Math.max(longestWord, Math.ceil(heading.length / 2), Math.min(heading.length, SHORT_HEADING));
}

const SHORT_HEADING = 16;

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
    case 'number':
      return fixedText(cell.value, cell.places, language).length;
    case 'percent':
      return fractionPercent(cell.ratio, language).length + 1;
    case 'coverage':
      return coverageWords(cell.coverage, language).length;
  }
}
