import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  addDays,
  asIfSaved,
  boundaryOf,
  compareDecimals,
  dayNumberFromText,
  dayText,
  decimalFromText,
  decimalText,
  meterStretches,
  readCounter,
  usualUse,
  type CounterText,
  type Day,
  type Decimal,
  type EntryDraft,
  type EntryId,
  type Meter,
  type MeterEntry,
  type MeterQuestion,
  type Office,
  type Stretch,
  type UsualUse,
} from '@soxanh/core';
import { endValue, hasMoment, isAt, MeterAnswer, type AnswerProblem } from './meter-answer.ts';

/** What is known of a meter while its reading is typed. */
export interface MeterKnown {
  readonly office: Office;
  /** As the office describes it today. */
  readonly meter: Meter;
  /** Its entries in force, of all time. */
  readonly entries: readonly MeterEntry[];
}

/** When the counters are read: one day and moment for all that are read in one sitting. */
export interface ReadingTime {
  /** Undefined while what is typed is no day. */
  readonly day: Day | undefined;
  /** Read before work; else after it (law M5). */
  readonly isBefore: boolean;
  readonly today: Day;
}

/** A reading that stands: its value, and when it was read. */
export interface LastReading {
  readonly entry: EntryId;
  readonly day: Day;
  readonly moment: 'before' | undefined;
  /** What the counter goes on with, as an entry holds it. */
  readonly value: string;
}

/** What a typed reading would do. */
export type ReadingView =
  | Exclude<CounterText, { readonly kind: 'value' }>
  | { readonly kind: 'no-day' }
  | { readonly kind: 'future-day' }
  /** The same value stands for the same moment already. */
  | { readonly kind: 'same'; readonly value: string }
  /** "Chưa đọc được": says why there is no reading, and changes no figure. */
  | { readonly kind: 'not-read' }
  /** There is nothing before to take the difference to. */
  | { readonly kind: 'first'; readonly value: string }
  /** `upTo` has the use since the last reading; `usual` is missing where nothing is known of the usual. */
  | {
      readonly kind: 'use';
      readonly value: string;
      readonly upTo: Stretch & { readonly total: number };
      /** What the counter moved on since `last`; undefined where an event lies between. */
      readonly moved: string | undefined;
      readonly usual: UsualUse | undefined;
    }
  /**
   * Lower than the last one, and no answer is complete. It may be saved nevertheless: then the question stays open and
   * its days have no figure (law M2).
   */
  | {
      readonly kind: 'lower';
      readonly value: string;
      readonly before: MeterEntry;
      readonly problem: AnswerProblem;
    }
  /** Another question opens. It may be saved. */
  | { readonly kind: 'question'; readonly value: string; readonly question: MeterQuestion };

/**
 * A reading of one meter while it is typed, for the popup and the book alike.
 *
 * Show `last` before anything is typed; set `text`; show `view` (use since the last reading, how many times the usual, or
 * what has to be mended); save with the round it belongs to (`MeterRound.save`), which takes `drafts`.
 *
 * - `view.kind === 'use'`: core's `readingText` says it, from `last` and `time`, with `upTo.total` and `usual.times`.
 * - `view.kind === 'lower'`: offer the four answers (`answer.chosen`); 'misread-now' is "read again": call `again()`.
 *   Until an answer is complete the reading can still be saved, and the question stays open.
 * - `notRead` ticked: "chưa đọc được" is recorded in place of a value.
 */
export class MeterReading {
  readonly id: string;
  readonly text: Signal<string>;
  readonly notRead = signal(false);
  readonly note = signal('');
  readonly answer = new MeterAnswer();
  readonly known: ReadonlySignal<MeterKnown>;
  readonly time: ReadonlySignal<ReadingTime>;
  /** The reading before this moment; undefined if there is none. */
  readonly last: ReadonlySignal<LastReading | undefined>;
  /** The value recorded for this very moment, which a new one would replace; undefined if there is none. */
  readonly standing: ReadonlySignal<string | undefined>;
  readonly view: ReadonlySignal<ReadingView>;
  /** What saving writes; empty while there is nothing to write, or something to mend. */
  readonly drafts: ReadonlySignal<readonly EntryDraft[]>;
  /** Something is typed that cannot be saved as it stands. */
  readonly isWrong: ReadonlySignal<boolean>;

