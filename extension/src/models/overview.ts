import { signal } from '@preact/signals';
import { ok, type Period, type Result, type UnusualFinding } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { HeatMap } from './heat-map.ts';
import { overviewView, type OverviewView } from './overview-view.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';

/** The unusual days of a period. */
export interface UnusualDays {
  readonly period: Period;
  readonly days: readonly UnusualFinding[];
}

/** What of a session the overview reads. */
export type OverviewSession = Pick<Session, 'book'>;

/** The state of the book's first page: the office's period, and a year day by day. */
export class Overview {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly answer: LiveAnswer<OverviewView, StoreProblem>;
  readonly heat: HeatMap;
  /** Days worth a look; undefined until `look` was called, and while they are looked for. */
  readonly unusual: LiveAnswer<UnusualDays | undefined, StoreProblem>;
  private readonly isDrawn = signal(false);
  private readonly session: OverviewSession;

  constructor(session: OverviewSession) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.answer = liveAnswer(() => this.ask());
    this.unusual = liveAnswer(() => this.askUnusual());
    this.heat = new HeatMap(session.book, this.due);
  }

  /** Begins to look for unusual days. Called once the figures are drawn: it reads the whole book. */
  look(): void {
    this.isDrawn.value = true;
  }

  stop(): void {
    this.answer.stop();
    this.unusual.stop();
    this.heat.answer.stop();
  }

  private async ask(): Promise<Result<OverviewView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const office = book.office.value;
    const shown = this.choice.shown.value;
    const table = await book.table({ period: shown.period, asOf: this.due.asOf.value });
    return table.ok ? ok(overviewView(table.value, office, shown)) : table;
  }

  private async askUnusual(): Promise<Result<UnusualDays | undefined, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const { period } = this.choice.shown.value;
    const asOf = this.due.asOf.value;
    if (!this.isDrawn.value) return ok(undefined);
    const [known, { unusualDaysOf }] = await Promise.all([
      book.evidence(asOf),
      import('./overview-unusual.ts'),
    ]);
    return known.ok ? ok({ period, days: unusualDaysOf(known.value, period) }) : known;
  }
}
