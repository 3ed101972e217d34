import { overlap, touches, type Period } from '../calendar/period.ts';
import type { DayColumn } from './day-column.ts';
import type { DaySeries } from './day-series.ts';
import type { DayTable } from './day-table.ts';
import type { MeterBook } from './meter-book.ts';

/**
 * The part of a table that lies in a period, without copying its days. One reading of the store then answers for the
 * period, for the ninety days behind it and for every department, and all of them from the same cells (law L4).
 *
 * @param period clipped to the table's own.
 * @example
 * const june = { period: monthPeriod(2026, 6), asOf: dayOf(2026, 6, 30) };
 * const table = dayTable(new Ledger(), officeOf([]), june);
 * tableWithin(table, { first: dayOf(2026, 6, 8), last: dayOf(2026, 6, 9) }).period.last; // dayOf(2026, 6, 9)
 */
export function tableWithin(table: DayTable, period: Period): DayTable {
  const within = overlap(table.period, period) ?? { first: table.period.first, last: table.period.first };
  const cut: Cut = {
    from: within.first - table.period.first,
    to: within.last - table.period.first + 1,
    within,
  };
  return {
    ...table,
    period: within,
    columns: table.columns.map((column) => columnWithin(column, cut)),
    meters: metersWithin(table.meters, cut),
  };
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly within: Period;
}

function seriesWithin(
  { amount, state, expected, stretches }: DaySeries,
  { from, to, within }: Cut,
): DaySeries {
  return {
    amount: amount.subarray(from, to),
    state: state.subarray(from, to),
    expected: expected.subarray(from, to),
    stretches: stretches.filter((stretch) => touches(stretch, within)),
  };
}

const columnWithin = (column: DayColumn, cut: Cut): DayColumn => ({
  ...column,
  ...seriesWithin(column, cut),
  stretches: column.stretches.filter((stretch) => touches(stretch, cut.within)),
  entries: column.entries.subarray(cut.from, cut.to),
  contradicted: column.contradicted.subarray(cut.from, cut.to),
  spans: column.spans.filter((span) => touches(span, cut.within)),
});

const metersWithin = (book: MeterBook, cut: Cut): MeterBook => ({
  ...book,
  meters: book.meters.map((column) => ({ ...column, ...seriesWithin(column, cut) })),
  buildings: book.buildings.map((column) => ({ ...column, ...seriesWithin(column, cut) })),
  unfilled: book.unfilled.filter(({ first, last }) => first >= cut.within.first && last <= cut.within.last),
  questions: book.questions.filter(({ stretch }) => touches(stretch, cut.within)),
  problems: book.problems.filter(({ period }) => touches(period, cut.within)),
  disputes: book.disputes.filter((dispute) => touches(dispute, cut.within)),
});
