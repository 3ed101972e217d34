import { signal, type Signal } from '@preact/signals';
import {
  amountNumber,
  checkDraft,
  dayText,
  err,
  groupedText,
  LONGEST_SPAN_DAYS,
  meterOn,
  numberText,
  ok,
  readCounter,
  type CounterFace,
  type Day,
  type EntryDraft,
  type ExplanationEntry,
  type Language,
  type NoneEntry,
  type Office,
  type ResourceId,
  type Result,
  type UseEntry,
} from '@soxanh/core';
import { firstDayOf, lastDayOf } from './journal-entry.ts';
import { resourceOf, type JournalRow, type Told } from './journal-rows.ts';
import { sayingAgain } from './saying-again.ts';
import { typedAmount } from './typed-amount.ts';

/** An entry that says numbers of a day: of meters, and of paper issued or counted. */
export type Plain = Exclude<Told, UseEntry | NoneEntry | ExplanationEntry>;

/** A number of such an entry. */
export type PlainField = 'value' | 'final' | 'start' | 'multiplier' | 'amount' | 'money' | 'number';

/** What of a correction has to be mended before it can be saved. */
export type PlainProblem =
  | { readonly kind: 'day' | 'future-day' | 'span' | 'reason' | 'same' | 'too-long' }
  | {
      readonly kind: 'amount' | 'not-whole' | 'counter' | 'digits' | 'two-ways' | 'money';
      readonly field: PlainField;
    };

/** The numbers an entry has, in the order in which they are asked. */
function fieldsOf(entry: Plain): readonly PlainField[] {
  switch (entry.kind) {
    case 'reading':
      return ['value'];
    case 'meter-use':
    case 'issue':
    case 'stock':
      return ['amount'];
    case 'invoice':
      return ['amount', 'money', 'number'];
    case 'meter-event':
      return EVENT_FIELDS[entry.event];
  }
}

const EVENT_FIELDS = {
  replaced: ['final', 'start'],
  multiplier: ['value', 'multiplier'],
  're-read': ['value'],
  'rolled-over': [],
  'not-read': [],
} as const satisfies Readonly<Record<string, readonly PlainField[]>>;

/** The correction of an entry that says numbers of a day: its numbers, its day and its moment. */
export class PlainCorrection {
  readonly row: JournalRow & { readonly entry: Plain };
  readonly fields: readonly PlainField[];
  readonly resource: ResourceId | undefined;
  readonly texts = new Map<PlainField, Signal<string>>();
  readonly first;
  readonly last;
  /** Read or counted before work. */
  readonly before;
  readonly hasMoment: boolean;
  /** It is of several days. */
  readonly hasLast: boolean;
  readonly reason = signal('');
  /** Set once saving was tried: nobody is told of mistakes before. */
  readonly problem = signal<PlainProblem | undefined>(undefined);
  private readonly office: Office;
  private readonly language: Language;
  /** What stood in the fields first: what was not touched is not read again. */
  private readonly untouched = new Map<PlainField, string>();

  constructor(row: JournalRow & { readonly entry: Plain }, office: Office, language: Language) {
    const { entry } = row;
    this.row = row;
    this.office = office;
    this.language = language;
    this.fields = fieldsOf(entry);
    this.resource = resourceOf(entry, office);
    this.first = signal<Day | undefined>(firstDayOf(entry));
    this.last = signal<Day | undefined>(lastDayOf(entry));
    this.hasMoment = entry.kind === 'reading' || entry.kind === 'meter-event' || entry.kind === 'stock';
    this.hasLast = entry.kind === 'invoice' || (entry.kind === 'meter-use' && entry.through !== undefined);
    this.before = signal('moment' in entry && entry.moment === 'before');
    for (const field of this.fields) {
      const text = this.textOf(field);
      this.untouched.set(field, text);
      this.texts.set(field, signal(text));
    }
  }

