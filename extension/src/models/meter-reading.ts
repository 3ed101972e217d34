import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { addDays, dayText, readCounter, type Day, type EntryDraft } from '@soxanh/core';
import { endValue, MeterAnswer } from './meter-answer.ts';
import { lastReading, standingAt, unreadAt, type LastReading, type MeterKnown } from './meter-last.ts';
import { readingDraft, unreadDraft, type At } from './meter-reading-draft.ts';
import { keptAnswer, TYPED_PARTS, type TypedReading } from './meter-typed.ts';
import { viewOfDrafts, type ReadingView } from './meter-view.ts';

/** When the counters are read: one day and moment for all that are read in one sitting. */
export interface ReadingTime {
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined;
  /** Read before work; else after it (law M5). */
  readonly isBefore: boolean;
  readonly today: Day;
}

/** Views without anything to mend: nothing is typed, or what is typed stands already. */
const QUIET: ReadonlySet<ReadingView['kind']> = new Set(['empty', 'same', 'same-not-read']);

/**
 * A reading of one meter while it is typed, for the popup and the book alike.
 *
 * Show `last` before anything is typed; set `text`; show `view` (use since the last reading, how many times the usual, or
 * what has to be mended); save with the round it belongs to (`MeterRound.save`), which takes `drafts`.
 *
 * - `view.kind === 'use'`: core's `readingText` says it, from `last` and `time`, with `upTo.total` and `usual.times`.
 * - `view.kind === 'lower'`: offer the four answers (`answer.chosen`); 'misread-now' is "read again": call `again()`.
 *   Until an answer is complete the reading can still be saved, and the question stays open.
 * - `notRead` ticked: "chưa đọc được" is recorded in place of a value, with `whyNot`.
 */
export class MeterReading {
  readonly id: string;
  readonly text = signal('');
  readonly notRead = signal(false);
  /** Why nobody could read it: it is written into the entry, for whoever looks for the figure later. */
  readonly whyNot = signal('');
  readonly note = signal('');
  readonly answer = new MeterAnswer();
  readonly known: ReadonlySignal<MeterKnown>;
  readonly time: ReadonlySignal<ReadingTime>;
  /** The reading before this moment; undefined if there is none. */
  readonly last: ReadonlySignal<LastReading | undefined>;
  /** The value recorded for this very moment, which a new one would replace; undefined if there is none. */
  readonly standing: ReadonlySignal<string | undefined>;
  /** For this very moment it is recorded that nobody could read it, and no value. */
  readonly isUnread: ReadonlySignal<boolean>;
  readonly view: ReadonlySignal<ReadingView>;
  /** What saving writes; empty while there is nothing to write, or something to mend. */
  readonly drafts: ReadonlySignal<readonly EntryDraft[]>;
  /** Something is typed that cannot be saved as it stands. */
  readonly isWrong: ReadonlySignal<boolean>;
  /** A note becomes part of the entry: the office allows that (law T3). Else it stays on this machine. */
  readonly noteTravels: ReadonlySignal<boolean>;
  /** What is typed, to be kept for a page that may be closed at any moment. */
  readonly typed: ReadonlySignal<TypedReading>;

  /** @param kept what was half typed when the page was closed last. */
  constructor(
    id: string,
    known: ReadonlySignal<MeterKnown>,
    time: ReadonlySignal<ReadingTime>,
    kept: TypedReading = {},
  ) {
    this.id = id;
    this.known = known;
    this.time = time;
    this.restore(kept);
    this.typed = computed(() => this.read());
    this.last = computed(() => lastReading(known.value, boundaryAt(time.value)));
    this.standing = computed(() => {
      const [stands] = this.at(standingAt);
      return stands === undefined ? undefined : endValue(stands);
    });
    this.isUnread = computed(() => this.standing.value === undefined && this.at(unreadAt).length > 0);
    this.noteTravels = computed(() => known.value.office.notesAllowed(time.value.day ?? time.value.today));
    const seen = computed(() => this.see());
    this.view = computed(() => seen.value.view);
    this.drafts = computed(() => seen.value.drafts);
    this.isWrong = computed(() => seen.value.drafts.length === 0 && !QUIET.has(seen.value.view.kind));
  }

  /** The reading was misread: it is typed again. */
  again(): void {
    this.text.value = '';
    this.answer.clear();
  }

  /** Everything typed is gone: it was saved, or given up. */
  clear(): void {
    batch(() => {
      this.again();
      this.notRead.value = false;
      this.whyNot.value = '';
      this.note.value = '';
    });
  }

  /** Entries that stand at the moment of this reading. */
  private at(standing: typeof standingAt): ReturnType<typeof standingAt> {
    const boundary = boundaryAt(this.time.value);
    return boundary === undefined ? [] : standing(this.known.value.entries, boundary);
  }

  private see(): { readonly view: ReadingView; readonly drafts: readonly EntryDraft[] } {
    const { meter, entries } = this.known.value;
    const { day, isBefore, today } = this.time.value;
    const read = readCounter(this.text.value, meter);
    const nothing = (view: ReadingView) => ({ view, drafts: [] });
    if (read.kind === 'empty' && !this.notRead.value) return nothing(read);
    if (day === undefined) return nothing({ kind: 'no-day' });
    if (day > today) return nothing({ kind: 'future-day' });
    const at: At = { meter: this.id, day: dayText(day), ...(isBefore ? { moment: 'before' } : {}) };
    if (this.notRead.value) {
      const unread = unreadDraft(entries, at, this.whyNot.value.trim());
      return unread === undefined
        ? nothing({ kind: 'same-not-read' })
        : { view: { kind: 'not-read' }, drafts: [unread] };
    }
    return read.kind === 'value' ? this.seeValue(at, read.value) : nothing(read);
  }

  private seeValue(at: At, value: string) {
    const known = this.known.value;
    const draft = readingDraft(known.entries, at, value);
    if (draft === undefined) return { view: { kind: 'same', value } as const, drafts: [] };
    const view = viewOfDrafts(known, [draft], value);
    if (view.kind !== 'lower') return { view, drafts: [draft] };
    const answered = this.answer.drafts({ ...at, value }, view.before, known.meter);
    if ('problem' in answered) return { view: { ...view, problem: answered.problem }, drafts: [draft] };
    // The reading stands last: what is shown of its stretch is what it ends.
    const drafts = [...answered.drafts, draft];
    return { view: viewOfDrafts(known, drafts, value), drafts };
  }

  private fields(): Readonly<Record<(typeof TYPED_PARTS)[number], Signal<string>>> {
    const { text, note, whyNot, answer } = this;
    return { text, note, whyNot, final: answer.final, start: answer.start, value: answer.value };
  }

  private read(): TypedReading {
    const fields = this.fields();
    const filled = TYPED_PARTS.map((part) => [part, fields[part].value] as const);
    const chosen = this.answer.chosen.value;
    return {
      ...Object.fromEntries(filled.filter(([, text]) => text !== '')),
      ...(this.notRead.value ? { notRead: true } : {}),
      ...(chosen === undefined ? {} : { chosen }),
    };
  }

  private restore(kept: TypedReading): void {
    const fields = this.fields();
    batch(() => {
      for (const part of TYPED_PARTS) fields[part].value = kept[part] ?? '';
      this.notRead.value = kept.notRead === true;
      this.answer.chosen.value = keptAnswer(kept);
    });
  }
}

/** The boundary of a moment; undefined while there is no day. */
const boundaryAt = ({ day, isBefore }: ReadingTime): Day | undefined =>
  day === undefined || !isBefore ? day : addDays(day, -1);
