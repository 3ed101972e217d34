import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { ok, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { comparisonView, type ComparisonView, type Measure } from './comparison-view.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';

/** The state of the page of comparisons: which period, held against what. */
export class ComparisonPeriods {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly measure: ReadonlySignal<Measure>;
  /** From the first day of the year to the end of the period. */
  readonly cumulative: ReadonlySignal<boolean>;
  readonly answer: LiveAnswer<ComparisonView, StoreProblem>;
  private readonly against = signal<Measure>('last-year');
  private readonly fromNewYear = signal(false);
  private readonly session: Pick<Session, 'book'>;

  constructor(session: Pick<Session, 'book'>) {
    this.session = session;
    this.measure = this.against;
    this.cumulative = this.fromNewYear;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.answer = liveAnswer(() => this.ask());
  }

  /** Holds the period against something else. A year so far has no period before it. */
  hold(measure: Measure): void {
    batch(() => {
      this.against.value = measure;
      if (!mayCumulate(measure)) this.fromNewYear.value = false;
    });
  }

  /** Counts from the first day of the year, or the period alone. */
  cumulate(on: boolean): void {
    this.fromNewYear.value = on && mayCumulate(this.against.value);
  }

  stop(): void {
    this.answer.stop();
  }

  private async ask(): Promise<Result<ComparisonView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const question = {
      ...this.choice.shown.value,
      measure: this.against.value,
      cumulative: this.fromNewYear.value,
    };
    const known = await book.evidence(this.due.asOf.value);
    return known.ok ? ok(comparisonView(known.value, question)) : known;
  }
}

/** A year so far is held against the year before or its quota; the stretch before it and a frozen month are no match. */
export const mayCumulate = (measure: Measure): boolean => measure === 'last-year' || measure === 'quota';
