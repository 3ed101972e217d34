import { ok, type Fact, type MonthCells, type Result } from '@soxanh/core';
import type { BookStore, StoreProblem } from '../book-store.ts';
import type { Reading, StoreName } from './schema.ts';

type Read<T> = Promise<Result<T, StoreProblem>>;

/** The stores that hold entries, with what lists say of them. */
export const ENTRY_STORES: StoreName[] = ['entries', 'blocks', 'links', 'notes', 'conflicts', 'twins'];

export async function readFacts(reading: Reading): Read<readonly Fact[]> {
  return ok(await reading.objectStore('facts').getAll());
}

export async function readMonths(
  reading: Reading,
  { first, last, department, resource }: Parameters<BookStore['months']>[0],
): Read<readonly MonthCells[]> {
  if (first > last) return ok([]);
  // An array sorts after every text: the stretch ends after the last month's last record.
  const stretch = IDBKeyRange.bound([first], [last, []]);
  const cells = await reading.objectStore('cells').getAll(stretch);
  const asked = cells.filter(
    (month) =>
      (department === undefined || month.department === department) &&
      (resource === undefined || month.resource === resource),
  );
  return ok(asked.toSorted(byPlace));
}

/** The order in which a ledger tells its months, whatever the order of the keys. */
function byPlace(a: MonthCells, b: MonthCells): number {
  for (const part of ['department', 'resource', 'month'] as const)
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  return 0;
}
