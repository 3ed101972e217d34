import type { DayTable, Row, Table, Total } from '@soxanh/core';
import { routeOfFilter } from './journal-route.ts';
import { linesByResource } from './resource-lines.ts';

/** A row of the report's table of totals as the screen shows it. */
export interface ReportRow {
  readonly row: Row;
  /** The total the row prints; undefined in a row that sums others. */
  readonly total: Total | undefined;
  /** The way to the entries it is made of (law I3). */
  readonly route: string | undefined;
}

/**
 * The rows of the report's totals, each with the total it prints. The report's rows and these totals come from the same
 * cells in the same order: by resource, then by department, a sum after several.
 */
export function reportRows(report: Table, table: DayTable): ReportRow[] {
  const totals = linesByResource(table).flatMap(({ lines }) => lines.map(({ total }) => total));
  const next = totals[Symbol.iterator]();
  return report.rows.map((row) => {
    const total: Total | undefined = row.total ? undefined : next.next().value;
    if (total === undefined) return { row, total, route: undefined };
    const { department, resource } = total;
    return { row, total, route: routeOfFilter({ department, resource, ...table.period }) };
  });
}
