import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Day } from '@soxanh/core';
import type { Book } from '../data/book.ts';

/** Today, and the last day whose absence is judged, as signals: pages stand open over midnight and the cut-off hour. */
export class DueDays {
  readonly today: ReadonlySignal<Day>;
  readonly asOf: ReadonlySignal<Day>;
  private readonly now = signal<Day>(0 as Day);
  private readonly judged = signal<Day>(0 as Day);
  private readonly book: Pick<Book, 'today' | 'asOf'>;

  constructor(book: Pick<Book, 'today' | 'asOf'>) {
    this.book = book;
    this.today = this.now;
    this.asOf = this.judged;
    this.tick();
  }

  /** Looks at the clock; whoever read the days is called again if they have changed. */
  tick(): void {
    batch(() => {
      this.now.value = this.book.today();
      this.judged.value = this.book.asOf();
    });
  }
}
