import {
  dayOf,
  Ledger,
  ledgerEvidence,
  ok,
  type Day,
  type Evidence,
  type MonthCells,
  type Office,
  type Page,
  type PageGroup,
  type Period,
  type Result,
} from '@soxanh/core';
import type { PageQuestion, StoreProblem } from '@soxanh/store';

/** All a book knows, for judgements, and the ledger it is read from. */
export interface BookEvidence {
  readonly ledger: Ledger;
  readonly evidence: Evidence;
}

/** A book, as far as it is judged. */
interface Kept {
  readonly office: { readonly value: Office };
  cells(question: { readonly period: Period }): Promise<Result<readonly MonthCells[], StoreProblem>>;
  pages(question: PageQuestion<PageGroup>): Promise<Result<readonly Page[], StoreProblem>>;
}

/** Before any office kept such a book, and after the last year anybody plans for. */
const ALWAYS: Period = { first: dayOf(1990, 1, 1), last: dayOf(2999, 12, 31) };

/**
 * What a book knows of its whole time: a comparison reaches back to the year before, to a frozen period or to whom a
 * department took over from, and all of it together is some hundred small records.
 *
 * @param asOf the last day that is judged.
 */
export async function evidenceOf(book: Kept, asOf: Day): Promise<Result<BookEvidence, StoreProblem>> {
  const [cells, meters, paper, reasons] = await Promise.all([
    book.cells({ period: ALWAYS }),
    book.pages({ group: 'meter' }),
    book.pages({ group: 'paper' }),
    book.pages({ group: 'explanation' }),
  ]);
  if (!cells.ok) return cells;
  if (!meters.ok) return meters;
  if (!paper.ok) return paper;
  if (!reasons.ok) return reasons;
  const ledger = new Ledger();
  for (const record of [...cells.value, ...meters.value, ...paper.value, ...reasons.value])
    ledger.load(record);
  return ok({ ledger, evidence: ledgerEvidence(ledger, book.office.value, asOf) });
}
