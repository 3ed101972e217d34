import type { Day } from '../calendar/day.ts';
import type { Fraction } from '../quantity/fraction.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Coverage } from '../ledger/totals.ts';
import type { RowSource } from './row-source.ts';

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
  /** An exact number, shown with so many decimals in every form: amounts at a rate, kilograms, đồng. */
  | { readonly kind: 'number'; readonly value: Fraction; readonly places: number }
  /** A ratio, shown in per cent with one decimal; a change carries its sign. */
  | { readonly kind: 'percent'; readonly ratio: Fraction; readonly signed: boolean }
  | { readonly kind: 'coverage'; readonly coverage: Coverage };

/** A column's heading, and a name that programs may rely on. */
export interface Column {
  readonly id: string;
  readonly heading: string;
  /** Its cells are figures, which line up at their end. */
  readonly figures?: true;
}

/** A row; totals are set apart in print. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly total: boolean;
  /** What its figures open to (law I3); files leave it out. */
  readonly source?: RowSource;
}

/** A neutral table. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What its figures are not to be read without; stands right below it. */
  readonly notes?: readonly string[];
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

/**
 * A cell of text.
 *
 * @example
 * text('Văn phòng'); // { kind: 'text', text: 'Văn phòng' }
 */
export const text = (content: string): Cell => ({ kind: 'text', text: content });

/**
 * A cell with a number of things.
 *
 * @example
 * count(22); // { kind: 'count', count: 22 }
 */
export const count = (number: number): Cell => ({ kind: 'count', count: number });

/**
 * A cell with an amount of a resource, small units.
 *
 * @example
 * amountCell(500, 'paper'); // { kind: 'amount', amount: 500, resource: 'paper' }
 */
export const amountCell = (amount: number | null, resource: ResourceId): Cell => ({
  kind: 'amount',
  amount,
  resource,
});

/** What stands where a figure would say more than is known, in every form. */
export const NO_FIGURE: Cell = text('–');
