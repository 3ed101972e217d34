import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  dayNumberFromText,
  type EntryDraft,
  type EntryId,
  type KnownEntry,
  type Language,
  type LineContext,
  type LineReading,
} from '@soxanh/core';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import type { Later } from '../platform/timer.ts';
import { cautionOf, type Caution } from './line-caution.ts';
import { contextOf } from './line-context.ts';
import { firstDayOf, type Recorded } from './journal-entry.ts';
import { correctionOf, REASON_WORDS, typedWords, type Reason } from './line-correction.ts';
import { draftOfChip, draftOfNone, draftsOfLine } from './line-drafts.ts';
import type { LineText } from './line-text.ts';
import { Line, type Reader } from './line.ts';
import { BY_HAND, type ByHand, type Chip } from './chips.ts';
import { chipsBoxName } from './chips-kept.ts';
import { PendingSave } from './today-pending.ts';
import { Recent } from './today-recent.ts';
import { Saving } from './today-saving.ts';
import type { Today } from './today.ts';

/** What the quick log needs from the machine. */
export interface QuickLogWorld {
  /** A box for small texts of the page: the line, the save on its way, a department's chips. */
  box(name: string): DraftBox;
  readonly later: Later;
  load(): Promise<Reader>;
}

const PENDING = 'line-pending';

/** The state of the popup: for whom and when, the line, the chips, and what was saved. */
export class QuickLog {
  readonly today: Today;
  readonly line: Line;
  readonly saving: Saving;
  readonly recent: Recent;
  /** What the line would contradict. */
  readonly caution: ReadonlySignal<Caution | undefined>;
  /** The entry being corrected in the line. */
  readonly correcting: ReadonlySignal<Recorded | undefined>;
  /** Why it is corrected. */
  readonly reason = signal<Reason>('amount');
  private readonly target = signal<Recorded | undefined>(undefined);
  private readonly session: Session;
  private readonly text: LineText;
  private readonly pending: PendingSave;
  private isSaving = false;

  private constructor(today: Today, text: LineText, world: QuickLogWorld) {
    const { session } = today;
    this.session = session;
    this.today = today;
    this.text = text;
    this.recent = new Recent(today, (department) => world.box(chipsBoxName(department)));
    this.saving = new Saving(session.book, world.later);
    this.pending = new PendingSave(world.box(PENDING));
    this.correcting = this.target;
    this.line = new Line({
      text,
      context: () => this.context(),
      load: () => world.load(),
      remember: (sides) => void session.change({ sides }),
    });
    this.caution = computed(() => {
      const reading = this.line.reading.value;
      if (reading?.kind !== 'understood' || this.target.value !== undefined) return undefined;
      return cautionOf(reading.entries, (department, day) => this.today.recordsOf(department, day));
    });
  }

  /** Makes the model; a line whose save the last page did not live to see is settled before anything is shown. */
  static async of(today: Today, text: LineText, world: QuickLogWorld): Promise<QuickLog> {
    const settled = await new PendingSave(world.box(PENDING)).settle(today.session);
    const log = new QuickLog(today, text, world);
    if (settled === undefined) return log;
    // The line can be typed in while this is found out, so not everything in it was saved.
    text.savedBefore(settled.line);
    log.saving.found(settled.entries);
    return log;
  }

  /** Saves the line, only as it was understood and shown (law Q4). False if nothing was saved. */
  async saveLine(): Promise<boolean> {
    const reading = this.line.reading.peek();
    if (this.isSaving || reading?.kind !== 'understood') return false;
    if (this.caution.peek()?.kind === 'used-already') return false;
    const before = this.target.peek();
    // Until the line is emptied a second Enter would find it, and save it twice.
    this.isSaving = true;
    const done = await (before === undefined ? this.saveNew(reading) : this.saveCorrection(before, reading));
    this.isSaving = false;
    return done;
  }

