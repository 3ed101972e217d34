import { batch, signal, type Signal } from '@preact/signals';
import { dayText, ok, type EntryDraft, type Language, type Result } from '@soxanh/core';
import type { SaveProblem, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { authorFor } from './author-for.ts';
import {
  paperDraft,
  paperMeaning,
  type PaperProblem,
  type PaperTyped,
  type PaperWorld,
} from './paper-form.ts';
import type { PaperAmount } from './paper-amount.ts';
import { paperView, type PaperView } from './paper-stock-rows.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';

/** What was just saved, while it can be taken back. */
export interface PaperDone {
  readonly kind: 'issue' | 'stock' | 'undone';
  readonly department: string;
  /** Sheets. */
  readonly amount: number;
  readonly undo: EntryDraft | undefined;
}

type PaperSession = Pick<Session, 'book' | 'settings' | 'author'>;

const UNDO_MILLIS = 10_000;

/** The state of the page "Giấy in": paper against stock over a period, and the forms that feed it. */
export class PaperStock {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly answer: LiveAnswer<PaperView, StoreProblem>;
  /** Undefined while no form is open. */
  readonly typed: Signal<PaperTyped | undefined> = signal(undefined);
  /** Set once saving was tried. */
  readonly mend = signal<PaperProblem | undefined>(undefined);
  readonly problem = signal<SaveProblem | undefined>(undefined);
  readonly done: Signal<PaperDone | undefined> = signal(undefined);
  private readonly session: PaperSession;
  private readonly later: Later;
  private stopWaiting: () => void = () => undefined;

  constructor(session: PaperSession, later: Later) {
    this.session = session;
    this.later = later;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.answer = liveAnswer(() => this.ask());
  }

  /** Departments for which this machine may write an issue or a count. */
  receivers(kind: PaperTyped['kind']): readonly string[] {
    const { book } = this.session;
    const { value: office } = book.office;
    const today = book.today();
    const probe = { resource: 'paper', day: dayText(today), amount: 0 };
    return office.departments
      .filter((one) => one.kind !== 'union' && office.isOpen(one.id, today))
      .map(({ id }) => id)
      .filter((department) => authorFor(this.session, { kind, department, ...probe }) !== undefined);
  }

  /** Opens a form; for the first department this machine may write for unless one is named. */
  start(kind: PaperTyped['kind'], wanted?: string): void {
    const allowed = this.receivers(kind);
    const own = this.session.settings.value.department;
    const department = [wanted, own, allowed[0]].find((id) => id !== undefined && allowed.includes(id));
    if (department === undefined) return;
    const day = this.session.book.today();
    batch(() => {
      this.close();
      this.typed.value = { kind, department, amount: '', day, before: false };
    });
  }

  change(change: Partial<PaperTyped>): void {
    const { value: typed } = this.typed;
    if (typed === undefined) return;
    batch(() => {
      this.typed.value = { ...typed, ...change };
      this.mend.value = undefined;
    });
  }

  /** What the amount that is typed means; it is on screen before anything is saved (law Q4). */
  meaning(language: Language): PaperAmount {
    const { value: typed } = this.typed;
    return typed === undefined ? { kind: 'empty' } : paperMeaning(typed, this.world(language));
  }

  close(): void {
    batch(() => {
      this.typed.value = undefined;
      this.mend.value = undefined;
      this.problem.value = undefined;
    });
  }

  /** Saves what is in the form. What is typed stays until it is saved. */
  async save(language: Language): Promise<void> {
    const { value: typed } = this.typed;
    if (typed === undefined) return;
    const draft = paperDraft(typed, this.world(language));
    this.mend.value = draft.ok ? undefined : draft.error;
    if (!draft.ok) return;
    const saved = await this.write(draft.value, draft.value);
    if (saved?.kind !== 'issue' && saved?.kind !== 'stock') return;
    this.close();
    const { kind, department, amount } = saved;
    this.say({ kind, department, amount, undo: { kind: 'void', supersedes: [saved.id] } });
  }

  /** Takes back what was just saved. */
  async undo(): Promise<void> {
    const { value: done } = this.done;
    if (done?.undo === undefined || done.kind === 'undone') return;
    const { kind, department, amount } = done;
    const as = { kind, department, amount, resource: 'paper', day: dayText(this.session.book.today()) };
    const saved = await this.write(done.undo, as);
    if (saved !== undefined) this.say({ ...done, kind: 'undone', undo: undefined });
  }

  stop(): void {
    this.stopWaiting();
    this.answer.stop();
  }

  private async ask(): Promise<Result<PaperView, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const { period, today } = this.choice.shown.value;
    const known = await book.evidence(this.due.asOf.value);
    return known.ok ? ok(paperView(known.value.evidence, period, today)) : known;
  }

  private world(language: Language): PaperWorld {
    const { book } = this.session;
    return { language, office: book.office.value, today: book.today() };
  }

  /** @param as the draft that decides who may: a removal names no department. */
  private async write(draft: EntryDraft, as: EntryDraft) {
    const { book, author } = this.session;
    const saved = await book.save([draft], authorFor(this.session, as) ?? author(''));
    this.problem.value = saved.ok ? undefined : saved.error;
    return saved.ok ? saved.value.entries[0] : undefined;
  }

  private say(done: PaperDone): void {
    this.stopWaiting();
    this.done.value = done;
    this.stopWaiting = this.later(UNDO_MILLIS, () => (this.done.value = undefined));
  }
}
