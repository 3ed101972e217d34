import {
  LONGEST_TEXT,
  amountOf,
  dayText,
  err,
  ok,
  RESOURCES,
  timesWhole,
  unitNamed,
  type Decimal,
  type ItemId,
  type Office,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import type { Columns, ImportChoices } from './columns.ts';
import type { DayReader } from './date-column.ts';
import { departmentNamed, itemNamed, resourceNamed } from './names.ts';
import { numberWith } from './number-text.ts';
import type { TextRow } from './read-table.ts';
import type { Field } from './refusal.ts';
import type { RowProblem, RowReason } from './row-problem.ts';

/** One use, as a row of a file says it. */
export interface ReadRow {
  readonly row: number;
  /** Rows of the file it stands for: more than one if they were summed. */
  readonly rowCount: number;
  readonly department: string;
  readonly resource: ResourceId;
  readonly item?: ItemId;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Small units. */
  readonly amount: number;
  /** The amount before it was rounded, in small units. */
  readonly unrounded: Decimal;
  /** False if something was rounded away. */
  readonly exact: boolean;
  /** Parts of the day could not be read: what was summed is less than the day. */
  readonly about?: true;
  readonly note?: string;
}

/** How the rows of one file are to be read. */
export interface RowReader {
  readonly columns: Columns;
  /** How many headings there are. */
  readonly width: number;
  readonly choices: ImportChoices;
  readonly office: Office;
  readonly days: DayReader;
  readonly decimal: DecimalSign;
  readonly grouping: boolean;
}

/** What is wrong with a cell. */
interface CellProblem {
  readonly field: Field;
  readonly text: string;
  readonly reason: RowReason;
}

const no = (
  field: Field,
  text: string,
  reason: RowReason,
): { readonly ok: false; readonly error: CellProblem } => err({ field, text, reason });

/** Understands one row. */
export function readRow(row: TextRow, reader: RowReader): Result<ReadRow, RowProblem> {
  const read = understand(row, reader);
  return read.ok ? read : err({ row: row.row, ...read.error });
}

function understand(row: TextRow, reader: RowReader): Result<ReadRow, CellProblem> {
  const extra = row.cells.slice(reader.width).find((cell) => cell.trim() !== '');
  if (extra !== undefined) return no('note', extra, { kind: 'too-many-cells' });
  const cell = (field: Field): string => (row.cells[reader.columns[field] ?? -1] ?? '').trim();
  const day = dayIn(cell('day'), reader);
  if (!day.ok) return day;
  const department = departmentIn(cell('department'), reader);
  if (!department.ok) return department;
  const resource = resourceIn(cell('resource'), reader);
  if (!resource.ok) return resource;
  const item = itemIn(cell('item'), resource.value);
  if (!item.ok) return item;
  const amount = amountIn(cell('amount'), cell('unit'), resource.value, reader);
  if (!amount.ok) return amount;
  const note = cell('note');
  if (note.length > LONGEST_TEXT) return no('note', note, { kind: 'note-too-long', most: LONGEST_TEXT });
  return ok({
    row: row.row,
    rowCount: 1,
    department: department.value,
    resource: resource.value,
    day: day.value,
    ...amount.value,
    ...(item.value === undefined ? {} : { item: item.value }),
    ...(note === '' ? {} : { note }),
  });
}

function dayIn(text: string, { days }: RowReader): Result<string, CellProblem> {
  if (text === '') return no('day', text, { kind: 'empty' });
  const day = days.read(text);
  return day === undefined ? no('day', text, { kind: 'not-a-day' }) : ok(dayText(day));
}

function departmentIn(text: string, { office, choices }: RowReader): Result<string, CellProblem> {
  const known = office.departments.map(({ id }) => id);
  return agreed('department', text, choices.department, (name) => {
    const found = departmentNamed(name, office)?.id;
    return found === undefined ? no('department', name, { kind: 'unknown-department', known }) : ok(found);
  });
}

const resourceIn = (text: string, { choices }: RowReader): Result<ResourceId, CellProblem> =>
  agreed('resource', text, choices.resource, (name) => {
    const found = resourceNamed(name);
    return found === undefined ? no('resource', name, { kind: 'unknown-resource' }) : ok(found);
  });

/** What the cell says, or else the option; if both speak they must mean the same. */
function agreed<T>(
  field: Field,
  text: string,
  option: string | undefined,
  meaning: (name: string) => Result<T, CellProblem>,
): Result<T, CellProblem> {
  if (text === '' && option === undefined) return no(field, text, { kind: 'empty' });
  const said = meaning(text === '' ? (option ?? '') : text);
  if (!said.ok || text === '' || option === undefined) return said;
  const meant = meaning(option);
  return meant.ok && meant.value === said.value ? said : no(field, text, { kind: 'disagrees', option });
}

function itemIn(text: string, resource: ResourceId): Result<ItemId | undefined, CellProblem> {
  if (text === '') return ok(undefined);
  if (RESOURCES[resource].items.length === 0) return no('item', text, { kind: 'no-kinds', resource });
  const item = itemNamed(text);
  return item === undefined ? no('item', text, { kind: 'unknown-item' }) : ok(item);
}

type ReadAmount = Pick<ReadRow, 'amount' | 'unrounded' | 'exact'>;

function amountIn(
  text: string,
  unitCell: string,
  resource: ResourceId,
  { choices, decimal, grouping }: RowReader,
): Result<ReadAmount, CellProblem> {
  if (text === '') return no('amount', text, { kind: 'empty' });
  const value = numberWith(text, decimal, grouping);
  if (value === undefined) return no('amount', text, { kind: 'not-a-number', decimal, grouping });
  const unit = unitCell === '' ? (choices.unit ?? '') : unitCell;
  if (unit === '') return no('unit', unit, { kind: 'empty' });
  const read = amountOf(value, unit, resource);
  if (!read.ok) {
    const field = read.error.kind === 'unknown-unit' || read.error.kind === 'wrong-unit' ? 'unit' : 'amount';
    return no(field, field === 'unit' ? unit : text, { kind: 'amount', problem: read.error, resource });
  }
  return ok({ ...read.value, unrounded: timesWhole(value, unitNamed(unit)?.per ?? 1) });
}
