import { err, ok, type Result } from '../result/result.ts';
import { decimalFromText, roundHalfEven, timesWhole, type Decimal } from './decimal.ts';
import { decimalText } from './decimal-text.ts';
import type { Language } from './language.ts';
import { NUMBER_SIGNS } from './number-text.ts';
import { RESOURCES, type ResourceId } from './resource.ts';
import { unitNamed } from './unit-name.ts';

/** Largest amount one entry may hold, in small units (a terawatt-hour): nine thousand of them still add up exactly. */
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** Why a number with its unit did not become an amount. */
export type AmountProblem =
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'unknown-unit'; readonly unit: string }
  | { readonly kind: 'wrong-unit'; readonly unit: string; readonly resource: ResourceId }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'not-whole'; readonly below: number; readonly above: number }
  | { readonly kind: 'too-large'; readonly text: string };

/** An amount in small units and whether it is exactly what was written. */
export interface Amount {
  readonly amount: number;
  readonly exact: boolean;
}

/**
 * Turns a decimal in a named unit into small units of a resource. Counted things must come out whole; measured
 * ones are rounded once, half to even (law Q1).
 *
 * @example
 * amountOf({ digits: 125n, places: 1 }, 'kWh', 'electricity'); // ok({ amount: 12500, exact: true })
 */
export function amountOf(value: Decimal, unit: string, resource: ResourceId): Result<Amount, AmountProblem> {
  const named = unitNamed(unit);
  if (named === undefined) return err({ kind: 'unknown-unit', unit });
  if (!named.resources.includes(resource)) return err({ kind: 'wrong-unit', unit, resource });
  const text = decimalText(value.digits, value.places);
  if (value.digits < 0n) return err({ kind: 'negative', text });
  const scaled = timesWhole(value, named.per);
  const { whole, exact } = roundHalfEven(scaled);
  if (whole > BigInt(LARGEST_AMOUNT)) return err({ kind: 'too-large', text });
  if (RESOURCES[resource].counted && !exact) {
    const below = Number(scaled.digits / 10n ** BigInt(scaled.places));
    return err({ kind: 'not-whole', below, above: below + 1 });
  }
  return ok({ amount: Number(whole), exact });
}

/**
 * Reads back what `amountText` printed (law Q3): the same language, the same resource.
 *
 * @returns the amount in small units, or a refusal with the part that was not understood.
 * @example
 * amountFromText('1.030 tờ', 'paper', 'vi'); // ok(1030)
 */
export function amountFromText(
  text: string,
  resource: ResourceId,
  language: Language,
): Result<number, AmountProblem> {
  const { decimal, group } = NUMBER_SIGNS[language];
  const match = /^(-?[\d.,]+)\s+(\S+)$/.exec(text.trim());
  if (match === null) return err({ kind: 'not-a-number', text });
  const [, number = '', unit = ''] = match;
  const [groups = '', ...fraction] = number.split(decimal);
  const wellGrouped =
    !fraction.join('').includes(group) &&
    (!groups.includes(group) || groups.replace('-', '').split(group).every(isGroup));
  const plain = decimalFromText(number.replaceAll(group, '').replace(decimal, '.'));
  if (!wellGrouped || !plain.ok) return err({ kind: 'not-a-number', text: number });
  const read = amountOf(plain.value, unit, resource);
  return read.ok ? ok(read.value.amount) : read;
}

const isGroup = (part: string, index: number): boolean =>
  index === 0 ? part.length >= 1 && part.length <= 3 : part.length === 3;
