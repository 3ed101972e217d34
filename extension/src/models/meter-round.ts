import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import {
  meterIds,
  meterOn,
  ok,
  type Author,
  type Day,
  type EntryDraft,
  type Meter,
  type MeterEntry,
  type Result,
} from '@soxanh/core';
import type { Book, StoreProblem } from '../data/book.ts';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import type { Later } from '../platform/timer.ts';
import { EntrySaving } from './entry-saving.ts';
import { meterAuthor } from './meter-author.ts';
import type { MeterKnown } from './meter-last.ts';
import { isReadBefore } from './meter-moment.ts';
import { MeterReading, type ReadingTime } from './meter-reading.ts';
import { keptRound, roundText } from './meter-round-draft.ts';
import type { TypedReading } from './meter-typed.ts';
import { liveAnswer, type LiveAnswer } from './period-answer.ts';

/** Entries in force of every meter, of all time. */
export type MeterPages = ReadonlyMap<string, readonly MeterEntry[]>;

/** What a round needs from the machine. */
export interface RoundWorld {
  readonly later: Later;
  /** Keeps what is half typed, for a page that may be closed at any moment. */
  readonly box?: DraftBox;
}

/**
 * Reading the meters in one sitting: all that this machine may write, read on one day and moment. Used by the popup of
 * those who read meters and by the book's month-end round.
 *
 * `readings` are the meters in the order in which the office stated them; each keeps what is typed while the book changes
 * beneath. `save` writes all that can be saved, all or none for each author, and empties those fields; what is wrong stays
 * typed. `saving.outcome` says what was saved, with undo for ten seconds. Call `stop` when the page goes.
 */
export class MeterRound {
  /** Undefined until the entries are read. */
  readonly readings: ReadonlySignal<readonly MeterReading[] | undefined>;
  readonly day: ReadonlySignal<Day | undefined>;
  /** Read before work; where nobody chose, that depends on the day and on the hour. */
  readonly isBefore: ReadonlySignal<boolean>;
  /** What the next save writes; empty if nothing. */
  readonly drafts: ReadonlySignal<readonly EntryDraft[]>;
  readonly saving: EntrySaving;
  readonly pages: LiveAnswer<MeterPages, StoreProblem>;
  private readonly session: Pick<Session, 'book' | 'settings' | 'author'>;
  private readonly chosen = signal<Day | 'none' | undefined>(undefined);
  private readonly chosenBefore = signal<boolean | undefined>(undefined);
  private readonly kept = new Map<string, MeterReading>();
  /** What was half typed when the page was closed last, by meter. */
  private readonly restored: ReadonlyMap<string, TypedReading>;
  private readonly stopKeeping: () => void;

  constructor(session: Pick<Session, 'book' | 'settings' | 'author'>, { later, box }: RoundWorld) {
    const { book } = session;
    this.session = session;
    this.saving = new EntrySaving(book, later);
    this.pages = liveAnswer(() => {
      void book.revision.value;
      return meterPages(book);
    });
    this.day = computed(() => {
      void book.revision.value;
      const day = this.chosen.value;
      return day === 'none' ? undefined : (day ?? book.today());
    });
    this.isBefore = computed(() => {
      void book.revision.value;
      return this.chosenBefore.value ?? isReadBefore(book.office.value, book.now(), this.day.value);
    });
    this.readings = computed(() => this.writable());
    this.drafts = computed(() => (this.readings.value ?? []).flatMap(({ drafts }) => drafts.value));
    const draft = keptRound(box?.read() ?? '');
    this.chosen.value = draft?.day;
    this.chosenBefore.value = draft?.isBefore;
    this.restored = draft?.readings ?? new Map();
    this.stopKeeping = effect(() => {
      // Before the meters are known nothing can have been typed, and what was kept must not be lost.
      if (this.readings.value !== undefined) box?.write(this.typed());
    });
  }

  /** Sets the day the counters were read on; undefined while what is typed is no day. */
  setDay(day: Day | undefined): void {
    this.chosen.value = day ?? 'none';
  }

  /** Sets whether the counters were read before work or after it. */
  setBefore(isBefore: boolean): void {
    this.chosenBefore.value = isBefore;
  }

