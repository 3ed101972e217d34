import type { Language } from './language.ts';
import { groupedText } from './number-text.ts';

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
