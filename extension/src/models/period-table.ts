import { overlap, type DayColumn, type DayTable, type Period } from '@soxanh/core';

/**
 * The part of a table that lies in a period, without copying its days. One reading of the store then answers for the
 * period, for the ninety days behind it and for every department, and all of them from the same cells (law L4).
 *
 * @param period clipped to the table's own.
 */
export function tableWithin(table: DayTable, period: Period): DayTable {
  const within = overlap(table.period, period) ?? { first: table.period.first, last: table.period.first };
  const from = within.first - table.period.first;
  const to = within.last - table.period.first + 1;
  return {
    ...table,
    period: within,
    columns: table.columns.map((column) => columnWithin(column, from, to, within)),
  };
}

const columnWithin = (column: DayColumn, from: number, to: number, period: Period): DayColumn => ({
  department: column.department,
  resource: column.resource,
  amount: column.amount.subarray(from, to),
  state: column.state.subarray(from, to),
  expected: column.expected.subarray(from, to),
  entries: column.entries.subarray(from, to),
  contradicted: column.contradicted.subarray(from, to),
  spans: column.spans.filter((span) => span.first <= period.last && span.last >= period.first),
});
