import { err, ok, type Result } from '@soxanh/core';
import type { TextTable } from './read-table.ts';
import type { Field, FileRefusal } from './refusal.ts';

/** What a person said about a file that does not speak for itself. */
export interface ImportChoices {
  /** For every row of a file without such a column; where both speak they must agree. */
  readonly resource?: string | undefined;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  /** Headings of the columns, where they are not the tidy ones. */
  readonly dayColumn?: string | undefined;
  readonly amountColumn?: string | undefined;
  readonly itemColumn?: string | undefined;
  readonly decimal?: ',' | '.' | undefined;
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy' | undefined;
  readonly zone?: string | undefined;
}

/** Where each field stands in a row; absent fields come from the choices. */
export type Columns = Readonly<Partial<Record<Field, number>>> & {
  readonly day: number;
  readonly amount: number;
};

/** Headings by which a column is known without being named: the tidy one first, then what offices write. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  day: ['day', 'date', 'ngày'],
  department: ['department', 'phòng'],
  resource: ['resource', 'nội dung'],
  amount: ['amount', 'số lượng'],
  unit: ['unit', 'đvt', 'đơn vị tính'],
  item: ['item', 'loại'],
  note: ['note', 'ghi chú'],
};

/**
 * Finds the columns of a file by the headings a person named, else by the tidy headings
 * `day,department,resource,amount,unit[,item,note]` or their Vietnamese counterparts. Order does not matter, other
 * columns are left alone.
 */
export function columnsOf(table: TextTable, choices: ImportChoices): Result<Columns, FileRefusal> {
  const named: Partial<Record<Field, string | undefined>> = {
    day: choices.dayColumn,
    amount: choices.amountColumn,
    item: choices.itemColumn,
  };
  const given: Partial<Record<Field, string | undefined>> = {
    department: choices.department,
    resource: choices.resource,
    unit: choices.unit,
  };
  const found: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(HEADINGS) as Field[]) {
    const wanted = named[field];
    const places = placesOf(table.headings, wanted === undefined ? HEADINGS[field] : [wanted]);
    const [at] = places;
    if (places.length > 1 && at !== undefined)
      return err({ kind: 'double-column', field, heading: table.headings[at] ?? '' });
    if (at !== undefined) found[field] = at;
    else if (wanted !== undefined || (isRequired(field) && given[field] === undefined))
      return err({ kind: 'no-column', field, wanted, headings: table.headings });
  }
  const { day, amount } = found;
  return day === undefined || amount === undefined
    ? err({ kind: 'no-column', field: 'day', wanted: undefined, headings: table.headings })
    : ok({ ...found, day, amount });
}

const isRequired = (field: Field): boolean => field !== 'item' && field !== 'note';

function placesOf(headings: readonly string[], names: readonly string[]): number[] {
  const wanted = new Set(names.map(folded));
  return headings.flatMap((heading, at) => (wanted.has(folded(heading)) ? [at] : []));
}

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/**
 * Tells whether the amounts stand in a tidy column: it has the tidy name and nobody said otherwise. Then `.` is the
 * decimal sign and nothing groups, so that a file made for machines needs no guess.
 */
export const isTidy = (table: TextTable, columns: Columns, choices: ImportChoices): boolean =>
  choices.decimal === undefined &&
  choices.amountColumn === undefined &&
  folded(table.headings[columns.amount] ?? '') === 'amount';
