import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { err, ok, periodReport, type DayTable, type Language, type Report, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { BookEvidence } from '../data/evidence-of.ts';
import type { Session } from '../data/session.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { firstReportPeriod, periodOfReport, type ReportPeriod } from './report-period.ts';

/** What of a session a report is made from. */
export type ReportSession = Pick<Session, 'book'> & {
  readonly settings: ReadonlySignal<{ readonly language: Language }>;
};

/** Why there is no report. */
export type ReportProblem = StoreProblem | { readonly kind: 'bad-range' };

/** What a book says of a period, and all it knows beside it. */
export interface ReportFigures {
  readonly table: DayTable;
  /** As of the table's day. */
  readonly known: BookEvidence;
}

/** The state of the report page: a period, and the one report every form of output is made from (law L5). */
export class ReportModel {
  readonly choice: ReadonlySignal<ReportPeriod>;
  readonly answer: LiveAnswer<ReportFigures, ReportProblem>;
  readonly report: ReadonlySignal<Report | undefined>;
  private readonly chosen = signal<ReportPeriod | undefined>(undefined);
  private readonly session: ReportSession;

  constructor(session: ReportSession) {
    this.session = session;
    const { book, settings } = session;
    this.choice = computed(
      () => this.chosen.value ?? firstReportPeriod(book.asOf(), book.office.value.firstDay),
    );
    this.answer = liveAnswer(() => this.ask());
    this.report = computed(() => {
      const figures = this.answer.value.value;
      if (figures === undefined) return undefined;
      const { language } = settings.value;
      const { synthetic } = book.info;
      return periodReport({ office: book.office.value, ...figures, synthetic, language });
    });
  }

  choose(change: Partial<ReportPeriod>): void {
    this.chosen.value = { ...this.choice.value, ...change };
  }

  stop(): void {
    this.answer.stop();
  }

  private async ask(): Promise<Result<ReportFigures, ReportProblem>> {
    const { book } = this.session;
    void book.revision.value;
    void book.office.value;
    const period = periodOfReport(this.choice.value);
    if (period === undefined) return err({ kind: 'bad-range' });
    const table = await book.table({ period });
    if (!table.ok) return table;
    const known = await book.evidence(table.value.asOf);
    return known.ok ? ok({ table: table.value, known: known.value }) : known;
  }
}
