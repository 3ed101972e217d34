import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { err, ok, type Day, type EntryDraft, type MeterEntry, type Result } from '@soxanh/core';
import { changesOf, type ChangedStretch } from './meter-changes.ts';
import { meterDraft, readFormAmount, type FormWorld, type MeterFormProblem } from './meter-form-draft.ts';
import type { MeterFormKept } from './meter-form-kept.ts';
import { emptyForm, formOf, type MeterFormKind, type MeterTyped } from './meter-form-typed.ts';
import type { MeterKnown } from './meter-last.ts';

/** When an entry is written. */
export interface FormTime {
  readonly today: Day;
  /** Whether a counter is taken to have been read before work on a day, where nobody says otherwise. */
  readonly isBefore: (day: Day | undefined) => boolean;
}

/** An entry of the meter book while it is written, or corrected: then what is saved takes its place (law J1). */
export class MeterForm {
  readonly kind = signal<MeterFormKind>('reading');
  readonly day = signal<Day | undefined>(undefined);
  /** Last day of an amount or an invoice over several. */
  readonly through = signal<Day | undefined>(undefined);
  /** Read before work; where nobody chose, that depends on the day and on the hour. */
  readonly isBefore: ReadonlySignal<boolean>;
  /** What the counter showed; of a replacement, the old one's last value. */
  readonly value = signal('');
  readonly start = signal('');
  readonly multiplier = signal('');
  readonly amount = signal('');
  readonly money = signal('');
  readonly number = signal('');
  readonly isUtility = signal(false);
  readonly isAbout = signal(false);
  readonly note = signal('');
  readonly reason = signal('');
  /** Set once saving was tried: nobody is told of mistakes before. */
  readonly tried = signal(false);
  readonly corrects: MeterEntry | undefined;
  readonly draft: ReadonlySignal<Result<EntryDraft, MeterFormProblem>>;
  /** The stretches that would be new or other than they are; empty while a value is still to be mended. */
  readonly changes: ReadonlySignal<readonly ChangedStretch[]>;
  /** The amount as it was understood, in small units; undefined while it was not. */
  readonly understood: ReadonlySignal<number | undefined>;
  /** A note becomes part of the entry: the office allows that (law T3). Else it stays on this machine. */
  readonly noteTravels: ReadonlySignal<boolean>;
  private readonly known: ReadonlySignal<MeterKnown>;
  private readonly time: FormTime;
  private readonly chosenBefore = signal<boolean | undefined>(undefined);

  constructor(known: ReadonlySignal<MeterKnown>, time: FormTime, corrects?: MeterEntry) {
    const { today } = time;
    this.known = known;
    this.time = time;
    this.corrects = corrects;
    const typed = corrects === undefined ? emptyForm(today) : formOf(corrects, known.peek().meter.resource);
    this.isBefore = computed(() => this.chosenBefore.value ?? time.isBefore(this.day.value));
    this.put({ typed, note: corrects?.note ?? '', reason: '' });
    // Nobody has chosen in a form that is empty.
    if (corrects === undefined) this.chosenBefore.value = undefined;
    this.noteTravels = computed(() => known.value.office.notesAllowed(today));
    this.draft = computed(() => this.written());
    this.changes = computed(() => this.seen());
    this.understood = computed(() => {
      const amount = readFormAmount(this.typed(), this.world());
      return amount.ok ? amount.value : undefined;
    });
  }

  /** Sets whether it was before work or after it. */
  setBefore(isBefore: boolean): void {
    this.chosenBefore.value = isBefore;
  }

  /** The meter it is of. */
  get meter(): string {
    return this.known.peek().meter.id;
  }

  /** A correction has a reason (law J1), and so has it that nobody could read a counter. */
  wantsReason(): boolean {
    return this.corrects !== undefined || this.kind.value === 'not-read';
  }

  /** What is typed, to be kept for a page that may be closed at any moment. */
  get kept(): MeterFormKept {
    return { typed: this.typed(), note: this.note.value, reason: this.reason.value };
  }

  /** Types what was kept. */
  put({ typed, note, reason }: MeterFormKept): void {
    batch(() => {
      this.note.value = note;
      this.reason.value = reason;
      this.kind.value = typed.kind;
      this.day.value = typed.day;
      this.through.value = typed.through;
      this.chosenBefore.value = typed.isBefore;
      this.value.value = typed.value;
      this.start.value = typed.start;
      this.multiplier.value = typed.multiplier;
      this.amount.value = typed.amount;
      this.money.value = typed.money;
      this.number.value = typed.number;
      this.isUtility.value = typed.isUtility;
      this.isAbout.value = typed.isAbout;
    });
  }

  private typed(): MeterTyped {
    return {
      kind: this.kind.value,
      day: this.day.value,
      through: this.through.value,
      isBefore: this.isBefore.value,
      value: this.value.value,
      start: this.start.value,
      multiplier: this.multiplier.value,
      amount: this.amount.value,
      money: this.money.value,
      number: this.number.value,
      isUtility: this.isUtility.value,
      isAbout: this.isAbout.value,
    };
  }

  private world(): FormWorld {
    return { meter: this.known.value.meter, today: this.time.today, corrects: this.corrects };
  }

  private written(): Result<EntryDraft, MeterFormProblem> {
    const meant = this.meant();
    const reason = this.reason.value.trim();
    if (!meant.ok) return meant;
    if (reason !== '' && this.wantsReason()) return ok({ ...meant.value, reason });
    return this.corrects === undefined ? meant : err({ field: 'reason', kind: 'empty' });
  }

  /** What is to be written, but for the reason of a correction: what it would change is shown without one. */
  private meant(): Result<EntryDraft, MeterFormProblem> {
    const said = meterDraft(this.typed(), this.world());
    if (!said.ok || this.corrects === undefined) return said;
    return ok({ ...said.value, supersedes: [this.corrects.id] });
  }

  private seen(): readonly ChangedStretch[] {
    const meant = this.meant();
    const { office, meter, entries } = this.known.value;
    if (!meant.ok) return [];
    return changesOf(office, meter.id, entries, [meant.value]).stretches;
  }
}
