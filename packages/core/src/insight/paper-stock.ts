import type { Period } from '../calendar/period.ts';
import type { IssueEntry, StockEntry } from '../journal/entry.ts';
import { sum } from '../quantity/sum.ts';
import type { Evidence } from './evidence.ts';
import { checkStock, type StockCheck } from './stock-check.ts';

/** What a department recorded of its paper in a period, and what its cupboard says of it. */
export interface PaperStock {
  /** L: all that was recorded between the two counts, be it on a day that is not compared, such as a 29 February. */
  readonly recorded: number;
  /** What was handed out and counted, of any time. */
  readonly entries: readonly (IssueEntry | StockEntry)[];
  /** Not asked where a printer's counter is read: it is its own proof. */
  readonly check: StockCheck;
}

/**
 * Checks a department's paper against its cupboard (method §3): one L, so that the report's κ is the one a saving rests on.
 *
 * @param tolerance the greatest |κ − 1|, in hundredths of a per cent.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const { recorded, check } = paperStock(evidence, 'van-phong', monthPeriod(2026, 6), 1000);
 * [recorded, check.kind]; // [0, 'unchecked']
 */
export function paperStock(
  evidence: Evidence,
  department: string,
  period: Period,
  tolerance: number,
): PaperStock {
  const { calendar } = evidence.office;
  const part = { kind: 'department', id: department } as const;
  const { amount } = evidence.days(part, 'paper', period);
  const recorded = sum([...amount]);
  const entries = evidence.paperOf(department).filter(({ resource }) => resource === 'paper');
  const isByHand = evidence.measuredBy(part, 'paper', period).every(({ how }) => how === 'recorded');
  if (!isByHand) return { recorded, entries, check: { kind: 'not-asked' } };
  return { recorded, entries, check: checkStock({ period, recorded, entries, calendar, tolerance }) };
}
