import { dayNumbered, dayText, type Fraction } from '@soxanh/core';

/** What JSON can hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [field: string]: Plain };

/** Fields that hold a day's number, wherever they stand in the facts of a judgement. */
const DAYS: ReadonlySet<string> = new Set([
  ...['asOf', 'day', 'first', 'from', 'last', 'on', 'since', 'tet', 'tetBefore', 'days', 'without'],
]);

/**
 * Facts of a judgement as plain JSON: days as `YYYY-MM-DD`, exact fractions as "n/d", what is absent as null. A count that
 * is called `days` stays a number: only lists of days are days.
 *
 * @param field where the value stands.
 */
export function plainFacts(value: unknown, field = ''): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number')
    return DAYS.has(field) && field !== 'days' ? dayText(dayNumbered(value)) : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one: unknown) => plainElement(one, field));
  if (typeof value !== 'object') return null;
  if (isFraction(value)) return fractionCode(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainFacts(one, name)]));
}

const plainElement = (value: unknown, field: string): Plain =>
  typeof value === 'number' && DAYS.has(field) ? dayText(dayNumbered(value)) : plainFacts(value, field);

const isFraction = (value: object): value is Fraction =>
  'n' in value && 'd' in value && typeof value.n === 'bigint' && typeof value.d === 'bigint';

/** An exact fraction as text: "43/700"; a whole number as one too: "5/1". */
export const fractionCode = ({ n, d }: Fraction): string => `${n}/${d}`;