  /**
   * Saves what can be saved.
   *
   * @param reason why a reading that stands for the same moment is replaced, in the language of the screen.
   */
  async save(reason: string): Promise<boolean> {
    const ready = (this.readings.peek() ?? []).filter(({ drafts }) => drafts.peek().length > 0);
    const groups = new Map<string, { by: Author; readings: MeterReading[] }>();
    for (const reading of ready) {
      const by = this.authorOf(reading);
      if (by === undefined) continue;
      const key = by.department ?? '';
      groups.set(key, { by, readings: [...(groups.get(key)?.readings ?? []), reading] });
    }
    let done = groups.size > 0;
    for (const { by, readings } of groups.values())
      done = (await this.saveGroup(by, readings, reason)) && done;
    return done;
  }

  stop(): void {
    this.stopKeeping();
    this.pages.stop();
  }

  private async saveGroup(by: Author, readings: readonly MeterReading[], reason: string): Promise<boolean> {
    const each = readings.flatMap((reading) => {
      const note = reading.note.peek().trim();
      const travels = note !== '' && reading.noteTravels.peek();
      return reading.drafts.peek().map((draft, at, all) => {
        // Why a counter could not be read is the entry's own reason.
        const why = draft.supersedes === undefined ? draft : { reason, ...draft };
        const isLast = at === all.length - 1;
        return {
          draft: travels && isLast ? { ...why, note } : why,
          note: isLast && note !== '' ? note : undefined,
        };
      });
    });
    const writing = { drafts: each.map(({ draft }) => draft), by, notes: each.map(({ note }) => note) };
    const before = [...(this.pages.value.peek()?.values() ?? [])].flat();
    const saved = await this.saving.save(writing, before);
    if (saved) for (const reading of readings) reading.clear();
    return saved;
  }

  private authorOf({ id, time }: MeterReading): Author | undefined {
    const { book } = this.session;
    const office = book.office.value;
    const on = (day: Day): Author | undefined => meterAuthor(this.session, office, id, day);
    // On a day on which it was another's to read, saving is tried and says so.
    return on(time.value.day ?? book.today()) ?? on(book.today());
  }

  private writable(): readonly MeterReading[] | undefined {
    const pages = this.pages.value.value;
    const { book } = this.session;
    const office = book.office.value;
    const today = book.today();
    if (pages === undefined) return undefined;
    return meterIds(office).flatMap((id) => {
      const meter = meterOn(office, id, today);
      const mayWrite = meterAuthor(this.session, office, id, today) !== undefined;
      return meter === undefined || !mayWrite ? [] : [this.reading(meter)];
    });
  }

  /** The one reading of a meter: what is typed in it stays while the book changes. */
  private reading(meter: Meter): MeterReading {
    const { id } = meter;
    const there = this.kept.get(id);
    if (there !== undefined) return there;
    const { book } = this.session;
    const known = computed((): MeterKnown => {
      const office = book.office.value;
      // A meter may be closed while its reading is typed: it stays as it was until the page lets it go.
      const now = meterOn(office, id, book.today()) ?? meter;
      return { office, meter: now, entries: this.pages.value.value?.get(id) ?? [] };
    });
    const time = computed((): ReadingTime => {
      void book.revision.value;
      return { day: this.day.value, isBefore: this.isBefore.value, today: book.today() };
    });
    const made = new MeterReading(id, known, time, this.restored.get(id));
    this.kept.set(id, made);
    return made;
  }

  /** Everything typed, as text; what is kept of meters that are not this machine's now stays. */
  private typed(): string {
    const readings = new Map(this.restored);
    for (const [id, { typed }] of this.kept) readings.set(id, typed.value);
    return roundText({ day: this.day.value, isBefore: this.isBefore.value, readings });
  }
}

/** Reads what every meter has. */
export async function meterPages(book: Pick<Book, 'pages'>): Promise<Result<MeterPages, StoreProblem>> {
  const pages = await book.pages({ group: 'meter' });
  if (!pages.ok) return pages;
  const entries = new Map<string, MeterEntry[]>();
  for (const page of pages.value)
    entries.set(page.subject, [...(entries.get(page.subject) ?? []), ...page.entries]);
  return ok(entries);
}
