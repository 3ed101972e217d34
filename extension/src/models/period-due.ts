import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { asOfDay, type Day, type Moment } from '@soxanh/core';
import type { Book } from '../data/book.ts';

/** Today, and the last day whose absence is judged, as signals: pages stand open over midnight and the cut-off hour. */
export class DueDays {
  readonly today: ReadonlySignal<Day>;
  readonly asOf: ReadonlySignal<Day>;
  private readonly now: Signal<Moment>;
  private readonly book: Pick<Book, 'now' | 'office'>;

  constructor(book: Pick<Book, 'now' | 'office'>) {
    this.book = book;
    this.now = signal(book.now());
    this.today = computed(() => this.now.value.day);
    this.asOf = computed(() => asOfDay(book.office.value, this.now.value));
  }

  /** Looks at the clock; whoever read the days is called again if they have changed. */
  tick(): void {
    this.now.value = this.book.now();
  }
}
