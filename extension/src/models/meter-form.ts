import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  amountOf,
  dayNumberFromText,
  dayText,
  decimalFromText,
  decimalText,
  err,
  LARGEST_AMOUNT,
  LONGEST_SPAN_DAYS,
  ok,
  readCounter,
  RESOURCES,
  shownPlaces,
  type Day,
  type EntryDraft,
  type MeterEntry,
  type Result,
} from '@soxanh/core';
import { endValue, shownValue } from './meter-answer.ts';
import { changesOf, type ChangedStretch } from './meter-changes.ts';
import type { MeterKnown } from './meter-last.ts';

/** What can be declared of a meter. */
export const METER_FORMS = [
  'reading',
  'replaced',
  'rolled-over',
  'multiplier',
  're-read',
  'not-read',
  'use',
  'invoice',
] as const;
export type MeterFormKind = (typeof METER_FORMS)[number];

export type MeterFormField =
  'day' | 'through' | 'value' | 'start' | 'multiplier' | 'amount' | 'money' | 'reason';

/** What of a form has to be mended before it can be saved. */
export interface MeterFormProblem {
  readonly field: MeterFormField;
  readonly kind:
    'empty' | 'not-a-number' | 'too-many-digits' | 'two-ways' | 'future' | 'span' | 'zero' | 'too-large';
}

/** An entry of the meter book while it is written, or corrected: then what is saved takes its place (law J1). */
export class MeterForm {
  readonly kind = signal<MeterFormKind>('reading');
  readonly day = signal<Day | undefined>(undefined);
  /** Last day of an amount or an invoice over several. */
  readonly through = signal<Day | undefined>(undefined);
  readonly isBefore = signal(false);
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
  private readonly today: Day;

  constructor(known: ReadonlySignal<MeterKnown>, today: Day, corrects?: MeterEntry) {
    this.known = known;
    this.today = today;
    this.corrects = corrects;
    if (corrects === undefined) this.day.value = today;
    else batch(() => this.fill(corrects));
    this.noteTravels = computed(() => known.value.office.notesAllowed(today));
    this.draft = computed(() => this.written());
    this.changes = computed(() => this.seen());
    this.understood = computed(() => {
      const amount = this.readAmount();
      return amount.ok ? amount.value : undefined;
    });
  }

  private fill(entry: MeterEntry): void {
    this.day.value = dayNumberFromText(entry.day);
    this.note.value = entry.note ?? '';
    if (entry.kind === 'reading' || entry.kind === 'meter-event') {
      this.kind.value = entry.kind === 'reading' ? 'reading' : entry.event;
      this.isBefore.value = entry.moment === 'before';
      this.value.value = this.shown(shownValue(entry));
      this.start.value = this.shown(endValue(entry));
    }
    if (entry.kind === 'meter-event' && entry.event === 'multiplier')
      this.multiplier.value = this.shown(entry.multiplier);
    if (entry.kind === 'reading' || entry.kind === 'meter-use')
      this.isUtility.value = entry.origin === 'utility';
    if (entry.kind === 'meter-use') this.isAbout.value = entry.about === true;
    if (entry.kind !== 'meter-use' && entry.kind !== 'invoice') return;
    const { meter } = this.known.peek();
    this.kind.value = entry.kind === 'invoice' ? 'invoice' : 'use';
    this.through.value = dayNumberFromText(entry.through ?? '');
    this.amount.value = this.shown(decimalText(entry.amount, shownPlaces(meter.resource)));
    if (entry.kind !== 'invoice') return;
    this.money.value = entry.money === undefined ? '' : String(entry.money);
    this.number.value = entry.number ?? '';
  }

  /** A sign that either language reads as decimal, wherever its digits are fewer or more than three. */
  private shown(plain: string): string {
    return plain.replace('.', ',');
  }

  /** A correction has a reason (law J1), and so has it that nobody could read a counter. */
  wantsReason(): boolean {
    return this.corrects !== undefined || this.kind.value === 'not-read';
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
    const day = this.day.value;
    if (day === undefined) return err({ field: 'day', kind: 'empty' });
    // An invoice may be for days to come; a counter shows nothing of them.
    if (day > this.today && this.kind.value !== 'invoice') return err({ field: 'day', kind: 'future' });
    const said = this.said({ meter: this.known.value.meter.id, day: dayText(day) }, day);
    if (!said.ok || this.corrects === undefined) return said;
    return ok({ ...said.value, supersedes: [this.corrects.id] });
  }

