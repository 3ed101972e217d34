import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { dateOf, ok, RESOURCE_IDS, type DayTable, type ResourceId, type Result } from '@soxanh/core';
import type { Book, StoreProblem } from '../data/book.ts';
import { heatYear, yearPeriod, type HeatYear } from './heat-year.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import type { DueDays } from './period-due.ts';

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
  private readonly book: Book;
  private readonly due: DueDays;

  constructor(book: Book, due: DueDays) {
    this.book = book;
    this.due = due;
    this.year = computed(() => this.chosenYear.value ?? dateOf(due.today.value).year);
    this.answer = liveAnswer(() => this.ask());
    this.resources = computed(() => this.resourcesShown());
    this.resource = computed(() => this.resourceShown());
    this.view = computed(() => {
      const [answer, resource] = [this.answer.value.value, this.resource.value];
      if (answer === undefined || resource === undefined) return undefined;
      const department = this.department.value;
      return heatYear(answer.table, book.office.value, { year: answer.year, resource, department });
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
    void this.book.revision.value;
    void this.book.office.value;
    const year = this.year.value;
    const table = await this.book.table({ period: yearPeriod(year), asOf: this.due.asOf.value });
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
