import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { addDays, dayText, isWithin, type Day, type Department, type Period } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import type { Later } from '../platform/timer.ts';
import { BY_HAND, type ByHand } from './chips.ts';
import { keptJson } from './kept-json.ts';
import { contextOf } from './line-context.ts';
import type { Reader } from './line.ts';
import { KnownMonths } from './today-months.ts';
import { receiversOf, type Receivers } from './today-receivers.ts';
import { dayRecord, type DayRecord } from './today-record.ts';
import { Saving } from './today-saving.ts';
import { isNoUse, readCell, type CellReading } from './week-cell.ts';
import { mondayOf, weekDays, wholeWeek, type WeekDay } from './week-days.ts';
import { draftsOfWeek, type ReadCell } from './week-drafts.ts';
import type { FillPlace } from './week-route.ts';

/** What the week grid needs from the machine. */
export interface WeekWorld {
  /** A box for what is half typed in one week of one department. */
  draftBox(name: string): DraftBox;
  /** Calls back when another page has changed a box. */
  onDraftChanged(listener: (name: string) => void): () => void;
  readonly later: Later;
  load(): Promise<Reader>;
}

/** A field of the grid: a column and a day, or the row of the whole week. */
export interface Cell {
  readonly resource: ByHand;
  readonly row: Day | 'week';
}

const keyOf = ({ resource, row }: Cell): string => `${resource}|${row}`;

/** A week of a department to be filled in at once: days down, paper and plastic across, and a row for the whole week. */
export class Week {
  readonly receivers: ReadonlySignal<Receivers>;
  readonly department: ReadonlySignal<Department | undefined>;
  readonly monday: ReadonlySignal<Day>;
  readonly days: ReadonlySignal<readonly WeekDay[]>;
  /** The days an entry over the whole week covers; undefined while none has come. */
  readonly span: ReadonlySignal<Period | undefined>;
  /** Fields that are filled in. */
  readonly filled: ReadonlySignal<readonly Cell[]>;
  /** The first field in which something is still to be typed; undefined while what the days have is being read. */
  readonly firstGap: ReadonlySignal<Cell | undefined>;
  /** No later week has begun. */
  readonly isLatest: ReadonlySignal<boolean>;
  /** Every filled field was understood, and there is one. */
  readonly isReady: ReadonlySignal<boolean>;
  readonly saving: Saving;
  readonly months: KnownMonths;
  private readonly session: Session;
  private readonly world: WeekWorld;
  private readonly reader = signal<Reader | undefined>(undefined);
  private readonly texts = signal<ReadonlyMap<string, string>>(new Map());
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly start = signal<Day | undefined>(undefined);
  /** The name of the box that keeps what is half typed: of a department and a week. */
  private readonly boxName: ReadonlySignal<string>;
  private readonly stopFollowing: () => void;
  private readonly stopRestoring: () => void;

  /** @param department whose week it is where something else decides that; the week itself does otherwise. */
  constructor(session: Session, world: WeekWorld, department?: ReadonlySignal<Department | undefined>) {
    const { book, settings } = session;
    this.session = session;
    this.world = world;
    this.months = new KnownMonths(book);
    this.saving = new Saving(book, world.later);
    this.monday = computed(() => this.start.value ?? mondayOf(book.today()));
    this.receivers = computed(() => receiversOf(book.office.value, settings.value, book.today()));
    this.department =
      department ??
      computed(() => {
        const { own, others } = this.receivers.value;
        const wanted = this.chosen.value ?? settings.value.department;
        return [...own, ...others].find(({ id }) => id === wanted) ?? own[0];
      });
    this.days = computed(() => weekDays(this.monday.value, book.today(), book.office.value.calendar));
    this.span = computed(() => wholeWeek(this.days.value));
    this.isLatest = computed(() => addDays(this.monday.value, 7) > book.today());
    this.filled = computed(() => this.cells().filter((cell) => this.text(cell).trim() !== ''));
    this.firstGap = computed(() => this.gap());
    this.isReady = computed(() => {
      const readings = this.filled.value.map((cell) => this.reading(cell)?.kind);
      return readings.length > 0 && readings.every((kind) => kind === 'use' || kind === 'none');
    });
    this.boxName = computed(() => `week/${this.department.value?.id ?? ''}/${dayText(this.monday.value)}`);
    // What is typed belongs to a department and a week: whatever changes either, another window too, brings their own.
    this.stopRestoring = effect(() => {
      const name = this.boxName.value;
      untracked(() => {
        this.saving.clear();
        this.restore(name);
      });
    });
    // The same week may stand in the popup and in the book: what one of them has saved must not be saved by the other.
    this.stopFollowing = world.onDraftChanged((name) => {
      if (name === this.boxName.peek()) this.restore(name);
    });
  }

  /** Fetches the reader of amounts. */
  async load(): Promise<void> {
    this.reader.value = await this.world.load();
  }

  text(cell: Cell): string {
    return this.texts.value.get(keyOf(cell)) ?? '';
  }

  /** What is typed in a field now; kept at once. */
  set(cell: Cell, text: string): void {
    this.texts.value = new Map(this.texts.peek()).set(keyOf(cell), text);
    this.keep();
  }

