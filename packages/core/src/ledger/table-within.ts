import type { ServedDays } from '../allocation/serving.ts';
import { overlap, touches, type Period } from '../calendar/period.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { DayColumn } from './day-column.ts';
import type { DaySeries } from './day-series.ts';
import type { DayTable } from './day-table.ts';
import type { MeterBook } from './meter-book.ts';

/**
 * The part of a table that lies in a period, without copying its days; index 0 is its own first day everywhere. One
 * reading of the store then answers for the period, for the ninety days behind it and for every department, and all
 * of them from the same cells (law L4).
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

const touching = <P extends Period>(stretches: readonly P[], { within }: Cut): P[] =>
  stretches.filter((stretch) => touches(stretch, within));

const seriesWithin = ({ amount, state, expected, stretches }: DaySeries, cut: Cut): DaySeries => ({
  amount: amount.subarray(cut.from, cut.to),
  state: state.subarray(cut.from, cut.to),
  expected: expected.subarray(cut.from, cut.to),
  stretches: touching(stretches, cut),
});

const columnWithin = (column: DayColumn, cut: Cut): DayColumn => ({
  ...column,
  ...seriesWithin(column, cut),
  stretches: touching(column.stretches, cut),
  entries: column.entries.subarray(cut.from, cut.to),
  contradicted: column.contradicted.subarray(cut.from, cut.to),
  spans: touching(column.spans, cut),
  served: servedWithin(column.served, cut),
});

const servedWithin = (served: ServedDays | undefined, cut: Cut): ServedDays | undefined =>
  served && {
    ...served,
    own: served.own.subarray(cut.from, cut.to),
    shared: served.shared.subarray(cut.from, cut.to),
    basis: served.basis.subarray(cut.from, cut.to),
    isShared: served.isShared.subarray(cut.from, cut.to),
    meters: served.meters.subarray(cut.from, cut.to),
    every: served.every.subarray(cut.from, cut.to),
    isRead: served.isRead.subarray(cut.from, cut.to),
    gaps: touching(served.gaps, cut),
  };

/** Stretches are still worked out when they are asked for. */
const daysWithin = (days: MeterDays, cut: Cut): MeterDays => ({
  meter: days.meter,
  resource: days.resource,
  period: cut.within,
  amount: days.amount.subarray(cut.from, cut.to),
  basis: days.basis.subarray(cut.from, cut.to),
  get stretches() {
    return touching(days.stretches, cut);
  },
  gaps: touching(days.gaps, cut),
  open: touching(days.open, cut),
  direct: days.direct,
  disputes: touching(days.disputes, cut),
});

const metersWithin = (book: MeterBook, cut: Cut): MeterBook => ({
  meters: book.meters.map((column) => ({
    ...column,
    ...seriesWithin(column, cut),
    days: daysWithin(column.days, cut),
  })),
  buildings: book.buildings.map((column) => ({ ...column, ...seriesWithin(column, cut) })),
  unfilled: book.unfilled.filter(({ first, last }) => first >= cut.within.first && last <= cut.within.last),
  questions: book.questions.filter(({ stretch }) => touches(stretch, cut.within)),
  problems: book.problems.filter(({ period }) => touches(period, cut.within)),
  disputes: touching(book.disputes, cut),
  servedDays: (department, resource) => servedWithin(book.servedDays(department, resource), cut),
});
