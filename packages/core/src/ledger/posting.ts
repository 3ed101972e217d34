import { dayNumberFromText } from '../calendar/day.ts';
import type { NoneEntry, UseEntry } from '../journal/entry.ts';
import { LONGEST_MONTH, type MonthCells, type Span } from './month-cells.ts';

/** An entry that is posted to cells. */
export type Postable = UseEntry | NoneEntry;

/** Tells whether entries of a kind this version understands are posted to cells. */
export const isPostable = (entry: { readonly kind: string }): entry is Postable =>
  entry.kind === 'use' || entry.kind === 'none';

/** The months an entry touches: one, or each month of its span. */
export const monthsOf = (entry: Postable): string[] =>
  monthsBetween(entry.day, entry.kind === 'none' ? undefined : entry.through);

/**
 * The months from a day to another, as text.
 *
 * @example
 * monthsBetween('2026-05-28', '2026-07-02'); // ['2026-05', '2026-06', '2026-07']
 */
export function monthsBetween(day: string, through: string | undefined): string[] {
  const first = day.slice(0, 7);
  if (through === undefined) return [first];
  const months = [];
  const last = through.slice(0, 7);
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/**
 * Posts an entry to a month it touches (`sign` 1) or takes it back (`sign` −1).
 *
 * @param cells the month's record, changed in place.
 */
export function postToMonth(cells: MonthCells, entry: Postable, sign: 1 | -1): void {
  if (entry.kind === 'use' && entry.through !== undefined) {
    postSpan(cells, entry, entry.through, sign);
    return;
  }
  const at = (entry.day.charCodeAt(8) - 48) * 10 + entry.day.charCodeAt(9) - 49;
  if (entry.kind === 'none') {
    bump(cells.nones, at, sign);
    return;
  }
  bump(cells.sum, at, sign * entry.amount);
  bump(cells.uses, at, sign);
  if (entry.about === true) bump(cells.rough, at, sign);
  if (entry.item !== undefined && entry.amount > 0) postItem(cells, entry.item, at, sign * entry.amount);
}

/** A kind of which nothing is left has no column, so that taking back leaves no trace. */
function postItem({ items }: MonthCells, item: string, at: number, by: number): void {
  // Own fields only: an item called `constructor` is a name like any other.
  const present = Object.hasOwn(items, item) ? items[item] : undefined;
  const column = present ?? (items[item] = new Float64Array(LONGEST_MONTH));
  bump(column, at, by);
  if (by < 0 && column.every((sum) => sum === 0)) delete items[item];
}

function bump(column: Float64Array | Int32Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

function postSpan(cells: MonthCells, entry: UseEntry, through: string, sign: 1 | -1): void {
  const at = placeOfSpan(cells.spans, entry.id);
  if (sign === -1) {
    if (cells.spans[at]?.id === entry.id) cells.spans.splice(at, 1);
    return;
  }
  const first = dayNumberFromText(entry.day);
  const last = dayNumberFromText(through);
  if (first === undefined || last === undefined) return;
  const span = { id: entry.id, first, last, amount: entry.amount };
  cells.spans.splice(at, 0, entry.item === undefined ? span : { ...span, item: entry.item });
}

/** Where a span stands, or would: sorted by id, so that the order of arrival does not show in what is stored. */
function placeOfSpan(spans: readonly Span[], id: string): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