  private said(at: { meter: string; day: string }, day: Day): Result<EntryDraft, MeterFormProblem> {
    const kind = this.kind.value;
    if (kind === 'use') return this.use(at, day);
    if (kind === 'invoice') return this.invoice(at, day);
    const when = { ...at, ...(this.isBefore.value ? { moment: 'before' as const } : {}) };
    if (kind === 'rolled-over' || kind === 'not-read')
      return ok({ kind: 'meter-event', event: kind, ...when });
    const value = this.counter('value', this.value.value);
    if (!value.ok) return value;
    const origin = this.isUtility.value ? { origin: 'utility' as const } : {};
    if (kind === 'reading') return ok({ kind, ...when, value: value.value, ...origin });
    if (kind === 're-read') return ok({ kind: 'meter-event', event: kind, ...when, value: value.value });
    if (kind === 'replaced') {
      const start = this.counter('start', this.start.value);
      return start.ok
        ? ok({ kind: 'meter-event', event: kind, ...when, final: value.value, start: start.value })
        : start;
    }
    const multiplier = this.plainNumber('multiplier', this.multiplier.value, 2);
    if (!multiplier.ok) return multiplier;
    if (/^[0.]*$/.test(multiplier.value)) return err({ field: 'multiplier', kind: 'zero' });
    return ok({
      kind: 'meter-event',
      event: kind,
      ...when,
      value: value.value,
      multiplier: multiplier.value,
    });
  }

  private use(at: { meter: string; day: string }, day: Day): Result<EntryDraft, MeterFormProblem> {
    const through = this.lastDay(day, this.today);
    if (!through.ok) return through;
    const amount = this.readAmount();
    if (!amount.ok) return amount;
    return ok({
      kind: 'meter-use',
      ...at,
      ...(through.value > day ? { through: dayText(through.value) } : {}),
      amount: amount.value,
      ...(this.isAbout.value ? { about: true } : {}),
      ...(this.isUtility.value ? { origin: 'utility' } : {}),
    });
  }

  private invoice(at: { meter: string; day: string }, day: Day): Result<EntryDraft, MeterFormProblem> {
    if (this.through.value === undefined) return err({ field: 'through', kind: 'empty' });
    const through = this.lastDay(day, undefined);
    if (!through.ok) return through;
    const amount = this.readAmount();
    if (!amount.ok) return amount;
    const money =
      this.money.value.trim() === '' ? ok(undefined) : this.plainNumber('money', this.money.value, 0);
    if (!money.ok) return money;
    const dong = money.value === undefined ? undefined : Number(money.value);
    if (dong !== undefined && !Number.isInteger(dong)) return err({ field: 'money', kind: 'not-a-number' });
    if (dong !== undefined && dong > LARGEST_AMOUNT) return err({ field: 'money', kind: 'too-large' });
    const number = this.number.value.trim();
    return ok({
      kind: 'invoice',
      ...at,
      through: dayText(through.value),
      amount: amount.value,
      ...(dong === undefined ? {} : { money: dong }),
      ...(number === '' ? {} : { number }),
    });
  }

  /** The last day: the first one where none is given. */
  private lastDay(first: Day, latest: Day | undefined): Result<Day, MeterFormProblem> {
    const last = this.through.value ?? first;
    if (latest !== undefined && last > latest) return err({ field: 'through', kind: 'future' });
    return last < first || last - first >= LONGEST_SPAN_DAYS
      ? err({ field: 'through', kind: 'span' })
      : ok(last);
  }

  private counter(field: 'value' | 'start', text: string): Result<string, MeterFormProblem> {
    const { meter } = this.known.value;
    // A new counter may have more digits than the old one.
    const face = field === 'start' ? { ...meter, digits: undefined } : meter;
    const read = readCounter(text, face);
    return read.kind === 'value' ? ok(read.value) : err({ field, kind: read.kind });
  }

  /** A plain number of no counter. */
  private plainNumber(
    field: 'multiplier' | 'money' | 'amount',
    text: string,
    decimals: number,
  ): Result<string, MeterFormProblem> {
    const read = readCounter(text, { digits: undefined, decimals });
    return read.kind === 'value' ? ok(read.value) : err({ field, kind: read.kind });
  }

  private readAmount(): Result<number, MeterFormProblem> {
    // Two decimals: "4.040" is four thousand and forty, as on an invoice; what was understood stands beneath.
    const text = this.plainNumber('amount', this.amount.value, 2);
    if (!text.ok) return text;
    const { resource } = this.known.value.meter;
    const decimal = decimalFromText(text.value);
    const amount = decimal.ok ? amountOf(decimal.value, RESOURCES[resource].shown.code, resource) : undefined;
    if (amount?.ok === true) return ok(amount.value.amount);
    return err({ field: 'amount', kind: amount?.error.kind === 'too-large' ? 'too-large' : 'not-a-number' });
  }

  private seen(): readonly ChangedStretch[] {
    const meant = this.meant();
    const { office, meter, entries } = this.known.value;
    if (!meant.ok) return [];
    return changesOf(office, meter.id, entries, [meant.value]).stretches;
  }
}
