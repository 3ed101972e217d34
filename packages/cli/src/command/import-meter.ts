import { mayWrite, meterIds, meterResource, ok, type Duty, type Result } from '@soxanh/core';
import {
  meterDrafts,
  meterRejectsCsv,
  meterSummary,
  planMeterImport,
  readMeterFile,
  withCells,
  type ByteSource,
  type FileMeter,
  type MeterChoices,
  type MeterFile,
  type MeterPlan,
  type MeterProblem,
} from '@soxanh/files';
import { withLock } from '../book/lock.ts';
import { bookPath, openBook, reportDamage, type Book } from '../book/open-book.ts';
import { writeDrafts } from '../book/write-drafts.ts';
import { replaceFile } from '../book/write-file.ts';
import { bytesOf } from '../world/byte-source.ts';
import { refuse, type Complaint, type ExitCode } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { Call } from './command.ts';
import { dutyHere } from './duty-here.ts';
import { findDepartment } from './find.ts';
import { meterChoices } from './import-meter-options.ts';
import { sayMeterProblems } from './import-meter-problems.ts';
import { sayMeterImport } from './import-meter-words.ts';
import { meterFileWords } from './meter-file-words.ts';

/** `soxanh import BOOK FILE --meter ID`: takes a file of one meter into a book. */
export async function importMeter(call: Call): Promise<Result<ExitCode, Complaint>> {
  const choices = meterChoices(call.options);
  if (!choices.ok) return choices;
  const [name = ''] = call.operands;
  return await withLock(bookPath(call.world, name), name, async () => {
    const book = openBook(call.world, name);
    return book.ok ? await takeIn(call, book.value, choices.value) : book;
  });
}

async function takeIn(call: Call, book: Book, choices: MeterChoices): Promise<Result<ExitCode, Complaint>> {
  reportDamage(book, call.print);
  const by = writerOf(call, book);
  if (!by.ok) return by;
  const meter = meterOf(call, book);
  if (!meter.ok) return meter;
  const [, name = ''] = call.operands;
  const source = withFile(name, () => bytesOf(pathFrom(call.world, name)));
  if (!source.ok) return source;
  const file = await readMeterFile(source.value, choices, meter.value);
  if (!file.ok) {
    const { vi, en } = meterFileWords(file.error, meter.value.resource);
    return refuse(`${name}: ${vi} Chưa nhập gì.`, `${name}: ${en} Nothing was imported.`);
  }
  return await enter({
    call,
    book,
    meter: meter.value,
    by: by.value,
    file: file.value,
    source: source.value,
  });
}

/** One import: the call, the book and what the file says. */
interface Intake {
  readonly call: Call;
  readonly book: Book;
  readonly meter: FileMeter;
  readonly by: Duty;
  readonly file: MeterFile;
  readonly source: ByteSource;
}

async function enter(intake: Intake): Promise<Result<ExitCode, Complaint>> {
  const { call, book, meter, file } = intake;
  const { counted } = book.resolution;
  const plan = planMeterImport({ entries: book.set.entries.values(), counted }, file, meter.id, {
    replace: call.options.has('replace'),
  });
  const forbidden = plan.add.find(({ draft }) => !mayWrite(intake.by, draft, book.office).ok);
  if (forbidden !== undefined) return mayNot(intake.by, meter.id);
  const problems = [...file.problems, ...plan.differences].toSorted((a, b) => a.row - b.row);
  const [, name = ''] = call.operands;
  const summary = summaryOf(intake, plan);
  sayMeterProblems(call.print, name, problems, summary, meter.resource);
  const rejects = await writeRejects(intake, problems);
  if (!rejects.ok) return rejects;
  const saved = save(intake, plan);
  if (!saved.ok) return saved;
  sayMeterImport(call, { file, plan, summary, meter });
  const isAsked = (summary?.questions.length ?? 0) > 0;
  return ok(problems.length > 0 || isAsked || book.damaged.length > 0 ? 1 : 0);
}

/** What comes of the file: beside what stays of the book, and without the rows that are not taken. */
function summaryOf({ file, meter, book }: Intake, plan: MeterPlan): ReturnType<typeof meterSummary> {
  const taken = new Set(plan.takeBack);
  const refused = new Set(plan.differences.map(({ row }) => row));
  const isTaken = ({ row }: { readonly row: number }): boolean => !refused.has(row);
  const { readings, days, spans } = file;
  const left = {
    readings: readings.filter(isTaken),
    days: days.filter(isTaken),
    spans: spans.filter(isTaken),
  };
  const kept = book.resolution.counted.filter(({ id }) => !taken.has(id));
  return meterSummary({ ...file, ...left }, meter, kept);
}

function meterOf({ options }: Call, { office }: Book): Result<FileMeter, Complaint> {
  const id = options.text('meter') ?? '';
  const resource = meterResource(office, id);
  if (resource !== undefined) return ok({ id, resource, office });
  const known = meterIds(office).join(', ');
  return known === ''
    ? refuse(
        `--meter "${id}": sổ chưa khai báo công tơ, đồng hồ nào. Văn phòng Ban khai báo trước (dữ kiện "meter").`,
        `--meter "${id}": the book states no meter. The Office states it first (a fact "meter").`,
      )
    : refuse(
        `--meter "${id}": sổ không có công tơ, đồng hồ này. Đã khai báo: ${known}.`,
        `--meter "${id}": the book has no such meter. There are: ${known}.`,
      );
}

/** As whom: `--department` says from which department a recorder reads meters. */
function writerOf(call: Call, book: Book): Result<Duty, Complaint> {
  const text = call.options.text('department');
  const department = text === undefined ? ok(undefined) : findDepartment(book.office, text);
  return department.ok ? dutyHere(call, book, department.value?.id) : department;
}

const mayNot = ({ role }: Duty, meter: string): ReturnType<typeof refuse> =>
  refuse(
    `Vai trò "${role}" không được ghi số của "${meter}". Dùng --role office, hoặc nhờ Văn phòng Ban nhập. Chưa ghi gì.`,
    `The role "${role}" may not record for "${meter}". Use --role office, or ask the Office. Nothing was written.`,
  );

async function writeRejects(
  { call, file, meter, source }: Intake,
  problems: readonly MeterProblem[],
): Promise<Result<void, Complaint>> {
  const out = call.options.text('rejects');
  if (out === undefined || problems.length === 0) return ok(undefined);
  const rows = await withCells(source, problems);
  const text = meterRejectsCsv(file.headings, rows, meter.resource, call.print.language);
  const written = withFile(out, () => replaceFile(pathFrom(call.world, out), [text]));
  if (written.ok) call.print.line({ vi: `Các dòng chưa nhận: ${out}.`, en: `Rows not accepted: ${out}.` });
  return written;
}

function save({ call, book, by }: Intake, plan: MeterPlan): Result<unknown, Complaint> {
  const { world, now, options, print } = call;
  const batch = {
    id: `nhap-${Buffer.from(world.random(12)).toString('base64url')}`,
    reason: print.language === 'vi' ? 'Thay bằng số liệu của tệp nhập sau.' : 'Replaced by a later file.',
  };
  const drafts = options.has('dry-run') ? [] : meterDrafts(plan, batch);
  return drafts.length === 0 ? ok(undefined) : writeDrafts(world, now, book, drafts, by);
}
