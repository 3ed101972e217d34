import {
  dayTable,
  Ledger,
  meterIds,
  ok,
  type Day,
  type DayTable,
  type MonthCells,
  type Office,
  type Page,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { PageQuestion, StoreProblem } from '@soxanh/store';

/** What a table is asked for; as of the book's day unless told otherwise. */
export interface TableQuestion {
  readonly period: Period;
  readonly department?: string | undefined;
  readonly resource?: ResourceId | undefined;
  readonly asOf?: Day | undefined;
}

/** A book, as far as a table is made of it. */
interface Kept {
  readonly office: { readonly value: Office };
  asOf(): Day;
  cells(question: TableQuestion): Promise<Result<readonly MonthCells[], StoreProblem>>;
  pages(question: PageQuestion<'meter'>): Promise<Result<readonly Page<'meter'>[], StoreProblem>>;
}

/** The day table of a book: see `dayTable`. Reads the cells of the months the period touches, and the meters' pages. */
export async function tableOf(book: Kept, question: TableQuestion): Promise<Result<DayTable, StoreProblem>> {
  const office = book.office.value;
  const [cells, pages] = await Promise.all([
    book.cells(question),
    // All months: the readings on both sides of a period decide its edges, and an event holds for all that follow.
    meterIds(office).length === 0 ? ok([]) : book.pages({ group: 'meter' }),
  ]);
  if (!cells.ok) return cells;
  if (!pages.ok) return pages;
  const ledger = new Ledger();
  for (const record of [...cells.value, ...pages.value]) ledger.load(record);
  return ok(dayTable(ledger, office, { ...question, asOf: question.asOf ?? book.asOf() }));
}
