import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { ok, type Period, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { chosenPeriod, reached, stepped, type PeriodChoice, type Reach } from './period-choice.ts';
import { DueDays } from './period-due.ts';
import { readingPeriod, teamView, type TeamView } from './team-view.ts';

/** What of a session the panel reads. */
export type TeamSession = Pick<Session, 'book' | 'settings'>;

/** The state of the side panel: which department, which period, and what there is to show of them. */
export class TeamPanel {
  readonly choice = signal<PeriodChoice>({ reach: 'month', day: undefined });
  /** The department that is read; until somebody chooses, the one this machine records for. */
  readonly department: ReadonlySignal<string>;
  readonly due: DueDays;
  readonly answer: LiveAnswer<TeamView, StoreProblem>;
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly tries = signal(0);
  private readonly session: TeamSession;

  constructor(session: TeamSession) {
    this.session = session;
    this.due = new DueDays(session.book);
    this.department = computed(
      () => this.chosen.value ?? session.settings.value.department ?? this.firstDepartment(),
    );
    this.answer = liveAnswer(() => this.ask());
  }

  /** Reads another department. */
  read(department: string): void {
    this.chosen.value = department;
  }

  /** The period that is shown. */
  period(): Period {
    return chosenPeriod(this.choice.value, this.due.today.value);
  }

  /** Asks again after a refusal. */
  retry(): void {
    this.tries.value++;
  }

  step(step: -1 | 1): void {
    this.choice.value = stepped(this.choice.value, step, this.due.today.value);
  }

  reach(reach: Reach): void {
    this.choice.value = reached(this.choice.value, reach, this.due.today.value);
  }

  /** Back to the period of today. */
  toToday(): void {
    this.choice.value = { reach: this.choice.value.reach, day: undefined };
  }

  private async ask(): Promise<Result<TeamView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    void this.tries.value;
    void this.due.asOf.value;
    const office = book.office.value;
    const today = this.due.today.value;
    const choice = this.choice.value;
    const period = chosenPeriod(choice, today);
    const question = { period, reach: choice.reach, department: this.department.value, today };
    const table = await book.table({ period: readingPeriod(question) });
    return table.ok ? ok(teamView(table.value, office, question)) : table;
  }

  private firstDepartment(): string {
    return this.session.book.office.value.departments[0]?.id ?? '';
  }
}
