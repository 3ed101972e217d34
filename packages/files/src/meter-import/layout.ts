import { err, ok, type ResourceId, type Result } from '@soxanh/core';
import { numberEvidence } from '../import/number-text.ts';
import { ColumnFinder, namesNoHeading, onlyRows, optionalColumn, type MeterColumns } from './columns.ts';
import type { MeterChoices } from './meter-choices.ts';
import type { MeterRefusal } from './meter-refusal.ts';
import { isUnitHeading } from './meter-unit.ts';
import { isBlank, type Sample } from './sample.ts';
import { wideByHeadings, wideRange, type WideColumns } from './wide-columns.ts';
import { writtenStamp } from './written-stamp.ts';

/** How the rows of a file are laid out. */
export interface Layout {
  /** Empty if the file has none. */
  readonly headings: readonly string[];
  readonly columns: MeterColumns;
  /** How many cells a row has at most. */
  readonly width: number;
  /** The number of the first row of data. */
  readonly dataFrom: number;
}

/** How far down the headings, and then the first row of data, are looked for. */
const HEAD_ROWS = 20;

/**
 * Finds the headings, the columns and the first row of data. What stands above the data has neither a stamp nor a
 * number; a row with either, or with as many digits as a date has, is data, be it broken: no row is lost without a word.
 */
export function layoutOf(
  sample: Sample,
  choices: MeterChoices,
  resource: ResourceId,
): Result<Layout, MeterRefusal> {
  const rows = sample.rows
    .map((cells, at) => ({ number: sample.first + at, cells }))
    .filter(({ cells }) => !isBlank(cells));
  if (rows.length === 0) return err({ kind: 'empty' });
  if (namesNoHeading(choices)) return withoutHeadings(rows, choices, resource);
  let refusal: Result<never, MeterRefusal> | undefined;
  for (const [at, { cells }] of rows.slice(0, HEAD_ROWS).entries()) {
    const headings = cells.map((cell) => cell.trim());
    const columns = columnsOf(headings, headings.length, choices, resource);
    if (columns.ok) return below(rows.slice(at + 1), headings, columns.value);
    refusal ??= columns;
  }
  return refusal ?? err({ kind: 'empty' });
}

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

function withoutHeadings(
  rows: readonly NumberedRow[],
  choices: MeterChoices,
  resource: ResourceId,
): Result<Layout, MeterRefusal> {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const columns = columnsOf([], width, choices, resource);
  if (!columns.ok) return columns;
  const from = rows.findIndex(({ cells }) => isData(cells, columns.value));
  const headings = rows.slice(0, Math.max(from, 0)).find(({ cells }) => cells[columns.value.amount] !== '');
  return below(
    rows,
    (headings?.cells ?? []).map((cell) => cell.trim()),
    columns.value,
  );
}

function below(
  rows: readonly NumberedRow[],
  headings: readonly string[],
  columns: MeterColumns,
): Result<Layout, MeterRefusal> {
  const first = rows.slice(0, HEAD_ROWS).find(({ cells }) => isData(cells, columns));
  if (first === undefined) {
    const [{ number, cells } = { number: 1, cells: [] }] = rows;
    return rows.length === 0
      ? err({ kind: 'empty' })
      : err({ kind: 'no-stamps', row: { row: number, text: (cells[columns.day] ?? '').trim() } });
  }
  const width = headings.length > 0 ? headings.length : first.cells.length;
  return ok({ headings, columns, width, dataFrom: first.number });
}

/** So many digits, of any script, are a date, be it one that is not understood. */
const LIKE_A_DATE = /(?:\p{Nd}.*){4}/u;

function isData(cells: readonly string[], { day, amount }: MeterColumns): boolean {
  const stamp = (cells[day] ?? '').trim();
  return (
    writtenStamp(stamp) !== undefined ||
    LIKE_A_DATE.test(stamp) ||
    numberEvidence((cells[amount] ?? '').trim()) !== 'none'
  );
}

function columnsOf(
  headings: readonly string[],
  width: number,
  choices: MeterChoices,
  resource: ResourceId,
): Result<MeterColumns, MeterRefusal> {
  const finder = new ColumnFinder(headings, width);
  const day = required(finder, 'day', choices.dayColumn);
  if (!day.ok) return day;
  const amount = amountColumns(finder, headings, choices, resource);
  if (!amount.ok) return amount;
  const time = optionalColumn(finder, 'time', choices.timeColumn);
  if (!time.ok) return time;
  const end = optionalColumn(finder, 'end', choices.endColumn);
  if (!end.ok) return end;
  const moment = optionalColumn(finder, 'moment', choices.momentColumn);
  if (!moment.ok) return moment;
  const only = onlyRows(finder, choices.only);
  if (!only.ok) return only;
  const { first, last } = amount.value;
  return ok({
    day: day.value,
    time: time.value,
    end: end.value,
    amount: first,
    lastAmount: last > first ? last : undefined,
    moment: moment.value,
    only: only.value,
  });
}

const required = (
  finder: ColumnFinder,
  field: 'day' | 'amount',
  wanted: string | undefined,
): Result<number, MeterRefusal> =>
  wanted === undefined ? (finder.known(field) ?? finder.missing(field)) : finder.named(field, wanted);

function amountColumns(
  finder: ColumnFinder,
  headings: readonly string[],
  { amountColumn, as }: MeterChoices,
  resource: ResourceId,
): Result<WideColumns, MeterRefusal> {
  if (amountColumn?.includes('..') === true) return wideRange(finder, amountColumn);
  const wide =
    amountColumn === undefined && (as ?? 'intervals') === 'intervals'
      ? wideByHeadings(headings, resource)
      : undefined;
  if (wide !== undefined) return ok(wide);
  const one = required(finder, 'amount', amountColumn ?? headingWithUnit(finder, headings, resource));
  return one.ok ? ok({ first: one.value, last: one.value }) : one;
}

/** The one heading that names a unit of the meter, where none is known by its words: `Công suất (kW)`. */
function headingWithUnit(
  finder: ColumnFinder,
  headings: readonly string[],
  resource: ResourceId,
): string | undefined {
  if (finder.known('amount') !== undefined) return undefined;
  const [only, ...others] = headings.filter((heading) => isUnitHeading(heading, resource));
  return others.length === 0 ? only : undefined;
}