  /** @param typed what was half typed when the page was closed last. */
  constructor(id: string, known: ReadonlySignal<MeterKnown>, time: ReadonlySignal<ReadingTime>, typed = '') {
    this.id = id;
    this.text = signal(typed);
    this.known = known;
    this.time = time;
    this.last = computed(() => lastReading(known.value, boundaryAt(time.value)));
    this.standing = computed(() => {
      const boundary = boundaryAt(time.value);
      const stands = boundary === undefined ? [] : standingAt(known.value.entries, boundary);
      return stands[0] === undefined ? undefined : endValue(stands[0]);
    });
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
    this.again();
    this.notRead.value = false;
    this.note.value = '';
  }

  private see(): { readonly view: ReadingView; readonly drafts: readonly EntryDraft[] } {
    const { meter } = this.known.value;
    const { day, isBefore, today } = this.time.value;
    const read = readCounter(this.text.value, meter);
    const nothing = (view: ReadingView) => ({ view, drafts: [] });
    if (read.kind === 'empty' && !this.notRead.value) return nothing(read);
    if (day === undefined) return nothing({ kind: 'no-day' });
    if (day > today) return nothing({ kind: 'future-day' });
    const at: At = { meter: this.id, day: dayText(day), ...(isBefore ? { moment: 'before' } : {}) };
    if (this.notRead.value)
      return { view: { kind: 'not-read' }, drafts: [{ kind: 'meter-event', event: 'not-read', ...at }] };
    if (read.kind !== 'value') return nothing(read);
    return this.seeValue(at, read.value);
  }

  private seeValue(at: At, value: string) {
    const { entries, meter } = this.known.value;
    const draft = inItsPlace(entries, at, value);
    if (draft === undefined) return { view: { kind: 'same', value } as const, drafts: [] };
    const plain = this.outcome([draft], value);
    if (plain.view.kind !== 'lower') return plain;
    const { before } = plain.view;
    const answered = this.answer.drafts({ ...at, value }, before, meter);
    if ('problem' in answered) return { view: { ...plain.view, problem: answered.problem }, drafts: [draft] };
    // The reading stands last: what is shown of its stretch is what it ends.
    return this.outcome([...answered.drafts, draft], value);
  }

  /** What would come of these drafts, the last of which is the reading. */
  private outcome(drafts: readonly EntryDraft[], value: string) {
    const { office, entries } = this.known.value;
    const after = asIfSaved(entries, drafts);
    const stretches = meterStretches(office, this.id, after.entries);
    const mine = new Set(after.ids);
    // An event of the same moment may end the stretch in the reading's place.
    const upTo = stretches.find(({ to }) => mine.has(to));
    const opened = upTo?.question ?? stretches.find(({ from }) => mine.has(from))?.question;
    return { view: viewOf(opened, upTo, value, entries, this.usualOf(stretches, upTo)), drafts };
  }

  private usualOf(stretches: readonly Stretch[], upTo: Stretch | undefined): UsualUse | undefined {
    return upTo === undefined ? undefined : usualUse(this.known.value.office, this.id, stretches, upTo);
  }
}

/** The difference of two counter values; undefined if the second is lower. */
function movedBy(from: string, to: string): string | undefined {
  const [start, end] = [decimalFromText(from), decimalFromText(to)];
  if (!start.ok || !end.ok || compareDecimals(end.value, start.value) < 0) return undefined;
  const places = Math.max(start.value.places, end.value.places);
  const atPlaces = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return decimalText(atPlaces(end.value) - atPlaces(start.value), places);
}

