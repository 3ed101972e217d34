import { batch, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { dayText, ok, type Language, type Result } from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import type { Later } from '../platform/timer.ts';
import { authorFor } from './author-for.ts';
import { EntrySaving } from './entry-saving.ts';
import type { PaperAmount } from './paper-amount.ts';
import { keptPaper, paperText } from './paper-draft.ts';
import {
  paperDraft,
  paperMeaning,
  type PaperProblem,
  type PaperTyped,
  type PaperWorld,
} from './paper-form.ts';
import { paperView, type PaperView } from './paper-stock-rows.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice } from './period-choice.ts';
import { DueDays } from './period-due.ts';

type PaperSession = Pick<Session, 'book' | 'settings' | 'author'>;

/** What the page needs from the machine. */
export interface PaperMachine {
  readonly later: Later;
  /** Keeps what is half typed, for a page that may be closed at any moment. */
  readonly box: DraftBox;
}

/** The state of the page "Giấy in": paper against stock over a period, and the forms that feed it. */
export class PaperStock {
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly answer: LiveAnswer<PaperView, StoreProblem>;
  /** The form that is open; undefined while none is. */
  readonly typed: ReadonlySignal<PaperTyped | undefined>;
  /** Set once saving was tried. */
  readonly mend = signal<PaperProblem | undefined>(undefined);
  readonly saving: EntrySaving;
  private readonly session: PaperSession;
  private readonly open: Signal<PaperTyped | undefined> = signal(undefined);
  /** A form that was closed half typed: opened again, it goes on. */
  private readonly laid: Signal<PaperTyped | undefined> = signal(undefined);
  private readonly stopKeeping: () => void;

  constructor(session: PaperSession, { later, box }: PaperMachine) {
    this.session = session;
    this.saving = new EntrySaving(session.book, later);
    this.typed = this.open;
    this.due = new DueDays(session.book);
    this.choice = new PeriodChoice(this.due.today);
    this.answer = liveAnswer(() => this.ask());
    const kept = keptPaper(box.read());
    this.laid.value = kept?.typed;
    if (kept?.isOpen === true) this.open.value = this.takeUp(kept.typed.kind, kept.typed.department);
    this.stopKeeping = effect(() => {
      const typed = isFilled(this.open.value) ? this.open.value : this.laid.value;
      box.write(typed === undefined ? '' : paperText({ typed, isOpen: typed === this.open.value }));
    });
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
      this.open.value = this.takeUp(kind, wanted) ?? { kind, department, amount: '', day, before: false };
    });
  }

  change(change: Partial<PaperTyped>): void {
    const { value: typed } = this.open;
    if (typed === undefined) return;
    batch(() => {
      this.open.value = { ...typed, ...change };
      this.mend.value = undefined;
    });
  }

  /** What the amount that is typed means; it is on screen before anything is saved (law Q4). */
  meaning(language: Language): PaperAmount {
    const { value: typed } = this.open;
    return typed === undefined ? { kind: 'empty' } : paperMeaning(typed, this.world(language));
  }

  /** Closes the form; what is typed in it is laid aside. */
  close(): void {
    batch(() => {
      if (isFilled(this.open.value)) this.laid.value = this.open.value;
      this.open.value = undefined;
      this.mend.value = undefined;
      this.saving.forgetProblem();
    });
  }

  /** Saves what is in the form. What is typed stays until it is saved. */
  async save(language: Language): Promise<void> {
    const { value: typed } = this.open;
    if (typed === undefined) return;
    const draft = paperDraft(typed, this.world(language));
    this.mend.value = draft.ok ? undefined : draft.error;
    if (!draft.ok) return;
    const by = authorFor(this.session, draft.value) ?? this.session.author('');
    const saved = await this.saving.save({ drafts: [draft.value], by });
    // Something else may have been typed while it was written.
    if (!saved || this.open.peek() !== typed) return;
    this.open.value = undefined;
  }

  stop(): void {
    this.stopKeeping();
    this.answer.stop();
  }

  /** The form that was laid aside, if it is the one that is asked for and may still be written here. */
  private takeUp(kind: PaperTyped['kind'], wanted: string | undefined): PaperTyped | undefined {
    const { value: laid } = this.laid;
    if (laid?.kind !== kind || (wanted ?? laid.department) !== laid.department) return undefined;
    if (!this.receivers(kind).includes(laid.department)) return undefined;
    this.laid.value = undefined;
    return laid;
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
}

/** An amount takes thought; all else of a form is chosen again in a moment. */
const isFilled = (typed: PaperTyped | undefined): boolean =>
  typed !== undefined && typed.amount.trim() !== '';
