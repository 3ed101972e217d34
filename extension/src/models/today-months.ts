import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { dayText, type Day, type MonthCells } from '@soxanh/core';
import type { Book, StoreProblem } from '../data/book.ts';

/**
 * The stored cells of the months a page has asked about, read once and again after every change in any window. A
 * question that cannot be answered yet is remembered; whoever reads the answer in a computed signal is told when it
 * comes.
 */
export class KnownMonths {
  /** Why cells could not be read; the last good answers stay. */
  readonly problem: ReadonlySignal<StoreProblem | undefined>;
  private readonly failed = signal<StoreProblem | undefined>(undefined);
  private readonly known = signal<ReadonlyMap<string, readonly MonthCells[]>>(new Map());
  private readonly asked = new Map<string, { readonly department: string; readonly day: Day }>();
  private readonly book: Book;
  private readonly unsubscribe: () => void;

  constructor(book: Book) {
    this.book = book;
    this.problem = this.failed;
    let seen = book.revision.peek();
    this.unsubscribe = effect(() => {
      const revision = book.revision.value;
      if (revision !== seen) for (const key of this.asked.keys()) void this.read(key);
      seen = revision;
    });
  }

  /** The cells of a department in the month of a day; undefined while they are being read. */
  of(department: string, day: Day): readonly MonthCells[] | undefined {
    const key = `${department}|${dayText(day).slice(0, 7)}`;
    const found = this.known.value.get(key);
    if (!this.asked.has(key)) {
      this.asked.set(key, { department, day });
      void this.read(key);
    }
    return found;
  }

  /** Reads everything asked for once more: after a refusal, or when a page wakes up. */
  async again(): Promise<void> {
    await Promise.all([...this.asked.keys()].map((key) => this.read(key)));
  }

  stop(): void {
    this.unsubscribe();
  }

  private async read(key: string): Promise<void> {
    const asked = this.asked.get(key);
    if (asked === undefined) return;
    const { department, day } = asked;
    const revision = this.book.revision.peek();
    // Cells come by whole months.
    const cells = await this.book.cells({ period: { first: day, last: day }, department });
    // An answer that a change overtook is dropped: the change has asked again.
    if (revision !== this.book.revision.peek()) return;
    this.failed.value = cells.ok ? undefined : cells.error;
    if (cells.ok) this.known.value = new Map(this.known.peek()).set(key, cells.value);
  }
}