  /** What a field means; undefined while the reader or the day's record is being read. */
  reading(cell: Cell): CellReading | undefined {
    const text = this.text(cell);
    if (text.trim() === '') return { kind: 'empty' };
    const [read, department, days] = [this.reader.value, this.department.value, this.daysOf(cell)];
    if (read === undefined || department === undefined || days === undefined) return undefined;
    const { session, months } = this;
    // Read as if it were that day: the row says which day it is, so the understanding need not say it again. A day off
    // is read as another day, because only then is it called one.
    const isWorking = session.book.office.value.calendar.isWorking(days.first);
    const today = isWorking ? days.first : session.book.today();
    const context = contextOf(session, { department: department.id, day: days.first, today, months });
    const record = cell.row === 'week' ? undefined : this.record(cell.resource, cell.row);
    return readCell(text, { resource: cell.resource, context, record, hasZero: this.hasZero(cell) }, read);
  }

  /** Whether a day of a field is one without use: by what is recorded or, under a week's amount, by what is typed. */
  private hasZero({ resource, row }: Cell): boolean {
    const span = this.daysOf({ resource, row });
    const days = this.days.value.filter(({ day }) => span !== undefined && isWithin(day, span));
    return days.some(
      ({ day }) =>
        this.record(resource, day)?.state === 'zero-confirmed' ||
        (row === 'week' && isNoUse(this.text({ resource, row: day }))),
    );
  }

  /** What a day has already; undefined while it is being read. */
  record(resource: ByHand, day: Day): DayRecord | undefined {
    const department = this.department.value?.id;
    const cells = department === undefined ? undefined : this.months.of(department, day);
    return cells === undefined
      ? undefined
      : dayRecord(cells, resource, day, this.session.book.office.value.calendar);
  }

  /** Shows an earlier (−1) or later (1) week; the present one is the last. */
  turn(weeks: -1 | 1): void {
    const monday = addDays(this.monday.value, 7 * weeks);
    if (monday > this.session.book.today()) return;
    this.start.value = monday;
  }

  /** Shows the week of a day for a department, as a link asked; a week that has not come is not shown. */
  goTo({ department, day }: FillPlace): void {
    const monday = mondayOf(day);
    if (monday > this.session.book.today()) return;
    batch(() => {
      this.start.value = monday;
      this.chosen.value = department;
    });
  }

  /** Fills in for another department. */
  fillFor(department: string): void {
    this.chosen.value = department;
  }

  /** Saves every field in one step, all or none. False if a field is unclear or nothing was saved. */
  async save(): Promise<boolean> {
    const department = this.department.peek();
    if (!this.isReady.peek() || department === undefined) return false;
    const drafts = draftsOfWeek(this.understood(), department.id, this.session.book.office.peek().calendar);
    const saved = await this.saving.save({ drafts, notes: [] }, this.session.author(department.id));
    if (saved) {
      this.texts.value = new Map();
      this.keep();
    }
    return saved;
  }

  /** Takes back what was just saved. */
  async undo(reason: string): Promise<boolean> {
    const outcome = this.saving.outcome.peek();
    if (outcome?.kind !== 'saved') return false;
    const by = this.session.author(this.department.peek()?.id ?? '');
    return this.saving.remove(outcome.entries, reason, by);
  }

  stop(): void {
    this.months.stop();
    this.stopFollowing();
    this.stopRestoring();
  }

  private understood(): ReadCell[] {
    return this.filled.peek().flatMap((cell) => {
      const [reading, days] = [this.reading(cell), this.daysOf(cell)];
      const isUnderstood = reading?.kind === 'use' || reading?.kind === 'none';
      return isUnderstood && days !== undefined ? [{ resource: cell.resource, days, reading }] : [];
    });
  }

  /** An empty field of a working day without a record; in a week that has all, the first empty one. */
  private gap(): Cell | undefined {
    const working = new Set<Cell['row']>(
      this.days.value.filter(({ isWorking }) => isWorking).map(({ day }) => day),
    );
    const empty = this.cells().filter((cell) => this.text(cell).trim() === '');
    const records = empty.map(({ resource, row }) =>
      row === 'week' ? undefined : this.record(resource, row),
    );
    const isRead = empty.every(({ row }, at) => row === 'week' || records[at] !== undefined);
    // What cannot be read is no reason to wait.
    if (!isRead && this.months.problem.value === undefined) return undefined;
    const gap = empty.find(({ row }, at) => working.has(row) && records[at]?.state === undefined);
    return gap ?? empty[0];
  }

  private cells(): Cell[] {
    const rows = [
      ...this.days.value.filter(({ isAhead }) => !isAhead).map(({ day }) => day),
      'week' as const,
    ];
    return rows.flatMap((row) => BY_HAND.map((resource) => ({ resource, row })));
  }

  private daysOf({ row }: Cell): Period | undefined {
    return row === 'week' ? this.span.value : { first: row, last: row };
  }

  private keep(): void {
    const typed = [...this.texts.peek()].filter(([, text]) => text !== '');
    const box = this.world.draftBox(this.boxName.peek());
    box.write(typed.length === 0 ? '' : JSON.stringify(typed));
  }

  private restore(name: string): void {
    this.texts.value = new Map(keptCells(this.world.draftBox(name).read()));
  }
}

/** What was half typed; damaged text is nothing. */
function keptCells(text: string): [string, string][] {
  const kept = keptJson(text);
  const pairs: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return pairs.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && pair.every((part) => typeof part === 'string'),
  );
}
