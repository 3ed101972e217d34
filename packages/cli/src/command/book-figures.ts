import {
  asOfDay,
  dayTable,
  ledgerEvidence,
  ledgerOf,
  type Day,
  type DayTable,
  type Evidence,
  type Ledger,
  type Moment,
  type Period,
} from '@soxanh/core';
import type { Book } from '../book/open-book.ts';

/** Everything of a book that figures are looked over in, worked out once. */
export interface BookFigures {
  readonly book: Book;
  readonly ledger: Ledger;
  readonly evidence: Evidence;
  readonly asOf: Day;
  /** From the book's first day to the day judged last; undefined if nothing is judged yet. */
  readonly judged: { readonly period: Period; readonly table: DayTable } | undefined;
}

export function bookFigures(book: Book, moment: Moment): BookFigures {
  const { office, resolution } = book;
  const ledger = ledgerOf(resolution.counted);
  const asOf = asOfDay(office, moment);
  const evidence = ledgerEvidence(ledger, office, asOf);
  const first = office.firstDay;
  if (first === undefined || first > asOf) return { book, ledger, evidence, asOf, judged: undefined };
  const period = { first, last: asOf };
  return {
    book,
    ledger,
    evidence,
    asOf,
    judged: { period, table: dayTable(ledger, office, { period, asOf }) },
  };
}
