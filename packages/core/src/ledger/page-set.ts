import {
  pageOf,
  postToPage,
  type Page,
  type PagedEntry,
  type PageGroup,
  type PagePlace,
} from '../journal/page.ts';
import { monthNumber } from './month-number.ts';

/** Pages by group, subject and month. */
export class PageSet {
  private readonly groups = new Map<PageGroup, Map<string, Map<number, Page>>>();

  post(entry: PagedEntry): void {
    const place = pageOf(entry);
    const months = this.months(place);
    const number = monthNumber(entry.day);
    let page = months.get(number);
    if (page === undefined) months.set(number, (page = { ...place, entries: [] }));
    postToPage(page, entry, 1);
  }

  /** A page on which nothing is left is gone. */
  unpost(entry: PagedEntry): void {
    const place = pageOf(entry);
    const page = this.get(place);
    if (page === undefined) return;
    postToPage(page, entry, -1);
    if (page.entries.length === 0) this.months(place).delete(monthNumber(place.month));
  }

  load(page: Page): void {
    this.months(page).set(monthNumber(page.month), page);
  }

  get({ group, subject, month }: PagePlace): Page | undefined {
    return this.groups.get(group)?.get(subject)?.get(monthNumber(month));
  }

  /** The pages of a group, of one subject or of all, by subject in the order of their texts, and by month. */
  *of(group: PageGroup, subject?: string): Generator<Page> {
    const subjects = this.groups.get(group);
    if (subjects === undefined) return;
    for (const name of subject === undefined ? [...subjects.keys()].toSorted() : [subject]) {
      const months = [...(subjects.get(name) ?? [])].toSorted(([a], [b]) => a - b);
      for (const [, page] of months) yield page;
    }
  }

  private months({ group, subject }: PagePlace): Map<number, Page> {
    let subjects = this.groups.get(group);
    if (subjects === undefined) this.groups.set(group, (subjects = new Map()));
    let months = subjects.get(subject);
    if (months === undefined) subjects.set(subject, (months = new Map()));
    return months;
  }
}
