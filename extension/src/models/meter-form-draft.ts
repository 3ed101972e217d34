import {
  amountOf,
  dayText,
  decimalFromText,
  err,
  LARGEST_AMOUNT,
  LONGEST_SPAN_DAYS,
  ok,
  readCounter,
  RESOURCES,
  type CounterFace,
  type Day,
  type EntryDraft,
  type Meter,
  type MeterEntry,
  type ResourceId,
  type Result,
} from '@soxanh/core';
import { endValue, shownValue } from './meter-answer.ts';
import { formOf, type MeterTyped, type NumberField } from './meter-form-typed.ts';

export type MeterFormField = 'day' | 'through' | 'reason' | NumberField;

/** What of a form has to be mended before it can be saved. */
export interface MeterFormProblem {
  readonly field: MeterFormField;
  readonly kind:
    'empty' | 'not-a-number' | 'too-many-digits' | 'two-ways' | 'future' | 'span' | 'zero' | 'too-large';
}

/** What a form is read with. */
export interface FormWorld {
  readonly meter: Meter;
  readonly today: Day;
  /** The entry that is corrected: a number of it that was not touched is not read again, so it cannot be read otherwise. */
  readonly corrects: MeterEntry | undefined;
}

type Read<T> = Result<T, MeterFormProblem>;

/** What a form says, but for the reason; or what is to be mended. */
export function meterDraft(typed: MeterTyped, world: FormWorld): Read<EntryDraft> {
  const { kind, day } = typed;
  if (day === undefined) return err({ field: 'day', kind: 'empty' });
  // An invoice may be for days to come; a counter shows nothing of them.
  if (day > world.today && kind !== 'invoice') return err({ field: 'day', kind: 'future' });
  const at = { meter: world.meter.id, day: dayText(day) };
  if (kind === 'use') return spanDraft(typed, world, at, day);
  if (kind === 'invoice') return invoiceDraft(typed, world, at, day);
  return momentDraft({ ...typed, kind }, world, {
    ...at,
    ...(typed.isBefore ? { moment: 'before' as const } : {}),
  });
}

/** The amount that is typed, in small units. */
export function readFormAmount({ amount: text }: MeterTyped, world: FormWorld): Read<number> {
  const { corrects, meter } = world;
  if (isUntouched('amount', text, world) && corrects !== undefined && 'amount' in corrects)
    return ok(corrects.amount);
  // Two decimals: "4.040" is four thousand and forty, as on an invoice; what was understood stands beneath.
  const read = readAs('amount', text, { digits: undefined, decimals: 2 });
  if (!read.ok) return read;
  const amount = amountIn(read.value, meter.resource);
  if (amount?.ok === true) return ok(amount.value.amount);
  return err({ field: 'amount', kind: amount?.error.kind === 'too-large' ? 'too-large' : 'not-a-number' });
}

function amountIn(text: string, resource: ResourceId) {
  const decimal = decimalFromText(text);
  return decimal.ok ? amountOf(decimal.value, RESOURCES[resource].shown.code, resource) : undefined;
}

interface Where {
  readonly meter: string;
  readonly day: string;
}

type MomentKind = Exclude<MeterTyped['kind'], 'use' | 'invoice'>;

function momentDraft(
  typed: MeterTyped & { readonly kind: MomentKind },
  world: FormWorld,
  at: Where & { readonly moment?: 'before' },
): Read<EntryDraft> {
  const { kind } = typed;
  if (kind === 'rolled-over' || kind === 'not-read') return ok({ kind: 'meter-event', event: kind, ...at });
  const value = counterValue('value', typed.value, world);
  if (!value.ok) return value;
  if (kind === 'reading')
    return ok({ kind, ...at, value: value.value, ...(typed.isUtility ? { origin: 'utility' } : {}) });
  if (kind === 're-read') return ok({ kind: 'meter-event', event: kind, ...at, value: value.value });
  if (kind === 'replaced') {
    const start = counterValue('start', typed.start, world);
    if (!start.ok) return start;
    return ok({ kind: 'meter-event', event: kind, ...at, final: value.value, start: start.value });
  }
  const multiplier = multiplierOf(typed.multiplier, world);
  if (!multiplier.ok) return multiplier;
  return ok({ kind: 'meter-event', event: kind, ...at, value: value.value, multiplier: multiplier.value });
}

