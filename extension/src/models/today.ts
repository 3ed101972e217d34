import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Day, Department } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import { keptChips } from './chips-kept.ts';
import type { Chip } from './chips.ts';
import { KnownMonths } from './today-months.ts';
import { receiversOf, type Receivers } from './today-receivers.ts';
import { dayRecords, type DayRecords } from './today-record.ts';

/** For whom and for which day is recorded, and what is there already. */
export class Today {
  readonly receivers: ReadonlySignal<Receivers>;
  /** Undefined in a book without departments. */
  readonly department: ReadonlySignal<Department | undefined>;
  readonly today: ReadonlySignal<Day>;
  readonly day: ReadonlySignal<Day>;
  /** What was recorded on the day; undefined until read. */
  readonly records: ReadonlySignal<DayRecords | undefined>;
  readonly chips: ReadonlySignal<readonly Chip[]>;
  readonly problem: ReadonlySignal<StoreProblem | undefined>;
  readonly months: KnownMonths;
  readonly session: Session;
  private readonly chosenDay = signal<Day | undefined>(undefined);
  private readonly borrowed = signal<string | undefined>(undefined);
  private readonly now = signal<Day>(0 as Day);

  /** @param boxOf where the chips of a department are kept. */
  constructor(session: Session, boxOf: (department: string) => DraftBox) {
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
    this.problem = this.months.problem;
    const shown = new Map<string, readonly Chip[]>();
    this.chips = computed(() => {
      const id = this.department.value?.id ?? '';
      const chips = shown.get(id) ?? keptChips(boxOf(id));
      shown.set(id, chips);
      return chips;
    });
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
}
