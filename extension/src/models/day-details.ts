import { signal, type ReadonlySignal } from '@preact/signals';
import {
  isWithin,
  ok,
  wholeTotals,
  type Day,
  type DayColumn,
  type DayTable,
  type Office,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { Book, Listed, StoreProblem } from '../data/book.ts';
import { RECORDED_KINDS } from './journal-entry.ts';
import { routeOfFilter } from './journal-route.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { sumTotals, type PeriodSum } from './period-sum.ts';
import { stripDays, type StripDay } from './strip-day.ts';

/** Which figure is opened: the use of a resource over a period, by a department or by the whole office. */
export interface Figure {
  /** Undefined for the whole office. */
  readonly department: string | undefined;
  readonly resource: ResourceId;
  readonly period: Period;
}

/** One day of one department. */
export interface FigurePlace {
  readonly department: string;
  readonly day: Day;
}

/** One day a figure is made of. */
export interface FigureDay extends StripDay, FigurePlace {
  readonly working: boolean;
  readonly expected: boolean;
  /** Entries that count on this day, those over several days included. */
  readonly entries: number;
  /** A zero was confirmed and use recorded beside it: the zero is not counted. */
  readonly contradicted: boolean;
}

/** A figure with the days and the calendar it rests on (law I3). */
export interface OpenedFigure extends PeriodSum {
  readonly asOf: Day;
  /**
   * Days that have a state, newest first; of one day, departments in the office's order. Of the whole office without
   * days off: a line for each department would say nothing.
   */
  readonly days: readonly FigureDay[];
  /** Set if the calendar of some of these days is not official yet. */
  readonly provisional: boolean;
}

/** More entries of one day than anybody writes by hand; an import of quarter hours is one entry a day. */
const MOST_ENTRIES_A_DAY = 200;

/** The state of an opened figure: its days, and the entries of the day that is looked at. */
export class DayDetails {
  readonly answer: LiveAnswer<OpenedFigure, StoreProblem>;
  /** The day whose entries are shown. */
  readonly open: ReadonlySignal<FigurePlace | undefined>;
  /** Entries of that day that count, in the order in which they were written. */
  readonly entries: LiveAnswer<readonly Listed[], StoreProblem>;
  private readonly opened = signal<FigurePlace | undefined>(undefined);
  readonly figure: Figure;
  private readonly book: Book;

  /** @param day a day to open at once; of the whole office all departments stand in sight and none is opened. */
  constructor(book: Book, figure: Figure, day?: Day) {
    this.book = book;
    this.figure = figure;
    this.open = this.opened;
    const { department } = figure;
    if (day !== undefined && department !== undefined) this.opened.value = { day, department };
    this.answer = liveAnswer(() => this.ask());
    this.entries = liveAnswer(() => this.askEntries());
  }

  /** Opens a day, or closes it if it is open. */
  toggle(place: FigurePlace): void {
    const { value: open } = this.opened;
    const isOpen = open?.day === place.day && open.department === place.department;
    this.opened.value = isOpen ? undefined : place;
  }

  /** The entries of the figure, or of the day that is open, in the journal. */
  journalRoute(): string {
    const { department, resource, period } = this.figure;
    const { value: open } = this.opened;
    const days = open === undefined ? period : { first: open.day, last: open.day };
    return routeOfFilter({ department: open?.department ?? department, resource, ...days });
  }

  stop(): void {
    this.answer.stop();
    this.entries.stop();
  }

  private async ask(): Promise<Result<OpenedFigure, StoreProblem>> {
    void this.book.revision.value;
    const office = this.book.office.value;
    const table = await this.book.table(this.figure);
    return table.ok ? ok(openedFigure(table.value, office, this.figure)) : table;
  }

  private async askEntries(): Promise<Result<readonly Listed[], StoreProblem>> {
    void this.book.revision.value;
    const { value: open } = this.opened;
    if (open === undefined) return ok([]);
    const listed = await this.book.list({
      kinds: RECORDED_KINDS,
      department: open.department,
      resource: this.figure.resource,
      first: open.day,
      last: open.day,
      standing: 'counted',
      limit: MOST_ENTRIES_A_DAY,
    });
    return listed.ok ? ok(listed.value.toReversed()) : listed;
  }
}

/** The days of a figure, from the same cells as the figure itself. */
export function openedFigure(table: DayTable, office: Office, figure: Figure): OpenedFigure {
  const belongs = ({ department, resource }: { department: string; resource: string }): boolean =>
    resource === figure.resource && (figure.department === undefined || department === figure.department);
  const days = table.columns
    .filter(belongs)
    .flatMap((column) => figureDays(column, table.period, office))
    .filter(({ state }) => state !== undefined && (figure.department !== undefined || state !== 'day-off'));
  return {
    asOf: table.asOf,
    ...sumTotals(wholeTotals(table, '').filter(belongs)),
    // Sorting keeps what is equal in its order: departments of a day stay as the office names them.
    days: days.toSorted((a, b) => b.day - a.day),
    provisional: days.some(({ day }) => office.calendar.isProvisional(day)),
  };
}

const figureDays = (column: DayColumn, period: Period, office: Office): FigureDay[] =>
  stripDays(column, period, office).map((cell, at) => ({
    ...cell,
    department: column.department,
    working: office.calendar.isWorking(cell.day),
    expected: column.expected[at] === 1,
    entries: (column.entries[at] ?? 0) + column.spans.filter((span) => isWithin(cell.day, span)).length,
    contradicted: column.contradicted[at] === 1,
  }));
