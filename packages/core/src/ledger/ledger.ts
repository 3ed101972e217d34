import type { Page, PagedEntry, PageGroup, PagePlace } from '../journal/page.ts';
import { emptyMonth, isEmptyMonth, type MonthCells } from './month-cells.ts';
import { monthNumber } from './month-number.ts';
import { PageSet } from './page-set.ts';
import { isPostable, monthsOf, postToMonth, type Postable } from './posting.ts';

/** An entry that a ledger keeps: in cells, or whole on a page. */
export type LedgerEntry = Postable | PagedEntry;

/**
 * Amounts by department, resource and day; and on pages what is kept whole: readings, invoices, issues, counts, reasons.
 * Posting an entry costs the same whatever is there already, and posting and taking back are exact inverses, so any
 * order of entries gives the same ledger (law L3).
 *
 * @example
 * const sample = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43));
 * const ledger = ledgerOf(resolve(sample.entries).counted);
 * ledger.month('to-chuc-dang', 'paper', '2026-06')?.sum.length; // 31
 */
export class Ledger {
  // Months by number: a number is found faster than a text cut out of every entry's day.
  private readonly departments = new Map<string, Map<string, Map<number, MonthCells>>>();
  private readonly paged = new PageSet();

  /** Adds an entry in force. */
  post(entry: LedgerEntry): void {
    if (!isPostable(entry)) {
      this.paged.post(entry);
      return;
    }
    if (entry.kind === 'use' && entry.through !== undefined) {
      for (const month of monthsOf(entry)) postToMonth(this.cells(entry, month), entry, 1);
      return;
    }
    postToMonth(this.cells(entry, entry.day), entry, 1);
  }

  /** Takes an entry back that was posted. A month or page on which nothing is left is gone. */
  unpost(entry: LedgerEntry): void {
    if (!isPostable(entry)) {
      this.paged.unpost(entry);
      return;
    }
    for (const month of monthsOf(entry)) {
      const cells = this.cells(entry, month);
      postToMonth(cells, entry, -1);
      if (isEmptyMonth(cells)) this.row(entry.department, entry.resource).delete(monthNumber(month));
    }
  }

  /** Takes in a month's record or a page as the store keeps it. */
  load(record: MonthCells | Page): void {
    if ('group' in record) this.paged.load(record);
    else this.row(record.department, record.resource).set(monthNumber(record.month), record);
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

  /** One page, if anything is posted to it. */
  page(place: PagePlace): Page | undefined {
    return this.paged.get(place);
  }

  /**
   * The pages of a group, by subject in the order of their texts, and by month.
   *
   * @param subject of this one only: a meter, a department, or what is explained (`department:…`).
   * @example
   * const reading = { kind: 'reading', meter: 'dien-1', day: '2026-06-30', value: '12480' } as ReadingEntry;
   * const ledger = new Ledger();
   * ledger.post(reading);
   * [...ledger.pages('meter', 'dien-1')].map(({ month }) => month); // ['2026-06']
   */
  pages<G extends PageGroup>(group: G, subject?: string): Generator<Page<G>> {
    // A page of a group holds the entries of that group: `pageOf` puts them there.
    return this.paged.of(group, subject) as Generator<Page<G>>;
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

const sorted = <K extends string | number, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
