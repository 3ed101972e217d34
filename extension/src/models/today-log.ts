import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { EntryId, KnownEntry, Language, LineContext, LineReading } from '@soxanh/core';
import type { Session } from '../data/session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import type { Later } from '../platform/timer.ts';
import { cautionOf, type Caution } from './line-caution.ts';
import { contextOf } from './line-context.ts';
import { firstDayOf, type Recorded } from './journal-entry.ts';
import { correctionOf, typedWords } from './line-correction.ts';
import { draftOfChip, draftOfNone, draftsOfLine } from './line-drafts.ts';
import { Line, type Reader } from './line.ts';
import type { ByHand, Chip } from './chips.ts';
import { PendingSave } from './today-pending.ts';
import { Saving } from './today-saving.ts';
import { Today } from './today.ts';

/** What the quick log needs from the machine. */
export interface QuickLogWorld {
  readonly draft: DraftBox;
  /** Where it stands that a line is being saved. */
  readonly pending: DraftBox;
  readonly later: Later;
  load(): Promise<Reader>;
}

/** The state of the popup: for whom and when, the line, the chips, and what was saved. */
export class QuickLog {
  readonly today: Today;
  readonly line: Line;
  readonly saving: Saving;
  /** What the line would contradict. */
  readonly caution: ReadonlySignal<Caution | undefined>;
  /** The entry being corrected in the line. */
  readonly correcting: ReadonlySignal<Recorded | undefined>;
  private readonly target = signal<Recorded | undefined>(undefined);
  private readonly session: Session;
  private readonly pending: PendingSave;

  private constructor(session: Session, world: QuickLogWorld) {
    this.session = session;
    this.today = new Today(session);
    this.saving = new Saving(session.book, world.later);
    this.pending = new PendingSave(world.pending);
    this.correcting = this.target;
    this.line = new Line({
      draft: world.draft,
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
  static async of(session: Session, world: QuickLogWorld): Promise<QuickLog> {
    const saved = await new PendingSave(world.pending).settle(session);
    if (saved.length > 0) world.draft.write('');
    const log = new QuickLog(session, world);
    if (saved.length > 0) log.saving.found(saved);
    return log;
  }

  /** Saves the line, only as it was understood and shown (law Q4). False if nothing was saved. */
  async saveLine(reason: string): Promise<boolean> {
    const reading = this.line.reading.peek();
    if (reading?.kind !== 'understood' || this.caution.peek()?.kind === 'used-already') return false;
    const before = this.target.peek();
    return before === undefined ? this.saveNew(reading) : this.saveCorrection(before, reading, reason);
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
    this.target.value = entry;
    this.line.lend(typedWords(entry, language));
  }

  stopCorrection(): void {
    this.target.value = undefined;
    this.line.takeBack();
  }

  private async saveNew(reading: Extract<LineReading, { kind: 'understood' }>): Promise<boolean> {
    const drafts = draftsOfLine(reading, this.session.book.office.peek());
    const department = reading.entries[0]?.department ?? '';
    this.pending.begin(drafts.drafts, await this.newestOwn());
    const done = await this.saving.save(drafts, this.session.author(department));
    if (done) this.line.set('');
    this.pending.end();
    return done;
  }

  private async saveCorrection(
    before: Recorded,
    reading: Extract<LineReading, { kind: 'understood' }>,
    reason: string,
  ): Promise<boolean> {
    const drafts = correctionOf(before, draftsOfLine(reading, this.session.book.office.peek()), reason);
    const department = reading.entries[0]?.department ?? before.department;
    const done = await this.saving.correct(before, drafts, this.session.author(department));
    if (done) this.stopCorrection();
    return done;
  }

  private saveOne(draft: ReturnType<typeof draftOfChip>, department: string): Promise<boolean> {
    return this.saving.save({ drafts: [draft], notes: [] }, this.session.author(department));
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
