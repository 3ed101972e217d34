import { isPaged, isPostable, Ledger, monthsOf, pageOf } from '@soxanh/core';
import { tidyMonth } from '../tidy-month.ts';
import { put, remove, type BookSchema, type StoreName, type Writing } from './schema.ts';
import { MANY } from './shelf.ts';

type CellsKey = BookSchema['cells']['key'];
type PageKey = BookSchema['pages']['key'];

/** The records a change is posted to. They are read before it and written after it. */
export interface Touched {
  readonly cells: readonly CellsKey[];
  readonly pages: readonly PageKey[];
}

/**
 * The records that entries are posted to; or drafts once they are entries, for kind, subject and days decide it.
 *
 * @param entries of kinds this version understands.
 */
export function touchedBy(entries: Iterable<{ readonly kind: string }>): Touched {
  const cells = new Map<string, CellsKey>();
  const pages = new Map<string, PageKey>();
  for (const entry of entries) {
    if (isPostable(entry)) {
      for (const month of monthsOf(entry)) addTo(cells, [month, entry.department, entry.resource]);
    } else if (isPaged(entry)) {
      const { group, subject, month } = pageOf(entry);
      addTo(pages, [group, subject, month]);
    }
  }
  return { cells: [...cells.values()], pages: [...pages.values()] };
}

const addTo = <K extends readonly string[]>(keys: Map<string, K>, key: K): unknown =>
  keys.set(key.join('|'), key);

/** The stores these records are in: none that is not touched. */
export const storesOf = ({ cells, pages }: Touched): StoreName[] => [
  ...(cells.length > 0 ? (['cells'] as const) : []),
  ...(pages.length > 0 ? (['pages'] as const) : []),
];

/** Reads records to change them. */
export async function readTouched(writing: Writing, touched: Touched): Promise<Ledger> {
  const found = await Promise.all([
    recordsOf(writing, 'cells', touched.cells),
    recordsOf(writing, 'pages', touched.pages),
  ]);
  const ledger = new Ledger();
  for (const record of found.flat()) if (record !== undefined) ledger.load(record);
  return ledger;
}

async function recordsOf<S extends 'cells' | 'pages'>(
  writing: Writing,
  store: S,
  keys: readonly BookSchema[S]['key'][],
): Promise<readonly (BookSchema[S]['value'] | undefined)[]> {
  if (keys.length === 0) return [];
  const records = writing.objectStore(store);
  if (keys.length <= MANY) return Promise.all(keys.map((key) => records.get(key)));
  const sorted = keys.toSorted((a, b) => indexedDB.cmp(a, b));
  return records.getAll(IDBKeyRange.bound(sorted[0], sorted.at(-1)));
}

/** Writes records as a ledger has them now. */
export function writeTouched(writing: Writing, touched: Touched, ledger: Ledger): void {
  for (const key of touched.cells) {
    const [month, department, resource] = key;
    const changed = ledger.month(department, resource, month);
    const tidied = changed === undefined ? undefined : tidyMonth(changed);
    if (tidied === undefined) remove(writing, 'cells', key);
    else put(writing, 'cells', tidied, key);
  }
  for (const key of touched.pages) {
    const [group, subject, month] = key;
    const page = ledger.page({ group, subject, month });
    if (page === undefined) remove(writing, 'pages', key);
    else put(writing, 'pages', page, key);
  }
}
