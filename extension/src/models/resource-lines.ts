import { wholeTotals, type DayColumn, type DayTable, type ResourceId, type Total } from '@soxanh/core';

/** One department's days of one resource, with their total over the whole table. */
export interface DayLine {
  readonly column: DayColumn;
  readonly total: Total;
}

/** One resource over the whole office. */
export interface ResourceLines {
  readonly resource: ResourceId;
  /** In the order in which the office names its departments: this is no ranking. */
  readonly lines: readonly DayLine[];
}

/** The columns of a table, each with its total. */
export function linesOf(table: DayTable): DayLine[] {
  const totals = wholeTotals(table, '');
  return table.columns.flatMap((column, at) => {
    const total = totals[at];
    return total === undefined ? [] : [{ column, total }];
  });
}

/** The columns of a table resource by resource, as reports and pages show them. */
export function linesByResource(table: DayTable): ResourceLines[] {
  const lines = linesOf(table);
  const resources = [...new Set(lines.map(({ column }) => column.resource))];
  return resources.map((resource) => ({
    resource,
    lines: lines.filter(({ column }) => column.resource === resource),
  }));
}
