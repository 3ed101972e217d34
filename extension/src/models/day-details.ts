import { signal } from '@preact/signals';
import {
  isWithin,
  ok,
  wholeTotals,
  type Day,
  type DayTable,
  type Office,
  type Period,
  type ResourceId,
  type Result,
  type Total,
} from '@soxanh/core';
import type { Book, Listed, StoreProblem } from '../data/book.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { stripDays, type StripDay } from './strip-day.ts';

/** Which figure is opened: a department's use of a resource over a period. */
export interface Figure {
  readonly department: string;
  readonly resource: ResourceId;
  readonly period: Period;
}

/** One day a figure is made of. */
export interface FigureDay extends StripDay {
  readonly working: boolean;
  readonly expected: boolean;
  /** Entries that count on this day, those over several days included. */
  readonly entries: number;
  /** A zero was confirmed and use recorded beside it: the zero is not counted. */
  readonly contradicted: boolean;
}

/** A figure with the days and the calendar it rests on (law I3). */
export interface OpenedFigure {
  readonly figure: Figure;
  readonly asOf: Day;
  readonly total: Total | undefined;
  /** Days that have a state, newest first. */
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
  readonly day = signal<Day | undefined>(undefined);
  /** Entries of that day that count, in the order in which they were written. */
  readonly entries: LiveAnswer<readonly Listed[], StoreProblem>;
  private readonly figure: Figure;
  private readonly book: Book;

  constructor(book: Book, figure: Figure, day?: Day) {
    this.book = book;
    this.figure = figure;
    this.day.value = day;
    this.answer = liveAnswer(() => this.ask());
    this.entries = liveAnswer(() => this.askEntries());
  }

  /** Opens a day, or closes it if it is open. */
  toggle(day: Day): void {
    this.day.value = this.day.value === day ? undefined : day;
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
    const day = this.day.value;
    if (day === undefined) return ok([]);
    const { department, resource } = this.figure;
    const listed = await this.book.list({
      department,
      resource,
      first: day,
      last: day,
      standing: 'counted',
      limit: MOST_ENTRIES_A_DAY,
    });
    return listed.ok ? ok(listed.value.toReversed()) : listed;
  }
}

/** The days of a figure, from the same cells as the figure itself. */
export function openedFigure(table: DayTable, office: Office, figure: Figure): OpenedFigure {
  const at = table.columns.findIndex(
    ({ department, resource }) => department === figure.department && resource === figure.resource,
  );
  const column = table.columns[at];
  const cells = column === undefined ? [] : stripDays(column, table.period);
  const days = cells.map((cell, i): FigureDay => ({
    ...cell,
    working: office.calendar.isWorking(cell.day),
    expected: column?.expected[i] === 1,
    entries: (column?.entries[i] ?? 0) + spansOver(column?.spans ?? [], cell.day),
    contradicted: column?.contradicted[i] === 1,
  }));
  return {
    figure,
    asOf: table.asOf,
    total: wholeTotals(table, '')[at],
    days: days.filter(({ state }) => state !== undefined).toReversed(),
    provisional: days.some(({ day }) => office.calendar.isProvisional(day)),
  };
}

const spansOver = (spans: readonly Period[], day: Day): number =>
  spans.filter((span) => isWithin(day, span)).length;
