import { amountCode, coverageText, RESOURCES, type Total } from '@soxanh/core';
import { csvText } from './csv.ts';
import { TOTALS_HEADINGS } from './own-export.ts';
import { safeText } from './safe-text.ts';

/** A total as programs read it. */
interface TotalRow {
  readonly period: string;
  readonly department: string;
  readonly resource: string;
  /** `.` decimal, no grouping, no trailing zeros; null where no day has a value. */
  readonly amount: string | null;
  readonly unit: string;
  readonly state: string | null;
  readonly coverage: string | null;
  readonly entries: number;
}

const rowOf = (total: Total): TotalRow => ({
  period: total.period,
  department: total.department,
  resource: total.resource,
  amount: total.amount === null ? null : amountCode(total.amount, total.resource),
  unit: RESOURCES[total.resource].shown.code,
  state: total.state,
  coverage: coverageText(total.coverage),
  entries: total.entries,
});

/** Totals as one JSON array, a row a line. */
export function totalsJson(totals: readonly Total[]): string {
  const rows = totals.map((total) => `  ${JSON.stringify(rowOf(total))}`);
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}

/** Totals as CSV for programs: comma, `.`, empty where there is no value. */
export const totalsCsv = (totals: readonly Total[]): string =>
  csvText(
    [
      [...TOTALS_HEADINGS],
      ...totals.map(rowOf).map((row) =>
        TOTALS_HEADINGS.map((heading) => {
          const value = row[heading];
          return value === null ? '' : heading === 'department' ? safeText(String(value)) : String(value);
        }),
      ),
    ],
    ',',
  );

/** Period, department, resource: as texts, so that every machine sorts alike. */
export function inTotalsOrder(a: Total, b: Total): number {
  return (
    compare(a.period, b.period) || compare(a.department, b.department) || compare(a.resource, b.resource)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
