import { isDecimalText } from '../quantity/decimal.ts';

/** What a person typed of a counter. */
export type CounterText =
  | { readonly kind: 'empty' }
  /** As an entry holds it: `.` as decimal sign, no grouping, no leading zeros. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'not-a-number' }
  /** More digits before the decimal sign than the counter has. */
  | { readonly kind: 'too-many-digits'; readonly digits: number }
  /** "12.480" on a counter with three decimals: grouped or not, only the person knows (law Q4). */
  | { readonly kind: 'two-ways'; readonly values: readonly [grouped: string, decimal: string] };

/** The face of a counter. */
export interface CounterFace {
  /** Digits before the decimal sign; undefined if nobody said. */
  readonly digits: number | undefined;
  readonly decimals: number;
}

/**
 * Reads what a person copied from a counter, or typed with the signs of either language. A single sign before three digits
 * groups, unless the counter has that many decimals, or too few digits for the grouped number.
 *
 * @example
 * readCounter('12.480,5', { digits: 5, decimals: 1 }); // { kind: 'value', value: '12480.5' }
 */
export function readCounter(text: string, face: CounterFace): CounterText {
  const typed = text.replaceAll(/\s/g, '');
  if (typed === '') return { kind: 'empty' };
  const ways = waysToRead(typed).filter((value) => isDecimalText(value));
  const [only, other] = ways.length === 2 ? ways.filter((value) => fits(value, face)) : ways;
  if (only !== undefined && other !== undefined) return { kind: 'two-ways', values: [only, other] };
  const value = only ?? ways[0];
  if (value === undefined) return { kind: 'not-a-number' };
  return face.digits !== undefined && wholeDigits(value) > face.digits
    ? { kind: 'too-many-digits', digits: face.digits }
    : { kind: 'value', value };
}

const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;

/** One way, or two: grouped first. None if it is no number. */
function waysToRead(typed: string): string[] {
  const match = /^(\d[\d.,]*?)(?:([.,])(\d+))?$/.exec(typed);
  const [, before = '', sign, fraction] = match ?? [];
  if (match === null) return [];
  if (sign === undefined || fraction === undefined) return [bare(before)];
  const other = sign === '.' ? ',' : '.';
  // The same sign twice can only group.
  if (before.includes(sign)) return isGrouped(typed, sign) ? [bare(typed.replaceAll(sign, ''))] : [];
  if (before.includes(other))
    return isGrouped(before, other) ? [`${bare(before.replaceAll(other, ''))}.${fraction}`] : [];
  const decimal = `${bare(before)}.${fraction}`;
  const mayGroup = GROUPED.test(typed) && !before.startsWith('0');
  return mayGroup ? [before + fraction, decimal] : [decimal];
}

const isGrouped = (text: string, sign: string): boolean =>
  text.split(sign).every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));

/** Counters show leading zeros; numbers have none. */
const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

const fits = (value: string, { digits, decimals }: CounterFace): boolean =>
  wholeDigits(value) <= (digits ?? Infinity) && (value.split('.')[1]?.length ?? 0) <= decimals;

const wholeDigits = (value: string): number => value.split('.')[0]?.length ?? 0;
