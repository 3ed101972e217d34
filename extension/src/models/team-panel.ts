import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { ok, RESOURCE_IDS, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';
import type { TeamJudgement } from './team-judge.ts';
import { readingPeriod, teamView, type TeamView } from './team-view.ts';

/** What of a session the panel reads. */
export type TeamSession = Pick<Session, 'book' | 'settings'>;

/** The state of the side panel: which department, which period, and what there is to show of them. */
export class TeamPanel {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  /** The department that is read; until somebody chooses, the one this machine records for. */
  readonly department: ReadonlySignal<string>;
  readonly answer: LiveAnswer<TeamView, StoreProblem>;
  /** What may be said of the figures; undefined until `judge` was called, and while it is worked out. */
  readonly judgement: LiveAnswer<TeamJudgement | undefined, StoreProblem>;
  private readonly isDrawn = signal(false);
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly session: TeamSession;

  constructor(session: TeamSession) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.department = computed(
      () => this.chosen.value ?? session.settings.value.department ?? this.firstDepartment(),
    );
    this.answer = liveAnswer(() => this.ask());
    this.judgement = liveAnswer(() => this.askJudgement());
  }

  /** Begins to judge. Called once the figures are drawn: judging reads the whole book, and nobody is to wait for it. */
  judge(): void {
    this.isDrawn.value = true;
  }

  stop(): void {
    this.answer.stop();
    this.judgement.stop();
  }

  /** Reads another department. */
  read(department: string): void {
    this.chosen.value = department;
  }

  private async ask(): Promise<Result<TeamView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const office = book.office.value;
    const question = { ...this.choice.shown.value, department: this.department.value };
    const table = await book.table({ period: readingPeriod(question), asOf: this.due.asOf.value });
    return table.ok ? ok(teamView(table.value, office, question)) : table;
  }

  private async askJudgement(): Promise<Result<TeamJudgement | undefined, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const { period } = this.choice.shown.value;
    const question = { department: this.department.value, period, resources: RESOURCE_IDS };
    const asOf = this.due.asOf.value;
    if (!this.isDrawn.value) return ok(undefined);
    const [known, { teamJudgement }] = await Promise.all([book.evidence(asOf), import('./team-judge.ts')]);
    return known.ok ? ok(teamJudgement(known.value, question)) : known;
  }

  private firstDepartment(): string {
    return this.session.book.office.value.departments[0]?.id ?? '';
  }
}
