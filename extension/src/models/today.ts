import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Day, Department } from '@soxanh/core';
import type { Listed, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { chipsOf, type Chip } from './chips.ts';
import { liveAnswer } from './period-answer.ts';
import { KnownMonths } from './today-months.ts';
import { receiversOf, type Receivers } from './today-receivers.ts';
import { dayRecords, type DayRecords } from './today-record.ts';

/** Entries shown under the line, and those the chips learn from. */
const RECENT = 5;
const LEARNT_FROM = 80;

/** For whom and for which day is recorded, and what is there already. */
export class Today {
  readonly receivers: ReadonlySignal<Receivers>;
  /** Undefined in a book without departments. */
  readonly department: ReadonlySignal<Department | undefined>;
  readonly today: ReadonlySignal<Day>;
  readonly day: ReadonlySignal<Day>;
  /** What was recorded on the day; undefined until read. */
  readonly records: ReadonlySignal<DayRecords | undefined>;
  /** The last entries of this machine for the department; undefined until read. */
  readonly recent: ReadonlySignal<readonly Listed[] | undefined>;
  readonly chips: ReadonlySignal<readonly Chip[]>;
  readonly problem: ReadonlySignal<StoreProblem | undefined>;
  readonly months: KnownMonths;
  readonly session: Session;
  private readonly chosenDay = signal<Day | undefined>(undefined);
  private readonly borrowed = signal<string | undefined>(undefined);
  private readonly now = signal<Day>(0 as Day);
  private readonly learnt = signal<ReadonlyMap<string, readonly Chip[]>>(new Map());

  constructor(session: Session) {
    const { book, settings } = session;
    this.session = session;
    this.now.value = book.today();
    this.today = this.now;
    this.day = computed(() => this.chosenDay.value ?? this.now.value);
    this.receivers = computed(() => receiversOf(book.office.value, settings.value, this.now.value));
    this.department = computed(() => this.chosen());
    this.months = new KnownMonths(book);
    this.records = computed(() => {
      const department = this.department.value;
      return department === undefined ? undefined : this.recordsOf(department.id, this.day.value);
    });
    const recent = this.askRecent();
    this.recent = recent.value;
    this.problem = computed(() => this.months.problem.value ?? recent.problem.value);
    this.chips = computed(() => this.learnt.value.get(this.department.value?.id ?? '') ?? chipsOf([]));
  }

  /** What a department recorded on a day; undefined while it is being read. */
  recordsOf(department: string, day: Day): DayRecords | undefined {
    const cells = this.months.of(department, day);
    if (cells === undefined) return undefined;
    return dayRecords(cells, day, this.session.book.office.value.calendar);
  }

  /** Records for another department: one of its own for good, one on whose behalf it prints for this time only. */
  async recordFor(department: string): Promise<void> {
    this.borrowed.value = department;
    if (!this.receivers.value.own.some(({ id }) => id === department)) return;
    await this.session.change({ department });
  }

  /** Records for another day; undefined for today. A day that has not come is not taken. */
  chooseDay(day: Day | undefined): boolean {
    if (day !== undefined && day > this.now.value) return false;
    this.chosenDay.value = day === this.now.value ? undefined : day;
    return true;
  }

  /** A page may stand open over midnight. */
  tick(): void {
    this.now.value = this.session.book.today();
  }

  private chosen(): Department | undefined {
    const { own, others } = this.receivers.value;
    const wanted = this.borrowed.value ?? this.session.settings.value.department;
    return [...own, ...others].find(({ id }) => id === wanted) ?? own[0];
  }

  private askRecent() {
    const { book, settings } = this.session;
    return liveAnswer<readonly Listed[], StoreProblem>(async () => {
      void book.revision.value;
      const department = this.department.value?.id;
      const { device } = settings.value;
      if (department === undefined) return { ok: true, value: [] };
      if (!this.learnt.peek().has(department)) void this.learn(department);
      return book.list({ department, device, standing: 'counted', limit: RECENT });
    });
  }

  /** Once a department while the page is open: chips do not move under the hand. */
  private async learn(department: string): Promise<void> {
    const { book } = this.session;
    const recent = await book.list({ department, standing: 'counted', limit: LEARNT_FROM });
    if (!recent.ok || this.learnt.peek().has(department)) return;
    const chips = chipsOf(recent.value.map(({ entry }) => entry));
    this.learnt.value = new Map(this.learnt.peek()).set(department, chips);
  }
}
