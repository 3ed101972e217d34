import { dayText, ok, type Office, type Result } from '@soxanh/core';
import { columnsOf, isTidy, type Columns, type ImportChoices } from './columns.ts';
import { dayReader } from './date-column.ts';
import { sumIntervals } from './daily-sums.ts';
import { decimalOf } from './decimal-column.ts';
import type { TextRow, TextTable } from './read-table.ts';
import { readRow, type RowReader, type ReadRow } from './read-row.ts';
import type { FileRefusal, Witness } from './refusal.ts';
import type { RowProblem } from './row-problem.ts';
import { stampOf } from './stamp.ts';

/** What a file holds, once understood. */
export interface RowsRead {
  readonly rows: readonly ReadRow[];
  /** Rows that were not understood; the others were. */
  readonly problems: readonly RowProblem[];
  /** Rows of the file with anything in them. */
  readonly seen: number;
  /** Rows that hold a total of other rows: left out. */
  readonly totals: number;
  /** Amounts that were rounded to the small unit (law Q1). */
  readonly rounded: number;
  /** True if the rows were parts of a day and are summed by day. */
  readonly summedByDay: boolean;
}

/**
 * Understands a file: finds its columns, decides over whole columns how numbers and dates are written, then reads row
 * by row. A row that is not understood does not stop the others.
 *
 * @returns a refusal if the file as a whole leaves a question open.
 */
export function readRows(
  table: TextTable,
  choices: ImportChoices,
  office: Office,
): Result<RowsRead, FileRefusal> {
  const columns = columnsOf(table, choices);
  if (!columns.ok) return columns;
  const data = table.rows.filter((row) => !isTotalRow(row, columns.value));
  const days = dayReader(witnesses(data, columns.value.day), choices);
  if (!days.ok) return days;
  const tidy = isTidy(table, columns.value, choices);
  const decimal =
    choices.decimal !== undefined || tidy
      ? ok(choices.decimal ?? '.')
      : decimalOf(witnesses(data, columns.value.amount));
  if (!decimal.ok) return decimal;
  const reader: RowReader = {
    columns: columns.value,
    width: table.headings.length,
    choices,
    office,
    days: days.value,
    decimal: decimal.value,
    grouping: !tidy,
  };
  return ok(collect(data, reader, table.rows.length));
}

function collect(data: readonly TextRow[], reader: RowReader, seen: number): RowsRead {
  const rows: ReadRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of data) {
    const read = readRow(row, reader);
    if (read.ok) rows.push(read.value);
    else problems.push(read.error);
  }
  const summedByDay = reader.days.intervals;
  const kept = summedByDay ? sumIntervals(rows, daysOf(data, problems, reader)) : rows;
  return {
    rows: kept,
    problems,
    seen,
    totals: seen - data.length,
    rounded: kept.filter((row) => !row.exact).length,
    summedByDay,
  };
}

/** The days of rows that were not understood. */
function daysOf(data: readonly TextRow[], problems: readonly RowProblem[], reader: RowReader): Set<string> {
  const broken = new Set(problems.map(({ row }) => row));
  return new Set(
    data
      .filter(({ row }) => broken.has(row))
      .map(({ cells }) => reader.days.read((cells[reader.columns.day] ?? '').trim()))
      .flatMap((day) => (day === undefined ? [] : [dayText(day)])),
  );
}

const witnesses = (rows: readonly TextRow[], at: number): Witness[] =>
  rows.map(({ row, cells }) => ({ row, text: (cells[at] ?? '').trim() }));

const TOTAL = /^(tổng( cộng| số)?|cộng|toàn cơ quan|(grand |sub)?totals?|sum)\b/iu;

/** A total says so in words, and where rows have their day it has none. */
const isTotalRow = ({ cells }: TextRow, columns: Columns): boolean =>
  stampOf((cells[columns.day] ?? '').trim()) === undefined && saysTotal(cells);

/** Tells whether a cell calls its row a total. */
export const saysTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) => TOTAL.test(cell.trim().normalize('NFC')));
