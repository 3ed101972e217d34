import type { DayTable, Row, Table, Total } from '@soxanh/core';
import { routeOfFilter } from './journal-route.ts';
import { linesByResource, linesOf } from './resource-lines.ts';

/** A row of the report's table of totals as the screen shows it. */
export interface ReportRow {
  readonly row: Row;
  /** The total the row prints; undefined in a row that sums others. */
  readonly total: Total | undefined;
  /** How many entries it is made of. */
  readonly entries: number;
  /** The way to them (law I3). */
  readonly route: string;
}

/**
 * The rows of the report's totals, each with the total it prints. The report's rows and these totals come from the same
 * cells in the same order: by resource, then by department, a sum after several.
 */
export function reportRows(report: Table, table: DayTable): ReportRow[] {
  const totals = linesByResource(table).flatMap(({ lines }) => lines.map(({ total }) => total));
  const next = totals[Symbol.iterator]();
  let above: Total | undefined;
  return report.rows.map((row) => {
    const total: Total | undefined = row.total ? undefined : next.next().value;
    above = total ?? above;
    const resource = above?.resource;
    const summed = total === undefined ? totals.filter((each) => each.resource === resource) : [total];
    const entries = summed.reduce((sum, each) => sum + each.entries, 0);
    return {
      row,
      total,
      entries,
      route: routeOfFilter({ department: total?.department, resource, ...table.period }),
    };
  });
}

/** Tells whether there is nothing to report on: nobody recorded anything, and nobody had to. */
export const isBlank = (table: DayTable): boolean =>
  linesOf(table).every(({ total }) => total.entries === 0 && total.coverage.expected === 0);
