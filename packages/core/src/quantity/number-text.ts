import { decimalText } from './decimal.ts';
import type { Language } from './language.ts';

/** Decimal and grouping signs as each language writes them. */
export const NUMBER_SIGNS: Readonly<Record<Language, { readonly decimal: string; readonly group: string }>> =
  {
    vi: { decimal: ',', group: '.' },
    en: { decimal: '.', group: ',' },
  };

/**
 * Prints `amount` ÷ 10^`places` for people: grouped in threes, no trailing zeros.
 *
 * @example
 * numberText(1_234_567_89, 2, 'vi'); // '1.234.567,89'
 */
export function numberText(amount: number | bigint, places: number, language: Language): string {
  return groupedText(decimalText(amount, places), language);
}

/**
 * Regroups a plain decimal text (`1234.5`) as the language writes it.
 *
 * @example
 * groupedText('1234.5', 'vi'); // '1.234,5'
 */
export function groupedText(plain: string, language: Language): string {
  const { decimal, group } = NUMBER_SIGNS[language];
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/**
 * Prints part ÷ whole as a percentage with one decimal, rounded half away from zero, never `-0,0%`.
 *
 * @returns '–' if the whole is zero: a ratio of nothing is not 100%.
 * @example
 * percentText(21, 22, 'vi'); // '95,5%'
 */
export function percentText(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–';
  const tenths = divideHalfAway(BigInt(part) * 1000n, BigInt(whole));
  const plain = `${tenths < 0n ? '-' : ''}${magnitude(tenths) / 10n}.${magnitude(tenths) % 10n}`;
  return `${groupedText(plain, language)}%`;
}

/**
 * Integer division rounded half away from zero, the way figures are rounded for print.
 *
 * @example
 * divideHalfAway(-5n, 2n); // -3n
 */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [magnitude(dividend), magnitude(divisor)];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);
