import { batch, signal, type Signal } from '@preact/signals';
import { batchVoidedBy, hubOf, type EntryId, type KnownEntry, type Result } from '@soxanh/core';
import type { Book, Listed, StoreProblem } from '../data/book.ts';
import type { JournalFilter } from './journal-filter.ts';
import { listedFor } from './journal-list.ts';
import { journalRows, type JournalRow } from './journal-rows.ts';

/** How many more entries each press shows. */
const PAGE = 50;

/** Which entries of this machine count and are not sent yet. */
export interface PendingWorld {
  read(): Promise<ReadonlySet<string>>;
  /** Calls back whenever they may be others. */
  onChange(listener: () => void): () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What of the journal is in sight: the newest entries of a filter, page by page, and the conflicts there are. */
export class JournalReading {
  /** Undefined until the first answer. */
  readonly rows: Signal<readonly JournalRow[] | undefined> = signal(undefined);
  /** There are more than these. */
  readonly more = signal(false);
  readonly conflicts = signal<readonly (readonly Listed[])[]>([]);
  /** By their ids, the removals of entries in sight where a server judges who may take them back. */
  readonly removals = signal<ReadonlyMap<EntryId, KnownEntry>>(new Map());
  /** Ids of entries that are not sent yet. */
  readonly pending = signal<ReadonlySet<string>>(NONE);
  /** Why something is not shown. */
  readonly unread = signal<StoreProblem | undefined>(undefined);
  private readonly book: Pick<Book, 'list' | 'office' | 'conflicts' | 'family'>;
  private readonly world: PendingWorld | undefined;
  private turn = 0;

  constructor(book: Pick<Book, 'list' | 'office' | 'conflicts' | 'family'>, pending?: PendingWorld) {
    this.book = book;
    this.world = pending;
  }

  /** Reads from the newest. */
  async first(filter: JournalFilter): Promise<void> {
    await this.read(filter, PAGE);
  }

  /** Reads again what is in sight. */
  async again(filter: JournalFilter): Promise<void> {
    await this.read(filter, Math.max(PAGE, this.rows.value?.length ?? 0));
  }

  /** Reads the next page as well. */
  async next(filter: JournalFilter): Promise<void> {
    await this.read(filter, (this.rows.value?.length ?? 0) + PAGE);
  }

  /** What could not be read is said. */
  heed(read: Result<unknown, StoreProblem>): void {
    if (!read.ok) this.unread.value = read.error;
  }

  private async read(filter: JournalFilter, wanted: number): Promise<void> {
    const mine = ++this.turn;
    // What cannot be told pending is not marked: it counts all the same.
    const pending = (await this.world?.read().catch(() => NONE)) ?? NONE;
    const [listed, conflicts] = await Promise.all([
      this.readRows(filter, wanted, pending),
      this.book.conflicts(),
    ]);
    const removals = listed.ok ? await this.removalsOf(listed.value) : this.removals.peek();
    // An answer that a newer question overtook would show what nobody asks for any more.
    if (mine !== this.turn) return;
    batch(() => {
      this.unread.value = listed.ok ? undefined : listed.error;
      if (listed.ok) {
        this.rows.value = listed.value.slice(0, wanted);
        this.more.value = listed.value.length > wanted;
      }
      this.removals.value = removals;
      this.pending.value = pending;
      if (conflicts.ok) this.conflicts.value = conflicts.value;
    });
  }

  /** A list tells which entry stands in another's place, not whose that one is: it is looked up, for the few that are removed. */
  private async removalsOf(rows: readonly JournalRow[]): Promise<ReadonlyMap<EntryId, KnownEntry>> {
    const removals = new Map<EntryId, KnownEntry>();
    if (hubOf(this.book.office.peek()) === undefined) return removals;
    for (const { standing, replacedBy } of rows) {
      if (standing !== 'removed' || replacedBy === undefined || removals.has(replacedBy)) continue;
      const family = await this.book.family(replacedBy);
      const found = family.ok ? family.value.find(({ entry }) => entry.id === replacedBy)?.entry : undefined;
      // What came with an import comes back by itself: its removal stays.
      if (found !== undefined && batchVoidedBy(found) === undefined) removals.set(replacedBy, found);
    }
    return removals;
  }

  /** Entries that have no place in the table (facts, removals) are left out, so it may take more than one page. */
  private async readRows(filter: JournalFilter, wanted: number, pending: ReadonlySet<string>) {
    const isWanted = wantedBy(filter, pending);
    let left = pending.size;
    const rows: JournalRow[] = [];
    let before: EntryId | undefined;
    for (;;) {
      const limit = wanted + 1 - rows.length;
      const page = await listedFor(this.book, filter, before, limit);
      if (!page.ok) return page;
      const found = page.value.filter(isWanted);
      rows.push(...journalRows(found));
      left -= found.length;
      before = page.value.at(-1)?.entry.id;
      // All that is not sent has been found: the years before it need not be read.
      const isWhole = filter.standing === 'pending' && left <= 0;
      if (isWhole || rows.length > wanted || page.value.length < limit)
        return { ok: true as const, value: rows };
    }
  }
}

const wantedBy =
  ({ standing }: JournalFilter, pending: ReadonlySet<string>) =>
  ({ entry }: Listed): boolean =>
    standing !== 'pending' || pending.has(entry.id);
