import {
  amountNumber,
  dayNumberFromText,
  dialDecimals,
  dialText,
  err,
  groupedText,
  meterOn,
  numberText,
  ok,
  readCounter,
  type CounterFace,
  type Day,
  type ExplanationEntry,
  type Language,
  type NoneEntry,
  type Office,
  type ResourceId,
  type Result,
  type UseEntry,
} from '@soxanh/core';
import { resourceOf, type Told } from './journal-rows.ts';
import { typedAmount } from './typed-amount.ts';

/** An entry that says numbers of a day: of meters, and of paper issued or counted. */
export type Plain = Exclude<Told, UseEntry | NoneEntry | ExplanationEntry>;

/** A number of such an entry. */
export type PlainField = 'value' | 'final' | 'start' | 'multiplier' | 'amount' | 'money' | 'number';

/** What is wrong with what is typed in such a field. */
export interface FieldProblem {
  readonly kind: 'amount' | 'not-whole' | 'counter' | 'digits' | 'two-ways' | 'money';
  readonly field: PlainField;
}

/** The numbers an entry has, in the order in which they are asked. */
export function fieldsOf(entry: Plain): readonly PlainField[] {
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

/** Where numbers are shown and read. */
export interface PlainWorld {
  readonly office: Office;
  readonly language: Language;
}

/** What an entry has in a field; undefined where it has nothing. */
export const valueOfField = (entry: Plain, field: PlainField): unknown =>
  Object.entries(entry).find(([name]) => name === field)?.[1];

/** What stands in a field of an entry, as the screen's language writes it. */
export function textOfField(entry: Plain, field: PlainField, { office, language }: PlainWorld): string {
  const value = valueOfField(entry, field);
  const resource = resourceOf(entry, office);
  if (typeof value === 'number')
    return field === 'amount' && resource !== undefined
      ? amountNumber(value, resource, language)
      : numberText(value, 0, language);
  if (typeof value !== 'string') return '';
  if (field === 'number') return value;
  // A multiplier stands on no dial.
  return field === 'multiplier' || !('meter' in entry)
    ? groupedText(value, language)
    : dialText(value, dialDecimals(office, entry.meter, dayNumberFromText(entry.day)), language);
}

/**
 * What somebody typed in a field of an entry, as an entry says it.
 *
 * @param day the day whose counter decides how many digits there can be.
 * @returns undefined for a field that may be empty, and is.
 */
export function readField(
  entry: Plain,
  field: PlainField,
  text: string,
  day: Day,
  { office, language }: PlainWorld,
): Result<string | number | undefined, FieldProblem> {
  if (field === 'number') return ok(text === '' ? undefined : text);
  if (field === 'money') return moneyOf(text);
  if (field === 'amount') return readAmount(text, resourceOf(entry, office), language);
  const read = readCounter(text, field === 'multiplier' ? ANY_NUMBER : faceOn(entry, field, day, office));
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

const ANY_NUMBER: CounterFace = { digits: undefined, decimals: 6 };

function faceOn(entry: Plain, field: PlainField, day: Day, office: Office): CounterFace {
  const meter = 'meter' in entry ? meterOn(office, entry.meter, day) : undefined;
  // A new counter may have more digits than the old one.
  return { digits: field === 'start' ? undefined : meter?.digits, decimals: meter?.decimals ?? 0 };
}

function readAmount(
  text: string,
  resource: ResourceId | undefined,
  language: Language,
): Result<number, FieldProblem> {
  if (resource === undefined) return err({ kind: 'amount', field: 'amount' });
  const read = typedAmount(text, resource, language);
  return read.ok ? read : err({ kind: read.error, field: 'amount' });
}

/** Đồng: whole, grouped or not. */
function moneyOf(text: string): Result<number | undefined, FieldProblem> {
  const digits = text.replaceAll(/[\s.,]/g, '');
  if (digits === '') return ok(undefined);
  return /^\d{1,12}$/.test(digits) ? ok(Number(digits)) : err({ kind: 'money', field: 'money' });
}
