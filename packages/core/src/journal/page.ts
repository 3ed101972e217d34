import type {
  Entry,
  ExplanationEntry,
  InvoiceEntry,
  IssueEntry,
  KnownEntry,
  MeterEventEntry,
  MeterUseEntry,
  ReadingEntry,
  StockEntry,
} from './entry.ts';
import { known } from './kind.ts';

/** Entries that are kept whole, because figures are worked out from them together. */
export interface PagedEntries {
  readonly meter: ReadingEntry | MeterEventEntry | MeterUseEntry | InvoiceEntry;
  readonly paper: IssueEntry | StockEntry;
  readonly explanation: ExplanationEntry;
}

/** What a page is about. */
export type PageGroup = keyof PagedEntries;
export type PagedEntry = PagedEntries[PageGroup];

/**
 * The entries in force of one group about one subject (a meter, a department) that begin in one calendar month, sorted
 * by id. What cannot be summed up in a cell is kept on pages: a handful of entries a month. Posting and taking back are
 * exact inverses, so any order of arrival gives the same page (law L3). The same record stands in memory and in the store.
 */
export interface Page<G extends PageGroup = PageGroup> {
  readonly group: G;
  readonly subject: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly entries: PagedEntries[G][];
}

/** Where an entry is kept: its page without the entries. */
export type PagePlace = Omit<Page, 'entries'>;

const GROUPS: Readonly<Partial<Record<KnownEntry['kind'], PageGroup>>> = {
  reading: 'meter',
  'meter-event': 'meter',
  'meter-use': 'meter',
  invoice: 'meter',
  issue: 'paper',
  stock: 'paper',
  explanation: 'explanation',
};

/** Tells whether entries of a kind this version understands are kept on pages. */
export const isPaged = (entry: { readonly kind: string }): entry is PagedEntry =>
  Object.hasOwn(GROUPS, entry.kind);

/** The entry, if it is one that is kept on a page. */
export function pagedEntry(entry: Entry): PagedEntry | undefined {
  const one = known(entry);
  return one !== undefined && isPaged(one) ? one : undefined;
}

/**
 * The page of an entry.
 *
 * @example
 * const draft = { kind: 'reading', meter: 'dien-1', day: '2026-06-30', value: '12480' } as const;
 * pageOf(draft); // { group: 'meter', subject: 'dien-1', month: '2026-06' }
 */
export function pageOf(entry: Pick<PagedEntry, 'kind' | 'day'> & PageSubject): PagePlace {
  const group = GROUPS[entry.kind] ?? 'meter';
  const subject =
    entry.meter ?? entry.department ?? (entry.of === undefined ? '' : `${entry.of.kind}:${entry.of.id}`);
  return { group, subject, month: entry.day.slice(0, 7) };
}

interface PageSubject {
  readonly meter?: string;
  readonly department?: string;
  readonly of?: { readonly kind: string; readonly id: string };
}

/** Puts an entry on its page (`sign` 1) or takes it off (`sign` −1). The page is changed in place. */
export function postToPage(page: Page, entry: PagedEntry, sign: 1 | -1): void {
  const { entries } = page;
  const at = placeOn(entries, entry.id);
  const isThere = entries[at]?.id === entry.id;
  if (sign === 1) entries.splice(at, isThere ? 1 : 0, entry);
  else if (isThere) entries.splice(at, 1);
}

/** Where an entry stands, or would. Looked for from the end: most entries are newer than what is there. */
function placeOn(entries: readonly PagedEntry[], id: string): number {
  let at = entries.length;
  while (at > 0 && (entries[at - 1]?.id ?? '') >= id) at--;
  return at;
}
