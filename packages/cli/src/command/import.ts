import { mayWrite, ok, UNIT_HINTS, unitNamed, type EntryDraft, type Office, type Result } from '@soxanh/core';
import {
  importDrafts,
  planImport,
  readRows,
  readTable,
  rejectsCsv,
  type ImportChoices,
  type ImportPlan,
  type RowProblem,
  type RowsRead,
  type TextTable,
} from '@soxanh/files';
import { readFileSync } from 'node:fs';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, reportDamage, type Book } from '../book/open-book.ts';
import { writeDrafts } from '../book/write-drafts.ts';
import { replaceFile } from '../book/write-file.ts';
import { misuse, refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { choiceOption, roleOption } from './choice-option.ts';
import type { Call, Command, Options } from './command.ts';
import { fileWords } from './file-words.ts';
import { findDepartment, findResource } from './find.ts';
import { importMeter } from './import-meter.ts';
import { METER_OPTIONS, withoutMeter } from './import-meter-options.ts';
import { differenceProblems, sayImport, sayProblem } from './import-words.ts';

/** `soxanh import`: takes a CSV file into a book. */
export const importFile: Command = {
  name: 'import',
  operands: ['BOOK', 'FILE.csv'],
  options: {
    resource: 'text',
    department: 'text',
    'day-column': 'text',
    'amount-column': 'text',
    unit: 'text',
    'item-column': 'text',
    decimal: 'text',
    'date-order': 'text',
    zone: 'text',
    replace: 'switch',
    'dry-run': 'switch',
    rejects: 'text',
    role: 'text',
    ...METER_OPTIONS,
  },
  summary: { vi: 'nhập số liệu từ tệp CSV', en: 'imports figures from a CSV file' },
  usage: [
    'soxanh import BOOK FILE.csv [--resource R --department ID --day-column C --amount-column C --unit U --item-column C]',
    '              [--decimal . | ,] [--date-order ymd|dmy|mdy] [--zone Z] [--replace] [--dry-run] [--rejects OUT.csv] [--role ROLE]',
    'soxanh import BOOK FILE.csv --meter ID [--as readings|use|intervals] [--stamp start|end] [--zone Z] [--resets-daily] [--unit U]',
    '              [--day-column C --time-column C --end-column C --amount-column C[..C] --moment-column C] [--only C=VALUE]',
    '              [--decimal . | ,] [--date-order ymd|dmy|mdy] [--replace] [--dry-run] [--rejects OUT.csv] [--department ID --role ROLE]',
  ],
  run: async (call) => {
    if (call.options.has('meter')) return await importMeter(call);
    const alone = withoutMeter(call.options);
    if (!alone.ok) return alone;
    const choices = choicesOf(call.options);
    if (!choices.ok) return choices;
    const [name = '', file = ''] = call.operands;
    const table = tableIn(call.world, file);
    if (!table.ok) return table;
    return await withLock(bookPath(call.world, name), name, async () => {
      const book = openBook(call.world, name);
      return book.ok ? takeIn({ call, file, table: table.value, choices: choices.value }, book.value) : book;
    });
  },
};

function choicesOf(options: Options): Result<ImportChoices, Complaint> {
  const decimal = choiceOption(options, 'decimal', ['.', ','] as const);
  if (!decimal.ok) return decimal;
  const dateOrder = choiceOption(options, 'date-order', ['ymd', 'dmy', 'mdy'] as const);
  if (!dateOrder.ok) return dateOrder;
  const role = roleOption(options);
  if (!role.ok) return role;
  const resource = options.text('resource');
  const known = resource === undefined ? ok(undefined) : findResource(resource);
  if (!known.ok) return known;
  const unit = options.text('unit');
  if (unit !== undefined && unitNamed(unit) === undefined) return unknownUnit(unit);
  return ok({
    resource,
    department: options.text('department'),
    dayColumn: options.text('day-column'),
    amountColumn: options.text('amount-column'),
    unit,
    itemColumn: options.text('item-column'),
    decimal: decimal.value,
    dateOrder: dateOrder.value,
    zone: options.text('zone'),
  });
}

function unknownUnit(unit: string): ReturnType<typeof misuse> {
  const units = Object.values(UNIT_HINTS).join(', ');
  return misuse(
    `--unit "${unit}": chưa biết đơn vị này. Chọn một trong ${units}.`,
    `--unit "${unit}": this unit is not known. Choose one of ${units}.`,
  );
}

function tableIn(world: World, file: string): Result<TextTable, Complaint> {
  const bytes = withFile(file, () => readFileSync(pathFrom(world, file)));
  if (!bytes.ok) return bytes;
  const table = readTable(new Uint8Array(bytes.value));
  return table.ok ? table : refusedFile(file, table.error);
}

function refusedFile(file: string, refusal: Parameters<typeof fileWords>[0]): ReturnType<typeof refuse> {
  const { vi, en } = fileWords(refusal);
  return refuse(`${file}: ${vi} Chưa nhập gì.`, `${file}: ${en} Nothing was imported.`);
}

/** One import: the call, the file and what it holds. */
interface Intake {
  readonly call: Call;
  readonly file: string;
  readonly table: TextTable;
  readonly choices: ImportChoices;
}

function takeIn(intake: Intake, book: Book): Result<ExitCode, Complaint> {
  const { call, file, table, choices } = intake;
  const { print, options } = call;
  reportDamage(book, print);
  const department =
    choices.department === undefined ? ok(undefined) : findDepartment(book.office, choices.department);
  if (!department.ok) return department;
  const read = readRows(table, choices, book.office);
  if (!read.ok) return refusedFile(file, read.error);
  const permitted = permittedRows(read.value, call, book.office, department.value?.id);
  const plan = planImport(book.set.entries.values(), permitted.rows, { replace: options.has('replace') });
  const problems = [...permitted.problems, ...differenceProblems(plan.differences)].toSorted(
    (a, b) => a.row - b.row,
  );
  for (const problem of problems) sayProblem(print, file, problem);
  const rejects = writeRejects(intake, problems);
  if (!rejects.ok) return rejects;
  const saved = save(call, book, plan, department.value?.id);
  if (!saved.ok) return saved;
  sayImport(call, book, permitted, plan);
  return ok(problems.length > 0 || book.damaged.length > 0 ? 1 : 0);
}

/** Rows that the role may not record become problems; the Office may record all. */
function permittedRows(
  read: RowsRead,
  { options }: Call,
  office: Office,
  department: string | undefined,
): RowsRead {
  const role = roleOption(options);
  const by = {
    device: 'me',
    role: role.ok ? role.value : 'office',
    ...(department === undefined ? {} : { department }),
  } as const;
  const may = (row: RowsRead['rows'][number]): boolean =>
    mayWrite(by, { kind: 'use', ...placeOf(row) }, office).ok;
  const refused = read.rows
    .filter((row) => !may(row))
    .map((row): RowProblem => ({
      row: row.row,
      field: 'department',
      text: row.department,
      reason: { kind: 'may-not' },
    }));
  return refused.length === 0
    ? read
    : { ...read, rows: read.rows.filter(may), problems: [...read.problems, ...refused] };
}

const placeOf = ({
  department,
  resource,
  day,
  amount,
}: RowsRead['rows'][number]): Omit<EntryDraft & { kind: 'use' }, 'kind'> => ({
  department,
  resource,
  day,
  amount,
});

function writeRejects({ call, table }: Intake, problems: readonly RowProblem[]): Result<void, Complaint> {
  const out = call.options.text('rejects');
  if (out === undefined || problems.length === 0) return ok(undefined);
  const written = withFile(out, () =>
    replaceFile(pathFrom(call.world, out), [rejectsCsv(table, problems, call.print.language)]),
  );
  if (written.ok) call.print.line({ vi: `Các dòng chưa nhận: ${out}.`, en: `Rows not accepted: ${out}.` });
  return written;
}

function save(
  call: Call,
  book: Book,
  plan: ImportPlan,
  department: string | undefined,
): Result<unknown, Complaint> {
  const { world, now, options, print, today } = call;
  if (options.has('dry-run')) return ok(undefined);
  const batch = {
    id: `nhap-${Buffer.from(world.random(12)).toString('base64url')}`,
    reason: print.language === 'vi' ? 'Thay bằng số liệu của tệp nhập sau.' : 'Replaced by a later file.',
    notes: book.office.notesAllowed(today),
  };
  const drafts = importDrafts(plan, batch);
  const role = roleOption(options);
  if (drafts.length === 0 || !role.ok) return ok(undefined);
  return writeDrafts(world, now, book, drafts, { role: role.value, department });
}
