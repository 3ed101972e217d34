import { emptyMonth, isEmptyMonth, type MonthCells } from './month-cells.ts';
import { monthsOf, postToMonth, type Postable } from './posting.ts';

/**
 * Amounts by department, resource and day. Posting an entry costs the same whatever is there already, and posting
 * and taking back are exact inverses, so any order of entries gives the same ledger (law L3).
 *
 * @example
 * const sample = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43));
 * const ledger = ledgerOf(resolve(sample.entries).counted);
 * ledger.month('to-chuc-dang', 'paper', '2026-06')?.sum.length; // 31
 */
export class Ledger {
  // Months by number: a number is found faster than a text cut out of every entry's day.
  private readonly departments = new Map<string, Map<string, Map<number, MonthCells>>>();

  /** Adds an entry in force. */
  post(entry: Postable): void {
    if (entry.kind === 'use' && entry.through !== undefined) {
      for (const month of monthsOf(entry)) postToMonth(this.cells(entry, month), entry, 1);
      return;
    }
    postToMonth(this.cells(entry, entry.day), entry, 1);
  }

  /** Takes an entry back that was posted. A month in which nothing is left is gone. */
  unpost(entry: Postable): void {
    for (const month of monthsOf(entry)) {
      const cells = this.cells(entry, month);
      postToMonth(cells, entry, -1);
      if (isEmptyMonth(cells)) this.row(entry.department, entry.resource).delete(monthNumber(month));
    }
  }

  /** Takes in a month's record as the store keeps it. */
  load(cells: MonthCells): void {
    this.row(cells.department, cells.resource).set(monthNumber(cells.month), cells);
  }

  /** One month's record (`YYYY-MM`), if anything is posted to it. */
  month(department: string, resource: string, month: string): MonthCells | undefined {
    return this.departments.get(department)?.get(resource)?.get(monthNumber(month));
  }

  /** All records, by department and resource in the order of their texts, and by month. */
  *months(): Generator<MonthCells> {
    for (const [, resources] of sorted(this.departments)) {
      for (const [, months] of sorted(resources)) for (const [, cells] of sorted(months)) yield cells;
    }
  }

  /** The record of the month that a text begins with: a month, or a day in it. */
  private cells({ department, resource }: Postable, month: string): MonthCells {
    const months = this.row(department, resource);
    const number = monthNumber(month);
    const present = months.get(number);
    if (present !== undefined) return present;
    const cells = emptyMonth(department, resource, month.slice(0, 7));
    months.set(number, cells);
    return cells;
  }

  private row(department: string, resource: string): Map<number, MonthCells> {
    const resources = this.departments.get(department) ?? new Map<string, Map<number, MonthCells>>();
    if (resources.size === 0) this.departments.set(department, resources);
    const months = resources.get(resource) ?? new Map<number, MonthCells>();
    if (months.size === 0) resources.set(resource, months);
    return months;
  }
}

/** Months since the year 0 of the `YYYY-MM` that a text begins with. */
function monthNumber(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6);
}

const sorted = <K extends string | number, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
