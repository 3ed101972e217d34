import { ok, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { HeatMap } from './heat-map.ts';
import { overviewView, type OverviewView } from './overview-view.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';

/** What of a session the overview reads. */
export type OverviewSession = Pick<Session, 'book'>;

/** The state of the book's first page: the office's period, and a year day by day. */
export class Overview {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly answer: LiveAnswer<OverviewView, StoreProblem>;
  readonly heat: HeatMap;
  private readonly session: OverviewSession;

  constructor(session: OverviewSession) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.answer = liveAnswer(() => this.ask());
    this.heat = new HeatMap(session.book, this.due);
  }

  stop(): void {
    this.answer.stop();
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
}
