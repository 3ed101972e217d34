import type { Language } from '../quantity/language.ts';
import { NUMBER_SIGNS } from '../quantity/number-text.ts';
import { fraction, type Fraction } from '../quantity/fraction.ts';

/**
 * Reads a number written in digits. `1.234,5` and `1,234.5` are clear. One separator followed by exactly three digits
 * is grouping for counted things, which have no decimals; else in Vietnamese if it is a point, in English if it is a
 * comma. A number that begins with 0 and any other single separator are decimal.
 *
 * @param counted whether only whole numbers make sense (sheets, bottles); half a ream does.
 * @returns undefined if the signs make no number: `1,2,3`, `5-6`, `1/0`.
 * @example
 * writtenNumber('1.250', false, 'vi'); // 1250
 * writtenNumber('1,250', false, 'vi'); // 1.25
 */
export function writtenNumber(text: string, counted: boolean, language: Language): Fraction | undefined {
  const [, above, below] = /^(\d+)\/(\d*[1-9]\d*)$/.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return fraction(BigInt(above), BigInt(below));
  const signs = text.replace(/\d/g, '');
  if (/[^.,]/.test(signs)) return undefined;
  const cut = decimalCut(text, signs, counted, language);
  const whole = text.slice(0, cut);
  // One kind of sign, groups of three, no leading zero; or no sign at all.
  if (!/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)$/.test(whole)) return undefined;
  const decimals = text.slice(cut + 1);
  return fraction(BigInt(whole.replace(/\D/g, '') + decimals), 10n ** BigInt(decimals.length));
}

/** Where the decimal sign stands; the end of the text if there is none. */
function decimalCut(text: string, signs: string, counted: boolean, language: Language): number {
  const last = signs.at(-1);
  if (last === undefined) return text.length;
  const at = text.lastIndexOf(last);
  if (signs.length > 1) return signs.indexOf(last) === signs.length - 1 ? at : text.length;
  const mayGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return mayGroup && (counted || last === NUMBER_SIGNS[language].group) ? text.length : at;
}
