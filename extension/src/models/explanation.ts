import { batch, signal, type ReadonlySignal } from '@preact/signals';
import {
  dayNumberFromText,
  dayText,
  isResourceId,
  meterIds,
  meterOn,
  meterResource,
  overlap,
  RESOURCE_IDS,
  type EntryDraft,
  type ExplanationEntry,
  type Part,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import type { SaveProblem, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { Later } from '../platform/timer.ts';
import { authorFor } from './author-for.ts';
import {
  explanationDraft,
  newExplanation,
  partOf,
  typedOf,
  type ExplanationProblem,
  type ExplanationTyped,
} from './explanation-draft.ts';
import { JustDone } from './just-done.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';
import { savedOrWhy } from './saved-or-why.ts';
import { againInPlaceOf, sayingAgain } from './saying-again.ts';

/** Which reasons are shown: those that touch the period, of these subjects and this resource if they are named. */
export interface ExplanationQuestion {
  readonly period: Period;
  readonly subjects?: readonly Part[] | undefined;
  readonly resource?: ResourceId | undefined;
}

/** A reason that is shown. */
export interface ExplanationShown {
  readonly entry: ExplanationEntry;
  /** This machine may correct and remove it. */
  readonly mayChange: boolean;
}

/** What was just done, while it can be taken back. */
export interface ExplanationDone {
  readonly deed: 'saved' | 'corrected' | 'removed' | 'undone';
  readonly undo: EntryDraft | undefined;
}

type ExplanationSession = Pick<Session, 'book' | 'settings' | 'author'>;

/**
 * Reasons given for numbers ("Lý do tăng, giảm"): those of a period, one that is being written, and the way back.
 *
 * @example
 * const reasons = new Explanations(session, later, question); // `question` a signal
 * reasons.list.value.value?.map(({ entry }) => entry.cause); // ['heat']
 */
export class Explanations {
  readonly list: LiveAnswer<readonly ExplanationShown[], StoreProblem>;
  /** The reason in hand; undefined while no form is open. */
  readonly typed = signal<ExplanationTyped | undefined>(undefined);
  /** Set once saving was tried. */
  readonly mend = signal<ExplanationProblem | undefined>(undefined);
  readonly problem = signal<SaveProblem | undefined>(undefined);
  readonly done: ReadonlySignal<ExplanationDone | undefined>;
  private readonly session: ExplanationSession;
  private readonly deeds: JustDone<ExplanationDone>;
  /** Something is being written; a second press meanwhile does nothing. */
  private isBusy = false;

  constructor(session: ExplanationSession, later: Later, question: ReadonlySignal<ExplanationQuestion>) {
    this.session = session;
    this.deeds = new JustDone(later);
    this.done = this.deeds.value;
    this.list = liveAnswer(async () => {
      void session.book.revision.value;
      const { value: asked } = question;
      const pages = await session.book.pages({ group: 'explanation' });
      if (!pages.ok) return pages;
      const entries = pages.value.flatMap((page) => page.entries).filter((entry) => answers(entry, asked));
      entries.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
      const shown = entries.map((entry) => ({ entry, mayChange: this.mayWrite(entry) }));
      return { ok: true as const, value: shown };
    });
  }

  /** Subjects this machine may explain, the keys of `subjectKey`: the Office every one, a head the own department. */
  subjects(): readonly string[] {
    const { office } = this.session.book;
    const today = this.session.book.today();
    const { departments, buildings } = office.value;
    const meters = meterIds(office.value).filter((id) => meterOn(office.value, id, today) !== undefined);
    const all = [
      ...buildings.map(({ id }) => `building:${id}`),
      ...departments.filter(({ id }) => office.value.isOpen(id, today)).map(({ id }) => `department:${id}`),
      ...meters.map((id) => `meter:${id}`),
    ];
    const probe = { kind: 'explanation', resource: 'paper', day: dayText(today), cause: 'other' } as const;
    return all.filter((of) => authorFor(this.session, { ...probe, of: { ...partOf(of) } }) !== undefined);
  }

  /** What of a subject can be explained: of a meter what it counts, of a building what its meters count. */
  resources(of: string): readonly ResourceId[] {
    const { value: office } = this.session.book.office;
    const { kind, id } = partOf(of);
    if (kind === 'department') return RESOURCE_IDS;
    const today = this.session.book.today();
    const meters = meterIds(office).filter((meter) =>
      kind === 'meter' ? meter === id : meterOn(office, meter, today)?.building === id,
    );
    const counted = new Set(meters.map((meter) => meterResource(office, meter)));
    const found = RESOURCE_IDS.filter((resource) => counted.has(resource));
    return found.length === 0 ? RESOURCE_IDS : found;
  }

  /** Opens the form for a new reason; of the first subject this machine may explain unless one is named. */
  start(about: { readonly of?: string; readonly resource?: ResourceId; readonly period: Period }): void {
    const allowed = this.subjects();
    const of = about.of !== undefined && allowed.includes(about.of) ? about.of : allowed[0];
    if (of === undefined) return;
    const possible = this.resources(of);
    const wanted = about.resource;
    const resource = wanted !== undefined && possible.includes(wanted) ? wanted : possible[0];
    if (resource === undefined) return;
    this.open(newExplanation(of, resource, about.period, this.session.book.today()));
  }

  /** Opens the form with what an entry says. */
  correct({ entry }: ExplanationShown): void {
    this.open(typedOf(entry));
  }

  /** Something was typed or chosen. A subject that has not the resource gets its first. */
  change(change: Partial<ExplanationTyped>): void {
    const { value: typed } = this.typed;
    if (typed === undefined) return;
    const next = { ...typed, ...change };
    const possible = this.resources(next.of);
    const resource = possible.includes(next.resource) ? next.resource : (possible[0] ?? next.resource);
    batch(() => {
      this.typed.value = { ...next, resource };
      this.mend.value = undefined;
    });
  }

  /** Closes the form without saving. */
  close(): void {
    batch(() => {
      this.typed.value = undefined;
      this.mend.value = undefined;
      this.problem.value = undefined;
    });
  }

  /** Saves the reason in hand. What is typed stays until it is saved. */
  async save(): Promise<void> {
    const { value: typed } = this.typed;
    if (typed === undefined) return;
    const draft = explanationDraft(typed, this.session.book.today());
    this.mend.value = draft.ok ? undefined : draft.error;
    if (!draft.ok) return;
    const old = this.list.value.peek()?.find(({ entry }) => entry.id === typed.corrects)?.entry;
    const id = await this.write(draft.value, draft.value);
    if (id === undefined) return;
    this.close();
    if (old === undefined) this.deeds.offer({ deed: 'saved', undo: { kind: 'void', supersedes: [id] } });
    else this.deeds.offer({ deed: 'corrected', undo: againInPlaceOf(old, [id]) });
  }

  async remove({ entry }: ExplanationShown): Promise<void> {
    const id = await this.write({ kind: 'void', supersedes: [entry.id] }, sayingAgain(entry));
    if (id !== undefined) this.deeds.offer({ deed: 'removed', undo: againInPlaceOf(entry, [id]) });
  }

  /** Takes back what was just done. */
  async undo(): Promise<void> {
    const { value: done } = this.done;
    if (done?.undo === undefined) return;
    if ((await this.write(done.undo, done.undo)) !== undefined)
      this.deeds.offer({ deed: 'undone', undo: undefined });
  }

  /** Asks the book no more. */
  stop(): void {
    this.deeds.clear();
    this.list.stop();
  }

  private open(typed: ExplanationTyped): void {
    this.close();
    this.typed.value = typed;
  }

  private mayWrite(entry: ExplanationEntry): boolean {
    return authorFor(this.session, sayingAgain(entry)) !== undefined;
  }

  /**
   * @param as the draft that decides who may: a removal names no subject.
   * @returns the id of what was written.
   */
  private async write(draft: EntryDraft, as: EntryDraft) {
    const { book, author } = this.session;
    const by = authorFor(this.session, as) ?? author('');
    if (this.isBusy) return undefined;
    this.isBusy = true;
    const saved = await savedOrWhy(book, [draft], by);
    this.isBusy = false;
    this.problem.value = saved.ok ? undefined : saved.error;
    return saved.ok ? saved.value.entries[0]?.id : undefined;
  }
}

function answers(entry: ExplanationEntry, { period, subjects, resource }: ExplanationQuestion): boolean {
  if (!isResourceId(entry.resource) || (resource !== undefined && entry.resource !== resource)) return false;
  if (subjects?.every(({ kind, id }) => kind !== entry.of.kind || id !== entry.of.id) === true) return false;
  const first = dayNumberFromText(entry.day);
  const last = dayNumberFromText(entry.through ?? entry.day);
  return first !== undefined && last !== undefined && overlap({ first, last }, period) !== undefined;
}
