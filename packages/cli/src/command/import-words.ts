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
  print.line(
    options.has('dry-run')
      ? {
          vi: `Chạy thử: sẽ ghi ${n(plan.add.length)} lượt ghi. Chưa ghi gì.`,
          en: `Dry run: ${n(plan.add.length)} entries would be written. Nothing was written.`,
        }
      : { vi: `Đã ghi ${n(plan.add.length)} lượt ghi.`, en: `${n(plan.add.length)} entries were written.` },
  );
}

/** Rows of the file: those with a time of day are summed, and counted one by one all the same. */
const rowsOf = (rows: RowsRead['rows']): number => rows.reduce((sum, { rowCount }) => sum + rowCount, 0);

function* notesOn(
  book: Book,
  read: RowsRead,
  plan: ImportPlan,
  today: Day,
): Generator<{ readonly vi: string; readonly en: string }> {
  const n = (count: number): readonly [string, string] => [
    numberText(count, 0, 'vi'),
    numberText(count, 0, 'en'),
  ];
  if (read.summedByDay) {
    yield {
      vi: `Các dòng có giờ được cộng theo ngày: ${n(read.rows.length)[0]} lượt ngày.`,
      en: `Rows with a time of day were summed by day: ${n(read.rows.length)[1]} days.`,
    };
  }
  if (read.rounded > 0) {
    yield {
      vi: `Làm tròn ${n(read.rounded)[0]} số đến Wh hoặc mL (làm tròn một lần, nửa về số chẵn).`,
      en: `${n(read.rounded)[1]} amounts were rounded to Wh or mL (once, halves to even).`,
    };
  }
  if (plan.present > 0) {
    yield {
      vi: `${n(plan.present)[0]} dòng đã có trong sổ, không ghi lại.`,
      en: `${n(plan.present)[1]} rows are in the book already and were not written again.`,
    };
  }
  if (plan.takeBack.length > 0) {
    yield {
      vi: `Bỏ ${n(plan.takeBack.length)[0]} lượt ghi cũ (--replace).`,
      en: `${n(plan.takeBack.length)[1]} older entries are taken back (--replace).`,
    };
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
    yield {
      vi: `${noted} ghi chú không được lưu: cơ quan chưa cho phép ghi chú vào sổ.`,
      en: `${noted} notes were not kept: the office does not allow notes in the book.`,
    };
  }
  const future = plan.add.flatMap(({ row }) => {
    const day = dayNumberFromText(row.day);
    return day !== undefined && day > today ? [day] : [];
  });
  const [first] = future.toSorted((a, b) => a - b);
  if (first !== undefined) {
    yield {
      vi: `${future.length} dòng có ngày chưa đến (từ ${dateText(first)}). Kiểm tra --date-order.`,
      en: `${future.length} rows have a day that has not come yet (from ${dateText(first)}). Check --date-order.`,
    };
  }
}
