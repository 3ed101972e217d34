import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  dateOf,
  ok,
  RESOURCE_IDS,
  type DayTable,
  type Period,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { heatYear, yearPeriod, type HeatYear } from './heat-year.ts';
import { overviewView, type OverviewView } from './overview-view.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { DueDays } from './period-due.ts';
import { chosenPeriod, reached, stepped, type PeriodChoice, type Reach } from './period-choice.ts';

/** What of a session the overview reads. */
export type OverviewSession = Pick<Session, 'book'>;

/** The state of the book's first page: the office's period, and a year day by day. */
export class Overview {
  readonly choice = signal<PeriodChoice>({ reach: 'month', day: undefined });
  readonly due: DueDays;
  readonly answer: LiveAnswer<OverviewView, StoreProblem>;
  readonly heat: HeatMap;
  private readonly tries = signal(0);
  private readonly session: OverviewSession;

  constructor(session: OverviewSession) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.answer = liveAnswer(() => this.ask());
    this.heat = new HeatMap(session, this.due);
  }

  /** The period that is shown. */
  period(): Period {
    return chosenPeriod(this.choice.value, this.due.today.value);
  }

  /** Asks again after a refusal. */
  retry(): void {
    this.tries.value++;
  }

  step(step: -1 | 1): void {
    this.choice.value = stepped(this.choice.value, step, this.due.today.value);
  }

  reach(reach: Reach): void {
    this.choice.value = reached(this.choice.value, reach, this.due.today.value);
  }

  /** Back to the period of today. */
  toToday(): void {
    this.choice.value = { reach: this.choice.value.reach, day: undefined };
  }

  stop(): void {
    this.answer.stop();
    this.heat.answer.stop();
  }

  private async ask(): Promise<Result<OverviewView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    void this.tries.value;
    void this.due.asOf.value;
    const office = book.office.value;
    const today = this.due.today.value;
    const { reach } = this.choice.value;
    const period = this.period();
    const table = await book.table({ period });
    return table.ok ? ok(overviewView(table.value, office, { period, reach, today })) : table;
  }
}

/** The state of the year map: which year, resource and department. */
export class HeatMap {
  readonly year: ReadonlySignal<number>;
  /** Undefined for the whole office. */
  readonly department = signal<string | undefined>(undefined);
  /** The resources that have something to show in the year. */
  readonly resources: ReadonlySignal<readonly ResourceId[]>;
  readonly resource: ReadonlySignal<ResourceId | undefined>;
  readonly view: ReadonlySignal<HeatYear | undefined>;
  readonly answer: LiveAnswer<{ readonly year: number; readonly table: DayTable }, StoreProblem>;
  private readonly chosenYear = signal<number | undefined>(undefined);
  private readonly chosenResource = signal<ResourceId | undefined>(undefined);
  private readonly session: OverviewSession;
  private readonly due: DueDays;

  constructor(session: OverviewSession, due: DueDays) {
    this.session = session;
    this.due = due;
    this.year = computed(() => this.chosenYear.value ?? dateOf(due.today.value).year);
    this.answer = liveAnswer(() => this.ask());
    this.resources = computed(() => this.resourcesShown());
    this.resource = computed(() => this.resourceShown());
    this.view = computed(() => {
      const [answer, resource] = [this.answer.value.value, this.resource.value];
      if (answer === undefined || resource === undefined) return undefined;
      const { office } = this.session.book;
      return heatYear(answer.table, office.value, {
        year: answer.year,
        resource,
        department: this.department.value,
      });
    });
  }

  showYear(year: number): void {
    this.chosenYear.value = year;
  }

  showResource(resource: ResourceId): void {
    this.chosenResource.value = resource;
  }

  showDepartment(department: string | undefined): void {
    this.department.value = department;
  }

  /** Tells whether a year has begun: later ones have nothing to read. */
  hasBegun(year: number): boolean {
    return year <= dateOf(this.due.today.value).year;
  }

  /** The whole year of all departments and resources is read at once: then every switch but the year's is instant. */
  private async ask(): Promise<Result<{ year: number; table: DayTable }, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    void book.office.value;
    void this.due.asOf.value;
    const year = this.year.value;
    const table = await book.table({ period: yearPeriod(year) });
    return table.ok ? ok({ year, table: table.value }) : table;
  }

  private resourcesShown(): ResourceId[] {
    const columns = this.answer.value.value?.table.columns ?? [];
    return RESOURCE_IDS.filter((resource) => columns.some((column) => column.resource === resource));
  }

  private resourceShown(): ResourceId | undefined {
    const shown = this.resources.value;
    const { value: chosen } = this.chosenResource;
    if (chosen !== undefined && shown.includes(chosen)) return chosen;
    // Paper is what every department records; a resource with a meter may stand before it in the list.
    return shown.includes('paper') ? 'paper' : shown[0];
  }
}
