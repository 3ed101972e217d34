import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import {
  addDays,
  dayText,
  mayWrite,
  meterOn,
  meterResource,
  ok,
  readingHabits,
  type Day,
  type EntryDraft,
  type EntryId,
  type MeterDispute,
  type MeterEntry,
  type ReadingHabit,
  type ResourceId,
  type Result,
  type RuleProblem,
} from '@soxanh/core';
import type { StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import { mayTouch } from './corrector-of.ts';
import { formerNames } from './former-names.ts';
import { meterAuthor } from './meter-author.ts';
import { buildingUses, type BuildingUse } from './meter-building.ts';
import { formText, keptForm } from './meter-form-kept.ts';
import { MeterForm } from './meter-form.ts';
import { MeterQuestionAnswer, openQuestions, questionKey } from './meter-question.ts';
import type { MeterKnown } from './meter-last.ts';
import { isReadBefore } from './meter-moment.ts';
import { meterGroups, type MeterGroup } from './meter-rows.ts';
import { meterPages, MeterRound, type RoundWorld } from './meter-round.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { PeriodChoice, type ShownPeriod } from './period-choice.ts';
import { DueDays } from './period-due.ts';

/** What of a session the meter book works with. */
export type MeterBookSession = Pick<Session, 'book' | 'settings' | 'author'>;

/** What the page needs from the machine. */
export interface MeterBookWorld extends RoundWorld {
  /** Keeps an entry of a meter that is half typed. */
  readonly formBox: (meter: string) => DraftBox;
}

/** What the meters say of the chosen period. */
export interface MeterPeriod extends ShownPeriod {
  readonly uses: readonly BuildingUse[];
  /** Rules that share out nothing, and remainders below zero. */
  readonly problems: readonly RuleProblem[];
  /** Amounts given for days that the readings contradict. */
  readonly disputes: readonly MeterDispute[];
}

/** How far back it is looked at when readings were written. */
const A_YEAR = 365;

/** The state of the page "Điện, nước". */
export class MeterBookPage {
  readonly round: MeterRound;
  readonly due: DueDays;
  readonly choice: PeriodChoice;
  readonly answer: LiveAnswer<MeterPeriod, StoreProblem>;
  /** Undefined until the entries are read. */
  readonly groups: ReadonlySignal<readonly MeterGroup[] | undefined>;
  readonly questions: ReadonlySignal<readonly MeterQuestionAnswer[]>;
  /** The entry that is being written or corrected; of the meter that is open. */
  readonly form = signal<MeterForm | undefined>(undefined);
  private readonly formBox: (meter: string) => DraftBox;
  private readonly stopKeeping: () => void;
  private readonly session: MeterBookSession;
  private readonly former: ReadonlySignal<ReadonlySet<string>>;
  private readonly kept = new Map<string, MeterQuestionAnswer>();

  constructor(session: MeterBookSession, world: MeterBookWorld) {
    const { book } = session;
    this.session = session;
    this.former = formerNames(book);
    this.formBox = world.formBox;
    this.stopKeeping = effect(() => this.keep());
    this.round = new MeterRound(session, world);
    this.due = new DueDays(book);
    this.choice = new PeriodChoice(this.due.today);
    // Counters are read at the end of a month: until then there is little to see of the one that runs.
    this.choice.step(-1);
    this.answer = liveAnswer(() => this.ask());
    const pages = this.round.pages.value;
    this.groups = computed(() =>
      pages.value === undefined
        ? undefined
        : meterGroups(book.office.value, pages.value, this.due.today.value),
    );
    this.questions = computed(() =>
      openQuestions(book.office.value, pages.value ?? new Map()).map((asked) => {
        const key = questionKey(asked);
        // What is half typed in an answer stays while the book changes beneath it.
        const there = this.kept.get(key);
        const answer = there?.asked.entries === asked.entries ? there : new MeterQuestionAnswer(asked, there);
        this.kept.set(key, answer);
        return answer;
      }),
    );
  }

  /** What is known of a meter now; undefined if there is none of this name today. */
  known(id: string): ReadonlySignal<MeterKnown> | undefined {
    const { book } = this.session;
    const meter = meterOn(book.office.peek(), id, this.due.today.peek());
    if (meter === undefined) return undefined;
    return computed(() => {
      const office = book.office.value;
      return {
        office,
        meter: meterOn(office, id, this.due.today.value) ?? meter,
        entries: this.round.pages.value.value?.get(id) ?? [],
      };
    });
  }

  /** What a meter counts. */
  resourceOf(id: string): ResourceId | undefined {
    return meterResource(this.session.book.office.value, id);
  }

  /** Begins an entry of a meter, or the correction of one; an entry that was left half typed goes on. */
  write(known: ReadonlySignal<MeterKnown>, corrects?: MeterEntry): void {
    const { book } = this.session;
    const isBefore = (day: Day | undefined): boolean => isReadBefore(book.office.peek(), book.now(), day);
    const form = new MeterForm(known, { today: this.due.today.peek(), isBefore }, corrects);
    const kept = corrects === undefined ? keptForm(this.formBox(form.meter).read()) : undefined;
    if (kept !== undefined) form.put(kept);
    this.form.value = form;
  }

  /** Gives up the entry in hand: what is typed in it is gone. */
  giveUp(): void {
    const form = this.form.peek();
    if (form !== undefined) this.drop(form);
  }

  /** Tells whether this machine may write an entry of a kind for a meter today. */
  may(id: string, kind: 'reading' | 'invoice'): boolean {
    const { book } = this.session;
    const office = book.office.value;
    const day = this.due.today.value;
    const by = meterAuthor(this.session, office, id, day);
    if (by === undefined) return false;
    const at = { meter: id, day: dayText(day) };
    const draft: EntryDraft =
      kind === 'reading' ? { kind, ...at, value: '0' } : { kind, ...at, through: at.day, amount: 0 };
    return mayWrite(by, draft, office).ok;
  }

  /** Tells whether this machine may correct or remove an entry: whoever may write it anew, and lay hands on it. */
  mayChange(entry: MeterEntry): boolean {
    if (!this.may(entry.meter, entry.kind === 'invoice' ? 'invoice' : 'reading')) return false;
    const { book } = this.session;
    const by = meterAuthor(this.session, book.office.value, entry.meter, this.due.today.value);
    return by !== undefined && mayTouch(this.session, by, entry, this.former.value);
  }

  /**
   * What is odd in when a meter's readings of the last year were written: shown to those who read it, and to nobody else.
   * The sample was written in one go.
   */
  habits({ meter: { id }, entries }: MeterKnown): readonly ReadingHabit[] {
    if (this.session.book.info.synthetic || !this.may(id, 'reading')) return [];
    const last = this.due.today.value;
    return readingHabits(entries, { first: addDays(last, 1 - A_YEAR), last });
  }

  /** Saves the entry in hand; what is typed stays until it is saved. */
  async saveForm(id: string): Promise<boolean> {
    const form = this.form.peek();
    if (form === undefined) return false;
    form.tried.value = true;
    const draft = form.draft.peek();
    if (!draft.ok) return false;
    const note = form.note.peek().trim();
    const saved = await this.save(id, [draft.value], note === '' ? undefined : note);
    if (saved) this.drop(form);
    return saved;
  }

  /** @param reason why, in the language of the screen. */
  async answerQuestion(answer: MeterQuestionAnswer, reason: string): Promise<boolean> {
    answer.tried.value = true;
    const { value: given } = answer.answered;
    if ('problem' in given) return false;
    const drafts = given.drafts.map((draft) =>
      draft.supersedes === undefined ? draft : { ...draft, reason },
    );
    return this.save(answer.asked.meter, drafts);
  }

  /** Removes an entry. @param reason why (law J1). */
  async remove(entry: MeterEntry, reason: string): Promise<boolean> {
    return this.save(entry.meter, [{ kind: 'void', supersedes: [entry.id], reason }]);
  }

  stop(): void {
    this.stopKeeping();
    this.round.stop();
    this.answer.stop();
  }

  /** Nothing of a form is kept any more. Another one may have been opened while it was written: that one stays. */
  private drop(form: MeterForm): void {
    if (this.form.peek() === form) this.form.value = undefined;
    if (form.corrects === undefined) this.formBox(form.meter).write('');
  }

  /** What a correction says stands in the book already: it is begun anew in a moment, and not kept. */
  private keep(): void {
    const { value: form } = this.form;
    if (form !== undefined && form.corrects === undefined)
      this.formBox(form.meter).write(formText(form.kept));
  }

  /** A note becomes part of its entry only where the office allows notes; else it stays on this machine (law T3). */
  private async save(id: string, drafts: readonly EntryDraft[], note?: string): Promise<boolean> {
    const { book } = this.session;
    const office = book.office.peek();
    const today = this.due.today.peek();
    const by = meterAuthor(this.session, office, id, today);
    if (by === undefined) return false;
    const travels = note !== undefined && office.notesAllowed(today);
    const written = travels
      ? drafts.map((draft) => (draft.kind === 'void' ? draft : { ...draft, note }))
      : drafts;
    const before = this.round.pages.value.peek()?.get(id) ?? [];
    return this.round.saving.save({ drafts: written, by, notes: [note] }, before);
  }

  private async ask(): Promise<Result<MeterPeriod, StoreProblem>> {
    const { book } = this.session;
    void book.revision.value;
    const office = book.office.value;
    const shown = this.choice.shown.value;
    const asOf = this.due.asOf.value;
    const [table, pages] = await Promise.all([book.table({ period: shown.period, asOf }), meterPages(book)]);
    if (!table.ok) return table;
    if (!pages.ok) return pages;
    const { problems, disputes } = table.value.meters;
    return ok({ ...shown, uses: buildingUses(table.value, office, pages.value), problems, disputes });
  }
}

/** Entries by their ids. */
export const byId = (entries: readonly MeterEntry[]) => {
  const found = new Map(entries.map((entry): [EntryId, MeterEntry] => [entry.id, entry]));
  return (id: EntryId): MeterEntry | undefined => found.get(id);
};