/** Views without anything to mend: nothing is typed, or what is typed stands already. */
const QUIET: ReadonlySet<ReadingView['kind']> = new Set(['empty', 'same']);

interface At {
  readonly meter: string;
  readonly day: string;
  readonly moment?: 'before';
}

function viewOf(
  question: MeterQuestion | undefined,
  upTo: Stretch | undefined,
  value: string,
  entries: readonly MeterEntry[],
  usual: UsualUse | undefined,
): ReadingView {
  if (question?.kind === 'lower') {
    const before = entries.find(({ id }) => id === question.before);
    if (before !== undefined) return { kind: 'lower', value, before, problem: { kind: 'unanswered' } };
  }
  if (question !== undefined) return { kind: 'question', value, question };
  if (upTo?.total === undefined) return { kind: 'first', value };
  const from = entries.find(({ id }) => id === upTo.from);
  const moved = from === undefined ? undefined : movedBy(endValue(from), value);
  return { kind: 'use', value, upTo: { ...upTo, total: upTo.total }, moved, usual };
}

/**
 * The draft of a reading. Where the moment has one already the new one takes its place (law J1), and that of all that
 * disagree; where a re-read settled it, the new one is a re-read too.
 *
 * @returns undefined if the moment has this very value.
 */
function inItsPlace(entries: readonly MeterEntry[], at: At, value: string): EntryDraft | undefined {
  const boundary = boundaryOf(at);
  const replaced = boundary === undefined ? [] : standingAt(entries, boundary);
  if (replaced.length > 0 && replaced.every((entry) => endValue(entry) === value)) return undefined;
  const supersedes = replaced.length === 0 ? {} : { supersedes: replaced.map(({ id }) => id) };
  return replaced[0]?.kind === 'meter-event'
    ? { kind: 'meter-event', event: 're-read', ...at, value, ...supersedes }
    : { kind: 'reading', ...at, value, ...supersedes };
}

/** What says what a counter showed at a boundary: the newest re-read, else every reading. */
function standingAt(entries: readonly MeterEntry[], boundary: Day): readonly MeterEntry[] {
  const there = entries.filter((entry) => isAt(entry, boundary));
  const reread = there.findLast((entry) => entry.kind === 'meter-event' && entry.event === 're-read');
  return reread === undefined ? there.filter((entry) => entry.kind === 'reading') : [reread];
}

/** The boundary of a moment; undefined while there is no day. */
const boundaryAt = ({ day, isBefore }: ReadingTime): Day | undefined =>
  day === undefined || !isBefore ? day : addDays(day, -1);

/** Beyond what any counter shows. */
const PROBE = '9'.repeat(14);

/**
 * The newest value known of a counter before a boundary; of all time if none is given. Where it was replaced, read again
 * or read twice on one boundary, core decides which value stands: it is asked what a reading there would be held against.
 */
export function lastReading({ office, meter, entries }: MeterKnown, before?: Day): LastReading | undefined {
  const places = entries.map((entry) => (hasMoment(entry) ? boundaryOf(entry) : undefined));
  const newest = places.reduce<number>((so, place) => Math.max(so, place ?? so), -Infinity);
  const at = before ?? (newest === -Infinity ? undefined : addDays(newest as Day, 1));
  if (at === undefined) return undefined;
  const earlier = entries.filter((_, i) => (places[i] ?? Infinity) < at);
  const probe: EntryDraft = { kind: 'reading', meter: meter.id, day: dayText(at), value: PROBE };
  const asked = asIfSaved(earlier, [probe]);
  const stretch = meterStretches(office, meter.id, asked.entries).find(({ to }) => to === asked.ids[0]);
  const entry = entries.find(({ id }) => id === stretch?.from);
  const day = dayNumberFromText(entry?.day ?? '');
  if (entry === undefined || day === undefined || !hasMoment(entry)) return undefined;
  return { entry: entry.id, day, moment: entry.moment, value: endValue(entry) };
}
