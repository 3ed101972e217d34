import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  asOfDay,
  dayText,
  momentAt,
  officeOf,
  ok,
  type Author,
  type DayTable,
  type Day,
  type EntryDraft,
  type EntryId,
  type Fact,
  type MonthCells,
  type Moment,
  type Office,
  type Page,
  type PageGroup,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type {
  BookInfo,
  BookStore,
  Listed,
  ListQuestion,
  PageQuestion,
  Saved,
  StoreProblem,
} from '@soxanh/store';
import type { BookDesk } from './book-desk.ts';
import type { BookWorld, SaveProblem } from './book-world.ts';
import type { BookEvidence } from './evidence-of.ts';
import type { SecondCopy } from './second-copy.ts';
import type { TableQuestion } from './table-of.ts';

export type { BookEvidence, BookInfo, Listed, ListQuestion, PageQuestion, Saved, SaveProblem, StoreProblem };

/** Fetched with the rest of what writes: a popup draws before anybody can press. */
const later = () => import('./book-later.ts');

/** The open book: the one door through which pages read and write. */
export class Book {
  readonly info: BookInfo;
  readonly store: BookStore;
  /** Grows with every change made in any window; read it to be called again. */
  readonly revision: ReadonlySignal<number>;
  /** The office as its facts describe it. */
  readonly office: ReadonlySignal<Office>;
  /** The office facts in force, as they were stated. */
  readonly facts: ReadonlySignal<readonly Fact[]>;
  private readonly stated = signal<readonly Fact[]>([]);
  private readonly changes = signal(0);
  private readonly world: BookWorld;

  private constructor(world: BookWorld, facts: readonly Fact[]) {
    this.world = world;
    this.store = world.store;
    this.info = world.store.info;
    this.stated.value = facts;
    this.facts = this.stated;
    this.revision = this.changes;
    this.office = computed(() => officeOf(this.stated.value));
    world.store.onChange(() => void this.refresh());
  }

  /** Opens a book on its store. */
  static async on(world: BookWorld): Promise<Result<Book, StoreProblem>> {
    const facts = await world.store.facts();
    return facts.ok ? ok(new Book(world, facts.value)) : facts;
  }

  /** The office's date and time now. */
  now(): Moment {
    return momentAt(this.world.clock());
  }

  today(): Day {
    return this.now().day;
  }

  /** The last day whose absence is judged. */
  asOf(): Day {
    return asOfDay(this.office.value, this.now());
  }

  /** Day cells of a period. Reads only the months and, if named, the department and resource asked for. */
  async table(question: TableQuestion): Promise<Result<DayTable, StoreProblem>> {
    // Fetched when first asked for: the popup reads the cells of a day and never needs it.
    const { tableOf } = await import('./table-of.ts');
    return tableOf(this, question);
  }

  /** All the book knows, for comparisons, pace and trends; as of the book's day unless told otherwise. */
  async evidence(asOf: Day = this.asOf()): Promise<Result<BookEvidence, StoreProblem>> {
    // Judging is a large part, and the popup judges after it has drawn, if at all.
    const { evidenceOf } = await import('./evidence-of.ts');
    return evidenceOf(this, asOf);
  }

  /** The stored cells of the months a period touches, as they are. */
  cells(question: {
    readonly period: Period;
    readonly department?: string | undefined;
    readonly resource?: ResourceId | undefined;
  }): Promise<Result<readonly MonthCells[], StoreProblem>> {
    const { period, department, resource } = question;
    const [first, last] = [period.first, period.last].map((day) => dayText(day).slice(0, 7));
    return this.store.months({ first: first ?? '', last: last ?? '', department, resource });
  }

  /** Entries in force that are kept whole: of meters, of paper issued and counted, reasons. */
  pages<G extends PageGroup>(question: PageQuestion<G>): Promise<Result<readonly Page<G>[], StoreProblem>> {
    return this.store.pages(question);
  }

  /** Entries with what became of them, newest written first. */
  list(question: ListQuestion): Promise<Result<readonly Listed[], StoreProblem>> {
    return this.store.list(question);
  }

  /** An entry with all the entries it is linked to by corrections, oldest first. */
  family(id: EntryId): Promise<Result<readonly Listed[], StoreProblem>> {
    return this.store.family(id);
  }

  /** Families in which two places corrected the same entry (law J4). */
  conflicts(): Promise<Result<readonly (readonly Listed[])[], StoreProblem>> {
    return this.store.conflicts();
  }

  /** The second copy of the newest entries. */
  async secondCopy(): Promise<SecondCopy> {
    return (await later()).secondCopyOf(this.world);
  }

  /** Keeps a small fact about this copy of the book; pages that show it are called again. */
  async setMark(name: string, value: string): Promise<Result<true, StoreProblem>> {
    const kept = await this.store.setMark(name, value);
    if (kept.ok) this.changes.value++;
    return kept;
  }

  /** What waits and what was refused, beside what counts. Fetched by what shares and by what makes files. */
  async desk(): Promise<Result<BookDesk, StoreProblem>> {
    return (await later()).deskOf(this.world);
  }

  /** The names under which what stands here is this machine's own; undefined if it cannot be told. */
  async ownNames(): Promise<ReadonlySet<string> | undefined> {
    return (await later()).ownNamesOf(this.world);
  }

  /**
   * Writes drafts, all or none. When it answers ok they are on disk; nothing else may be called saved (law S1).
   *
   * @param notes a note for each draft, kept on this machine.
   */
  async save(
    drafts: readonly EntryDraft[],
    by: Author,
    notes?: readonly (string | undefined)[],
  ): Promise<Result<Saved, SaveProblem>> {
    return (await later()).saveChecked(this.world, this.office.peek(), drafts, by, notes);
  }

  private async refresh(): Promise<void> {
    const facts = await this.store.facts();
    if (facts.ok) this.stated.value = facts.value;
    this.changes.value++;
  }
}
