import type { Day } from '../calendar/day.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Coverage } from '../ledger/totals.ts';

/**
 * What stands in a cell of a report: the figure itself, not its print, so that every form of output (screen, CSV, XLSX,
 * terminal) shows the same number (law L5) in its own way.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'count'; readonly count: number }
  /** Small units of a resource; null where there is no value. */
  | { readonly kind: 'amount'; readonly amount: number | null; readonly resource: ResourceId }
  | { readonly kind: 'coverage'; readonly coverage: Coverage };

/** A column's heading, and a name that programs may rely on. */
export interface Column {
  readonly id: string;
  readonly heading: string;
}

/** A row; totals are set apart in print. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly total: boolean;
}

/** A neutral table. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A report before it has a form: tables and the notes they are to be read with. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** Set for sample figures; stands on every page and sheet. */
  readonly band: string | undefined;
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** A cell of text. */
export const text = (content: string): Cell => ({ kind: 'text', text: content });

/** A cell with a number of things. */
export const count = (number: number): Cell => ({ kind: 'count', count: number });
