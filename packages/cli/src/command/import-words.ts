import { dateText, dayNumberFromText, numberText, type Day } from '@soxanh/core';
import {
  rowProblemWords,
  type Difference,
  type ImportPlan,
  type RowProblem,
  type RowsRead,
} from '@soxanh/files';
import type { Book } from '../book/open-book.ts';
import type { Printer } from '../world/printer.ts';
import type { Call } from './command.ts';
import { counted } from './counted.ts';
import { takenBackWords, writtenWords } from './import-outcome.ts';

/** One row that was not taken in: file, row, field, reason, what to do. */
export function sayProblem(print: Printer, file: string, problem: RowProblem): void {
  const [vi, en] = [rowProblemWords(problem, 'vi'), rowProblemWords(problem, 'en')];
  print.warn({
    vi: `${file}: dòng ${problem.row}: ${vi.field}: ${vi.reason}. ${vi.advice}`,
    en: `${file}: row ${problem.row}: ${en.field}: ${en.reason}. ${en.advice}`,
  });
}

/** A day the book has other rows for, said at every row of the file for it. */
export const differenceProblems = (differences: readonly Difference[]): RowProblem[] =>
  differences.flatMap(({ rows, day, inBook, inFile, resource }) =>
    rows.map((row) => ({
      row: row.row,
      field: 'amount' as const,
      text: day,
      reason: { kind: 'differs' as const, inBook, inFile, resource },
    })),
  );

/** What was read and what became of it. */
export function sayImport(
  { print, options, today }: Call,
  book: Book,
  read: RowsRead,
  plan: ImportPlan,
): void {
  const n = (count: number): string => numberText(count, 0, print.language);
  const differing = plan.differences.flatMap(({ rows }) => rows);
  const accepted = rowsOf(read.rows) - rowsOf(differing);
  const problems = read.seen - read.totals - accepted;
  print.line({
    vi: `Đã đọc ${n(read.seen)} dòng: nhận ${n(accepted)}, bỏ ${n(read.totals)} dòng cộng, ${n(problems)} dòng cần xem lại.`,
    en: `${n(read.seen)} rows read: ${n(accepted)} accepted, ${n(read.totals)} total rows left out, ${n(problems)} to look at.`,
  });
  for (const note of notesOn(book, read, plan, today)) print.line(note);
  print.line(writtenWords(plan.add.length, options.has('dry-run')));
}

/** Rows of the file: those with a time of day are summed, and counted one by one all the same. */
const rowsOf = (rows: RowsRead['rows']): number => rows.reduce((sum, { rowCount }) => sum + rowCount, 0);

function* notesOn(
  book: Book,
  read: RowsRead,
  plan: ImportPlan,
  today: Day,
): Generator<{ readonly vi: string; readonly en: string }> {
  if (read.summedByDay) {
    const days = counted(read.rows.length, 'lượt ngày', ['day', 'days']);
    yield {
      vi: `Các dòng có giờ được cộng theo ngày: ${days.vi}.`,
      en: `Rows with a time of day were summed by day: ${days.en}.`,
    };
  }
  if (read.rounded > 0) {
    const amounts = counted(read.rounded, 'số', ['amount was', 'amounts were']);
    yield {
      vi: `Làm tròn ${amounts.vi} đến Wh hoặc mL (làm tròn một lần, nửa về số chẵn).`,
      en: `${amounts.en} rounded to Wh or mL (once, halves to even).`,
    };
  }
  if (plan.present > 0) {
    const rows = counted(plan.present, 'dòng đã có trong sổ', [
      'row is in the book already and was',
      'rows are in the book already and were',
    ]);
    yield { vi: `${rows.vi}, không ghi lại.`, en: `${rows.en} not written again.` };
  }
  if (plan.takeBack.length > 0) {
    yield takenBackWords(plan.takeBack.length);
  }
  yield* notesOnRows(book, plan, today);
}

function* notesOnRows(
  { office }: Book,
  plan: ImportPlan,
  today: Day,
): Generator<{ readonly vi: string; readonly en: string }> {
  const noted = plan.add.filter(({ row }) => row.note !== undefined).length;
  if (noted > 0 && !office.notesAllowed(today)) {
    const notes = counted(noted, 'ghi chú', ['note was', 'notes were']);
    yield {
      vi: `${notes.vi} không được lưu: cơ quan chưa cho phép ghi chú vào sổ.`,
      en: `${notes.en} not kept: the office does not allow notes in the book.`,
    };
  }
  const future = plan.add.flatMap(({ row }) => {
    const day = dayNumberFromText(row.day);
    return day !== undefined && day > today ? [day] : [];
  });
  const [first] = future.toSorted((a, b) => a - b);
  if (first !== undefined) {
    const rows = counted(future.length, 'dòng', ['row has', 'rows have']);
    yield {
      vi: `${rows.vi} có ngày chưa đến (từ ${dateText(first)}). Kiểm tra --date-order.`,
      en: `${rows.en} a day that has not come yet (from ${dateText(first)}). Check --date-order.`,
    };
  }
}