function spanDraft(typed: MeterTyped, world: FormWorld, at: Where, day: Day): Read<EntryDraft> {
  const through = lastDay(typed, day, world.today);
  if (!through.ok) return through;
  const amount = readFormAmount(typed, world);
  if (!amount.ok) return amount;
  return ok({
    kind: 'meter-use',
    ...at,
    ...(through.value > day ? { through: dayText(through.value) } : {}),
    amount: amount.value,
    ...(typed.isAbout ? { about: true } : {}),
    ...(typed.isUtility ? { origin: 'utility' } : {}),
  });
}

function invoiceDraft(typed: MeterTyped, world: FormWorld, at: Where, day: Day): Read<EntryDraft> {
  if (typed.through === undefined) return err({ field: 'through', kind: 'empty' });
  const through = lastDay(typed, day, undefined);
  if (!through.ok) return through;
  const amount = readFormAmount(typed, world);
  if (!amount.ok) return amount;
  const money = moneyOf(typed.money);
  if (!money.ok) return money;
  const number = typed.number.trim();
  return ok({
    kind: 'invoice',
    ...at,
    through: dayText(through.value),
    amount: amount.value,
    ...(money.value === undefined ? {} : { money: money.value }),
    ...(number === '' ? {} : { number }),
  });
}

/** The last day: the first one where none is given. */
function lastDay({ through }: MeterTyped, first: Day, latest: Day | undefined): Read<Day> {
  const last = through ?? first;
  if (latest !== undefined && last > latest) return err({ field: 'through', kind: 'future' });
  return last < first || last - first >= LONGEST_SPAN_DAYS
    ? err({ field: 'through', kind: 'span' })
    : ok(last);
}

function counterValue(field: 'value' | 'start', text: string, world: FormWorld): Read<string> {
  const { corrects, meter } = world;
  if (corrects !== undefined && isUntouched(field, text, world))
    return ok(field === 'start' ? endValue(corrects) : shownValue(corrects));
  // A new counter may have more digits than the old one.
  return readAs(field, text, field === 'start' ? { ...meter, digits: undefined } : meter);
}

function multiplierOf(text: string, world: FormWorld): Read<string> {
  const { corrects } = world;
  const own = corrects !== undefined && 'multiplier' in corrects ? corrects.multiplier : undefined;
  if (typeof own === 'string' && isUntouched('multiplier', text, world)) return ok(own);
  const read = readAs('multiplier', text, { digits: undefined, decimals: 2 });
  return read.ok && /^[0.]*$/.test(read.value) ? err({ field: 'multiplier', kind: 'zero' }) : read;
}

function moneyOf(text: string): Read<number | undefined> {
  if (text.trim() === '') return ok(undefined);
  const read = readAs('money', text, { digits: undefined, decimals: 0 });
  if (!read.ok) return read;
  const dong = Number(read.value);
  if (!Number.isInteger(dong)) return err({ field: 'money', kind: 'not-a-number' });
  return dong > LARGEST_AMOUNT ? err({ field: 'money', kind: 'too-large' }) : ok(dong);
}

function readAs(field: NumberField, text: string, face: CounterFace): Read<string> {
  const read = readCounter(text, face);
  return read.kind === 'value' ? ok(read.value) : err({ field, kind: read.kind });
}

/** Whether a field still has what the entry that is corrected put there. */
function isUntouched(field: NumberField, text: string, { corrects, meter }: FormWorld): boolean {
  return corrects !== undefined && text !== '' && formOf(corrects, meter.resource)[field] === text;
}
