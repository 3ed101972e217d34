import { signal, type ReadonlySignal } from '@preact/signals';
import {
  isWithin,
  ok,
  wholeTotals,
  type Day,
  type DayColumn,
  type DaySeries,
  type DayTable,
  type MeterEntry,
  type Office,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { Book, Listed, StoreProblem } from '../data/book.ts';
import type { Figure } from './figure.ts';
import { besidesOf, metersOf, type Besides } from './figure-besides.ts';
import { RECORDED_KINDS } from './journal-entry.ts';
import { routeOfFilter } from './journal-route.ts';
import { routeOfMeter } from './meter-route.ts';
import { meterTraces, type MeterTrace } from './meter-trace.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { sumTotals, type PeriodSum } from './period-sum.ts';
import { seriesDays, seriesSum } from './series-days.ts';
import { stripDays, type StripDay } from './strip-day.ts';

/** One day of one department; of a building or a meter the day alone says which. */
export interface FigurePlace {
  readonly department: string | undefined;
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
  /** It comes from a meter, not from entries of the department. */
  readonly metered: boolean;
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
  /** What stands beside the total: amounts in no day, open questions. */
  readonly besides: Besides;
  /** The meters it comes from; none where people record it by hand. */
  readonly meters: readonly string[];
}

/** What one day of a figure is made of. */
export interface DayInside {
  /** Entries that count, in the order in which they were written. */
  readonly entries: readonly Listed[];
  /** Its meters, each down to its two readings and up to who gets what of it. */
  readonly meters: readonly MeterTrace[];
}

/** More entries of one day than anybody writes by hand; an import of quarter hours is one entry a day. */
const MOST_ENTRIES_A_DAY = 200;

/** The state of an opened figure: its days, and the entries of the day that is looked at. */
export class DayDetails {
  readonly answer: LiveAnswer<OpenedFigure, StoreProblem>;
  /** The day that is looked into. */
  readonly open: ReadonlySignal<FigurePlace | undefined>;
  /** What that day is made of. */
  readonly inside: LiveAnswer<DayInside, StoreProblem>;
  private readonly opened = signal<FigurePlace | undefined>(undefined);
  readonly figure: Figure;
  private readonly book: Book;

  /** @param day a day to open at once; of the whole office all departments stand in sight and none is opened. */
  constructor(book: Book, figure: Figure, day?: Day) {
    this.book = book;
    this.figure = figure;
    this.open = this.opened;
    const { department } = figure;
    const isOne = department !== undefined || isOfMeters(figure);
    if (day !== undefined && isOne) this.opened.value = { day, department };
    this.answer = liveAnswer(() => this.ask());
    this.inside = liveAnswer(() => this.askInside());
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

  /** Where the readings behind it are, if it comes from meters. */
  meterRoute(): string | undefined {
    const { value: answer } = this.answer.value;
    if (answer === undefined || answer.meters.length === 0) return undefined;
    const [only, ...others] = answer.meters;
    return routeOfMeter(others.length === 0 ? only : undefined);
  }

  stop(): void {
    this.answer.stop();
    this.inside.stop();
  }

  private async ask(): Promise<Result<OpenedFigure, StoreProblem>> {
    void this.book.revision.value;
    const office = this.book.office.value;
    const table = await this.book.table(this.figure);
    return table.ok ? ok(openedFigure(table.value, office, this.figure)) : table;
  }

  private async askInside(): Promise<Result<DayInside, StoreProblem>> {
    void this.book.revision.value;
    const office = this.book.office.value;
    const { value: open } = this.opened;
    if (open === undefined) return ok({ entries: [], meters: [] });
    const { resource } = this.figure;
    const { value: answer } = this.answer.value;
    const hasMeters = answer === undefined || answer.meters.length > 0;
    const [listed, pages] = await Promise.all([
      this.askEntries(open),
      hasMeters ? this.book.pages({ group: 'meter' }) : ok([]),
    ]);
    if (!listed.ok) return listed;
    if (!pages.ok) return pages;
    const entriesOf = (meter: string): MeterEntry[] =>
      pages.value.filter(({ subject }) => subject === meter).flatMap(({ entries }) => entries);
    const meters = meterTraces(office, entriesOf, {
      day: open.day,
      resource,
      department: open.department,
      meters: answer?.meters ?? (this.figure.meter === undefined ? [] : [this.figure.meter]),
    });
    return ok({ entries: listed.value, meters });
  }

  private async askEntries(open: FigurePlace): Promise<Result<readonly Listed[], StoreProblem>> {
    if (open.department === undefined) return ok([]);
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

const isOfMeters = ({ building, meter }: Figure): boolean => building !== undefined || meter !== undefined;

/** The days of a figure, from the same cells as the figure itself. */
export function openedFigure(table: DayTable, office: Office, figure: Figure): OpenedFigure {
  const { days, ...sum } = isOfMeters(figure)
    ? ofMeters(table, office, figure)
    : ofDepartments(table, office, figure);
  return {
    asOf: table.asOf,
    ...sum,
    // Sorting keeps what is equal in its order: departments of a day stay as the office names them.
    days: days.toSorted((a, b) => b.day - a.day),
    provisional: days.some(({ day }) => office.calendar.isProvisional(day)),
    besides: besidesOf(table, office, figure),
    meters: metersOf(table.meters, office, figure, table),
  };
}

type SumOfDays = PeriodSum & { readonly days: readonly FigureDay[] };

function ofDepartments(table: DayTable, office: Office, figure: Figure): SumOfDays {
  const belongs = ({ department, resource }: { department: string; resource: ResourceId }): boolean =>
    resource === figure.resource && (figure.department === undefined || department === figure.department);
  const days = table.columns
    .filter(belongs)
    .flatMap((column) => figureDays(column, table.period, office))
    .filter(({ state }) => state !== undefined && (figure.department !== undefined || state !== 'day-off'));
  return { ...sumTotals(wholeTotals(table, '').filter(belongs)), days };
}

/** A building or a meter has days of its own: what the counters say, before anything is shared out. */
function ofMeters({ meters, period }: DayTable, office: Office, figure: Figure): SumOfDays {
  const series: DaySeries | undefined =
    figure.meter === undefined
      ? meters.buildings.find(
          ({ building, resource }) => building === figure.building && resource === figure.resource,
        )
      : meters.meters.find(({ meter }) => meter === figure.meter);
  if (series === undefined) return { ...sumTotals([]), days: [] };
  const days = seriesDays(series, period).map((cell, at) => ({
    ...cell,
    department: undefined,
    working: office.calendar.isWorking(cell.day),
    expected: series.expected[at] === 1,
    entries: 0,
    contradicted: false,
    metered: true,
  }));
  return { ...seriesSum(series), days: days.filter(({ state }) => state !== undefined) };
}

const figureDays = (column: DayColumn, period: Period, office: Office): FigureDay[] =>
  stripDays(column, period, office).map((cell, at) => ({
    ...cell,
    department: column.department,
    working: office.calendar.isWorking(cell.day),
    expected: column.expected[at] === 1,
    entries: (column.entries[at] ?? 0) + column.spans.filter((span) => isWithin(cell.day, span)).length,
    contradicted: column.contradicted[at] === 1,
    metered: (column.served?.meters[at] ?? 0) > 0,
  }));
