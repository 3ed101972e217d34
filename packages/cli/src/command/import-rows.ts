import { ok, type Duty, type Result } from '@soxanh/core';
import {
  importDrafts,
  planImport,
  readRows,
  readTable,
  rejectsCsv,
  type ImportChoices,
  type ImportPlan,
  type RowProblem,
  type TextTable,
} from '@soxanh/files';
import { readFileSync } from 'node:fs';
import { reportDamage, type Book } from '../book/open-book.ts';
import { writeDrafts } from '../book/write-drafts.ts';
import { replaceFile } from '../book/write-file.ts';
import { refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import type { Call } from './command.ts';
import { fileWords } from './file-words.ts';
import { dutyHere } from './duty-here.ts';
import { findDepartment } from './find.ts';
import { permittedRows } from './import-permitted.ts';
import { differenceProblems, sayImport, sayProblem } from './import-words.ts';

/** The table of a CSV file, or why it is none. */
export function tableIn(world: World, file: string): Result<TextTable, Complaint> {
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

/** Takes the rows of a file into a book: what may come in does, the others are named. */
export function takeIn(intake: Intake, book: Book): Result<ExitCode, Complaint> {
  const { call, file, table, choices } = intake;
  const { print, options } = call;
  reportDamage(book, print);
  const department =
    choices.department === undefined ? ok(undefined) : findDepartment(book.office, choices.department);
  if (!department.ok) return department;
  const read = readRows(table, choices, book.office);
  if (!read.ok) return refusedFile(file, read.error);
  const duty = dutyHere(call, book, department.value?.id);
  if (!duty.ok) return duty;
  const permitted = permittedRows(read.value, duty.value, book.office);
  const plan = planImport(book.set.entries.values(), permitted.rows, { replace: options.has('replace') });
  const problems = [...permitted.problems, ...differenceProblems(plan.differences)].toSorted(
    (a, b) => a.row - b.row,
  );
  for (const problem of problems) sayProblem(print, file, problem);
  const rejects = writeRejects(intake, problems);
  if (!rejects.ok) return rejects;
  const saved = save(call, book, plan, duty.value);
  if (!saved.ok) return saved;
  sayImport(call, book, permitted, plan);
  return ok(problems.length > 0 || book.damaged.length > 0 ? 1 : 0);
}

function writeRejects({ call, table }: Intake, problems: readonly RowProblem[]): Result<void, Complaint> {
  const out = call.options.text('rejects');
  if (out === undefined || problems.length === 0) return ok(undefined);
  const written = withFile(out, () =>
    replaceFile(pathFrom(call.world, out), [rejectsCsv(table, problems, call.print.language)]),
  );
  if (written.ok) call.print.line({ vi: `Các dòng chưa nhận: ${out}.`, en: `Rows not accepted: ${out}.` });
  return written;
}

function save(call: Call, book: Book, plan: ImportPlan, duty: Duty): Result<unknown, Complaint> {
  const { world, now, options, print, today } = call;
  if (options.has('dry-run')) return ok(undefined);
  const batch = {
    id: `nhap-${Buffer.from(world.random(12)).toString('base64url')}`,
    reason: print.language === 'vi' ? 'Thay bằng số liệu của tệp nhập sau.' : 'Replaced by a later file.',
    notes: book.office.notesAllowed(today),
  };
  const drafts = importDrafts(plan, batch);
  return drafts.length === 0 ? ok(undefined) : writeDrafts(world, now, book, drafts, duty);
}
