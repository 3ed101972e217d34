import { emptyMonth, monthsOf, postToMonth, type MonthCells, type Postable } from './month-cells.ts';

/**
 * Amounts by department, resource and day. Posting an entry costs the same whatever is there already, and posting
 * and taking back are exact inverses, so any order of entries gives the same ledger (law L3).
 *
 * @example
 * const ledger = ledgerOf(resolve(entries).counted);
 * ledger.month('to-chuc-dang', 'paper', '2026-06')?.sum[7]; // sheets of 8 June
 */
export class Ledger {
  private readonly departments = new Map<string, Map<string, Map<string, MonthCells>>>();

  /** Adds an entry in force. */
  post(entry: Postable): void {
    if (entry.kind === 'use' && entry.through !== undefined) {
      for (const month of monthsOf(entry))
        postToMonth(this.cells(entry.department, entry.resource, month), entry, 1);
      return;
    }
    postToMonth(this.cells(entry.department, entry.resource, entry.day.slice(0, 7)), entry, 1);
  }

  /** Takes an entry back that was posted. */
  unpost(entry: Postable): void {
    for (const month of monthsOf(entry))
      postToMonth(this.cells(entry.department, entry.resource, month), entry, -1);
  }

  /** Takes in a month's record as the store keeps it. */
  load(cells: MonthCells): void {
    this.resource(cells.department, cells.resource).set(cells.month, cells);
  }

  /** One month's record, if anything was ever posted to it. */
  month(department: string, resource: string, month: string): MonthCells | undefined {
    return this.departments.get(department)?.get(resource)?.get(month);
  }

  /** All records, by department, resource and month in the order of their texts. */
  *months(): Generator<MonthCells> {
    for (const [, resources] of sorted(this.departments)) {
      for (const [, months] of sorted(resources)) for (const [, cells] of sorted(months)) yield cells;
    }
  }

  private cells(department: string, resource: string, month: string): MonthCells {
    const months = this.resource(department, resource);
    const present = months.get(month);
    if (present !== undefined) return present;
    const cells = emptyMonth(department, resource, month);
    months.set(month, cells);
    return cells;
  }

  private resource(department: string, resource: string): Map<string, MonthCells> {
    const resources = this.departments.get(department) ?? new Map<string, Map<string, MonthCells>>();
    if (resources.size === 0) this.departments.set(department, resources);
    const months = resources.get(resource) ?? new Map<string, MonthCells>();
    if (months.size === 0) resources.set(resource, months);
    return months;
  }
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Posts entries from scratch; those that are not use or none are left out. */
export function ledgerOf(counted: Iterable<{ readonly kind: string }>): Ledger {
  const ledger = new Ledger();
  for (const entry of counted) {
    if (entry.kind === 'use' || entry.kind === 'none') ledger.post(entry as Postable);
  }
  return ledger;
}
