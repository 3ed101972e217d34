import { routeOfFilter } from './journal-route.ts';
import type { PaperRow, PaperView } from './paper-stock-rows.ts';

/** A department's paper over a period as it is opened (law I3). */
export interface PaperCheck extends Pick<PaperView, 'period' | 'isRunning' | 'tolerance'> {
  readonly row: PaperRow;
  /** The ways to its issues and counts, where they can be corrected. */
  readonly issues: string;
  readonly stocks: string;
}

/** What a department's paper is checked by. */
export function paperCheck(row: PaperRow, { period, isRunning, tolerance }: PaperView): PaperCheck {
  const { department } = row;
  return {
    row,
    period,
    isRunning,
    tolerance,
    issues: routeOfFilter({ department, kind: 'issue', ...period }),
    // A count may stand before the period's first day or after its last.
    stocks: routeOfFilter({ department, kind: 'stock' }),
  };
}