  /** Saves a chip's amount for the chosen department and day. */
  async press(chip: Chip): Promise<boolean> {
    this.today.tick();
    const department = this.today.department.peek()?.id;
    if (department === undefined) return false;
    return this.saveOne(draftOfChip(chip, department, this.today.day.peek()), department);
  }

  /** Confirms that nothing was used on the chosen day. */
  async confirmNone(resource: ByHand): Promise<boolean> {
    this.today.tick();
    const department = this.today.department.peek()?.id;
    if (department === undefined) return false;
    return this.saveOne(draftOfNone(resource, department, this.today.day.peek()), department);
  }

  /** Takes entries back. */
  async remove(entries: readonly KnownEntry[], reason: string): Promise<boolean> {
    const placed = entries.find((entry) => entry.kind === 'use' || entry.kind === 'none');
    const by = this.session.author(placed?.department ?? '');
    return this.saving.remove(entries, reason, by);
  }

  /** Brings an entry back into the line, to be changed. */
  startCorrection(entry: Recorded, language: Language): void {
    this.saving.clear();
    this.reason.value = 'amount';
    this.target.value = entry;
    this.text.lend(typedWords(entry, language));
  }

  stopCorrection(): void {
    this.target.value = undefined;
    this.text.takeBack();
  }

  private async saveNew(reading: Extract<LineReading, { kind: 'understood' }>): Promise<boolean> {
    const drafts = draftsOfLine(reading, this.session.book.office.peek());
    const department = reading.entries[0]?.department ?? '';
    const line = this.text.text.peek();
    this.pending.begin(line, drafts.drafts, await this.newestOwn());
    const done = await this.saving.save(
      drafts,
      this.session.author(department),
      this.overruled(drafts.drafts),
    );
    if (done) this.text.saved(line);
    this.pending.end();
    return done;
  }

  private async saveCorrection(
    before: Recorded,
    reading: Extract<LineReading, { kind: 'understood' }>,
  ): Promise<boolean> {
    const { language } = this.session.settings.peek();
    const reason = REASON_WORDS[language][this.reason.peek()];
    const drafts = correctionOf(before, draftsOfLine(reading, this.session.book.office.peek()), reason);
    const department = reading.entries[0]?.department ?? before.department;
    const done = await this.saving.correct(before, drafts, this.session.author(department));
    if (done) this.stopCorrection();
    return done;
  }

  private saveOne(draft: ReturnType<typeof draftOfChip>, department: string): Promise<boolean> {
    const drafts = [draft];
    return this.saving.save({ drafts, notes: [] }, this.session.author(department), this.overruled(drafts));
  }

  /** The kinds whose confirmed zero some use makes void. */
  private overruled(drafts: readonly EntryDraft[]): ByHand[] {
    return BY_HAND.filter((resource) =>
      drafts.some((draft) => {
        if (draft.kind !== 'use' || draft.resource !== resource || draft.amount === 0) return false;
        const day = dayNumberFromText(draft.day);
        const records = day === undefined ? undefined : this.today.recordsOf(draft.department, day);
        return records?.[resource].state === 'zero-confirmed';
      }),
    );
  }

  private context(): LineContext | undefined {
    const department = this.target.value?.department ?? this.today.department.value?.id;
    if (department === undefined) return undefined;
    const target = this.target.value;
    const day = target === undefined ? this.today.day.value : firstDayOf(target);
    return contextOf(this.session, {
      department,
      day,
      today: this.today.today.value,
      months: this.today.months,
    });
  }

  /** The newest entry of this machine: what it wrote here, else what its journal ends with. */
  private async newestOwn(): Promise<EntryId | undefined> {
    if (this.saving.newest === undefined) {
      const own = await this.session.book.list({ device: this.session.settings.peek().device, limit: 1 });
      if (own.ok) this.saving.newest ??= own.value[0]?.entry.id;
    }
    return this.saving.newest;
  }
}
