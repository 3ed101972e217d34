import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  dayText,
  meterOn,
  meterStretches,
  readCounter,
  type EntryDraft,
  type EntryId,
  type MeterEntry,
  type MeterQuestion,
  type Office,
  type Stretch,
} from '@soxanh/core';
import { changesOf, type ChangedStretch } from './meter-changes.ts';
import { hasMoment, MeterAnswer, shownValue, type AnswerProblem } from './meter-answer.ts';

/** A question the saved readings of a meter leave open, and the meter's entries. */
export interface OpenQuestion {
  readonly office: Office;
  readonly meter: string;
  readonly entries: readonly MeterEntry[];
  readonly question: MeterQuestion;
  readonly stretch: Stretch;
}

/** What answering would write, or what is still to be said. */
export type Answered =
  | {
      readonly drafts: readonly EntryDraft[];
      /** The stretches the answer leads to in place of the one without a figure. */
      readonly leadsTo: readonly ChangedStretch[];
    }
  | { readonly problem: AnswerProblem };

/** Questions of all meters, in order of their days. Each keeps its days without a figure until it is answered (law M2). */
export function openQuestions(
  office: Office,
  pages: ReadonlyMap<string, readonly MeterEntry[]>,
): OpenQuestion[] {
  return [...pages]
    .flatMap(([meter, entries]) =>
      meterStretches(office, meter, entries).flatMap((stretch): OpenQuestion[] =>
        stretch.question === undefined
          ? []
          : [{ office, meter, entries, question: stretch.question, stretch }],
      ),
    )
    .toSorted((a, b) => a.stretch.first - b.stretch.first);
}

/** What tells a question from others: the same one is asked again as long as its entries stand. */
export const questionKey = ({ meter, stretch, question }: OpenQuestion): string =>
  `${meter}/${question.kind}/${stretch.from}/${stretch.to}`;

const ANSWERED_HERE: ReadonlySet<string> = new Set(['lower', 'two-values', 'multiplier-unknown']);

/** Tells whether a question is answered where it is asked; others by what the Office states, or by a correction. */
export const isAnsweredHere = ({ kind }: MeterQuestion): boolean => ANSWERED_HERE.has(kind);

/** An open question while somebody answers it. */
export class MeterQuestionAnswer {
  readonly asked: OpenQuestion;
  /** Of a lower reading. */
  readonly lower: MeterAnswer;
  /** Of two values on one boundary: the entry that is right. */
  readonly right: Signal<EntryId | undefined>;
  /** Of an unknown change of multiplier: what the counter showed then. */
  readonly value: Signal<string>;
  readonly answered: ReadonlySignal<Answered>;
  /** Somebody tried to save: what is missing is said from then on. */
  readonly tried: Signal<boolean>;

  /** @param before the same question as it was asked before the book changed: what was typed in it stays. */
  constructor(asked: OpenQuestion, before?: MeterQuestionAnswer) {
    this.asked = asked;
    this.lower = before?.lower ?? new MeterAnswer();
    this.right = before?.right ?? signal(undefined);
    this.value = before?.value ?? signal('');
    this.tried = before?.tried ?? signal(false);
    this.answered = computed(() => {
      const given = this.given();
      return 'problem' in given ? given : this.seen(given.drafts);
    });
  }

  private given(): { readonly drafts: readonly EntryDraft[] } | { readonly problem: AnswerProblem } {
    const { question } = this.asked;
    switch (question.kind) {
      case 'lower':
        return this.answerLower(question);
      case 'two-values':
        return this.choose(question.entries);
      case 'multiplier-unknown':
        return this.changeMultiplier(question.from);
      case 'digits-unknown':
        return { problem: { kind: 'no-digits' } };
      // What is settled by correcting an entry is settled where that entry stands.
      default:
        return { problem: { kind: 'unanswered' } };
    }
  }

  private answerLower(question: Extract<MeterQuestion, { kind: 'lower' }>) {
    const [now, before] = [this.find(question.now), this.find(question.before)];
    const meter = this.meter();
    if (now === undefined || before === undefined || !hasMoment(now) || meter === undefined)
      return { problem: { kind: 'unanswered' } as const };
    const { day, moment } = now;
    return this.lower.drafts(
      { meter: now.meter, day, moment, value: shownValue(now), entry: now },
      before,
      meter,
    );
  }

  private choose(entries: readonly EntryId[]) {
    const right = this.right.value;
    if (right === undefined || !entries.includes(right)) return { problem: { kind: 'unanswered' } as const };
    return { drafts: [{ kind: 'void' as const, supersedes: entries.filter((id) => id !== right) }] };
  }

  private changeMultiplier(from: Stretch['first']) {
    const meter = meterOn(this.asked.office, this.asked.meter, from);
    const face = meter ?? { digits: undefined, decimals: 0 };
    const read = readCounter(this.value.value, face);
    if (read.kind !== 'value' || meter === undefined)
      return { problem: { kind: 'value', field: 'value', text: read } as const };
    const { digits, places } = meter.multiplier;
    const multiplier =
      places === 0
        ? String(digits)
        : `${digits / 10n ** BigInt(places)}.${String(digits % 10n ** BigInt(places)).padStart(places, '0')}`;
    const draft: EntryDraft = {
      kind: 'meter-event',
      event: 'multiplier',
      meter: meter.id,
      day: dayText(from),
      moment: 'before',
      value: read.value,
      multiplier,
    };
    return { drafts: [draft] };
  }

  /** What comes of it: an answer that leaves the question open, or opens it one reading earlier, is none. */
  private seen(drafts: readonly EntryDraft[]): Answered {
    const { office, meter, entries } = this.asked;
    const { stretches, questions } = changesOf(office, meter, entries, drafts);
    return questions < 0
      ? { drafts, leadsTo: stretches }
      : { problem: { kind: 'still-lower', field: 'value' } };
  }

  private find(id: EntryId): MeterEntry | undefined {
    return this.asked.entries.find((entry) => entry.id === id);
  }

  private meter() {
    const { office, meter, stretch } = this.asked;
    return meterOn(office, meter, stretch.last);
  }
}