  /**
   * The draft that corrects the entry, or what is to be mended.
   *
   * @param today no later day can have a value.
   */
  draft(today: Day): Result<EntryDraft, PlainProblem> {
    const read = this.read(today);
    this.problem.value = read.ok ? undefined : read.error;
    return read;
  }

  private read(today: Day): Result<EntryDraft, PlainProblem> {
    const { first: day, last } = this.days();
    if (day === undefined) return err({ kind: 'day' });
    if (last === undefined || last < day || last - day >= LONGEST_SPAN_DAYS) return err({ kind: 'span' });
    if (last > today) return err({ kind: 'future-day' });
    const said: Record<string, unknown> = { ...sayingAgain(this.row.entry), day: dayText(day) };
    for (const field of this.fields) {
      const value = this.valueOf(field, day);
      if (!value.ok) return value;
      said[field] = value.value;
    }
    if (this.hasLast) said['through'] = dayText(last);
    if (this.hasMoment) said['moment'] = this.before.value ? 'before' : undefined;
    if (isSame(said, sayingAgain(this.row.entry))) return err({ kind: 'same' });
    const reason = this.reason.value.trim();
    if (reason === '') return err({ kind: 'reason' });
    const link = { supersedes: [this.row.entry.id], reason };
    const checked = checkDraft({ ...without(said), ...link } as EntryDraft);
    return checked.ok ? ok(checked.value) : err({ kind: 'too-long' });
  }

  private days(): { readonly first: Day | undefined; readonly last: Day | undefined } {
    const { value: first } = this.first;
    return { first, last: this.hasLast ? this.last.value : first };
  }

  private textOf(field: PlainField): string {
    const value = Object.entries(this.row.entry).find(([name]) => name === field)?.[1];
    if (typeof value === 'number')
      return field === 'amount' && this.resource !== undefined
        ? amountNumber(value, this.resource, this.language)
        : numberText(value, 0, this.language);
    if (typeof value !== 'string') return '';
    return field === 'number' ? value : groupedText(value, this.language);
  }

  private valueOf(field: PlainField, day: Day): Result<unknown, PlainProblem> {
    const text = this.texts.get(field)?.value.trim() ?? '';
    if (text === this.untouched.get(field))
      return ok(Object.entries(this.row.entry).find(([name]) => name === field)?.[1]);
    if (field === 'number') return ok(text === '' ? undefined : text);
    if (field === 'money') return moneyOf(text);
    if (field === 'amount') return this.amountOf(text);
    const read = readCounter(text, field === 'multiplier' ? ANY_NUMBER : this.faceOn(day));
    switch (read.kind) {
      case 'value':
        return ok(read.value);
      case 'empty':
      case 'not-a-number':
        return err({ kind: 'counter', field });
      case 'too-many-digits':
        return err({ kind: 'digits', field });
      case 'two-ways':
        return err({ kind: 'two-ways', field });
    }
  }

  private amountOf(text: string): Result<number, PlainProblem> {
    if (this.resource === undefined) return err({ kind: 'amount', field: 'amount' });
    const read = typedAmount(text, this.resource, this.language);
    return read.ok ? read : err({ kind: read.error, field: 'amount' });
  }

  private faceOn(day: Day): CounterFace {
    const { entry } = this.row;
    const meter = 'meter' in entry ? meterOn(this.office, entry.meter, day) : undefined;
    return { digits: meter?.digits, decimals: meter?.decimals ?? 0 };
  }
}

const ANY_NUMBER: CounterFace = { digits: undefined, decimals: 6 };

/** Đồng: whole, grouped or not. */
function moneyOf(text: string): Result<number | undefined, PlainProblem> {
  const digits = text.replaceAll(/[\s.,]/g, '');
  if (digits === '') return ok(undefined);
  return /^\d{1,12}$/.test(digits) ? ok(Number(digits)) : err({ kind: 'money', field: 'money' });
}

const without = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

function isSame(a: Readonly<Record<string, unknown>>, b: object): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const other = new Map(Object.entries(b));
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(other.get(key)));
}
