import {
  amountCode,
  dayText,
  fixedCode,
  fraction,
  multiplyFractions,
  RESOURCES,
  type DaySet,
  type Fraction,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { fractionCode, type Plain } from './plain-facts.ts';

/** An object of the JSON that `compare` prints. */
export type Row = Readonly<Record<string, Plain>>;

export const periodRow = ({ first, last }: Period): Row => ({ first: dayText(first), last: dayText(last) });

export const daySetRow = (days: DaySet | undefined): Row | null =>
  days === undefined ? null : { ...periodRow(days.period), without: days.without.map((day) => dayText(day)) };

/** Small units as decimal text in the shown unit; null where there is no value. */
export const amountOf = (amount: number | null, resource: ResourceId): string | null =>
  amount === null ? null : amountCode(amount, resource);

/** An exact amount of small units as "n/d" in the shown unit, and rounded to one decimal. */
export function exactAmount(
  amount: Fraction,
  resource: ResourceId,
): { readonly exact: string; readonly text: string } {
  const shown = multiplyFractions(amount, fraction(1, RESOURCES[resource].shown.per));
  return { exact: fractionCode(shown), text: fixedCode(shown, 1) };
}

/** A ratio as "n/d", and as a rounded percentage without its sign: "6.2". */
export const ratioOf = (ratio: Fraction): { readonly ratio: string; readonly percent: string } => ({
  ratio: fractionCode(ratio),
  percent: fixedCode(multiplyFractions(ratio, fraction(100)), 1),
});

export const NO_RATIO = { ratio: null, percent: null };
