import { decimalFromText, NUMBER_SIGNS, numberText, type Language } from '@soxanh/core';

/**
 * Reads a number as people type it into a field: `4.400` is grouped as the language groups, `12,5` and `12.5` are both
 * decimals, for both are typed in either language.
 *
 * @returns a plain decimal text as facts hold it; undefined for anything else.
 * @example
 * decimalFromTyped('1.250,5', 'vi'); // '1250.5'
 */
export function decimalFromTyped(text: string, language: Language): string | undefined {
  const typed = text.trim().replaceAll(/[\s\u00A0]/g, '');
  const { group, decimal } = NUMBER_SIGNS[language];
  const [whole = '', fraction, ...rest] = typed.split(decimal);
  if (rest.length === 0 && isGrouped(whole, group) && (fraction === undefined || /^\d+$/.test(fraction)))
    return joined(whole.replaceAll(group, ''), fraction);
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(typed);
  return plain === null ? undefined : joined(plain[1] ?? '', plain[2]);
}

const joined = (whole: string, fraction: string | undefined): string =>
  fraction === undefined ? whole : `${whole}.${fraction}`;

/** `1.250`, never `0.250`: nobody groups a nought. */
function isGrouped(whole: string, group: string): boolean {
  const [first = '', ...others] = whole.split(group);
  return /^[1-9]\d{0,2}$/.test(first) && others.length > 0 && others.every((part) => /^\d{3}$/.test(part));
}

/** Stands for what is no number: no fact takes it, and the refusal names the field. */
export const NO_NUMBER = -1;

/**
 * A number typed in a larger unit, in whole small ones: 12,5 m² are 1.250 dm² with two places.
 *
 * @returns `NO_NUMBER` for what is none, or has more decimals than there are places.
 */
export function wholeFromTyped(text: string, places: number, language: Language): number {
  const plain = decimalFromTyped(text, language);
  const read = plain === undefined ? undefined : decimalFromText(plain);
  if (read?.ok !== true) return NO_NUMBER;
  const digits = read.value.digits * 10n ** BigInt(places);
  const divisor = 10n ** BigInt(read.value.places);
  const whole = Number(digits / divisor);
  return digits % divisor === 0n && Number.isSafeInteger(whole) ? whole : NO_NUMBER;
}

/** What a field shows of a number of small units; what is no number leaves it empty. */
export const typedFromWhole = (value: unknown, places: number, language: Language): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? numberText(value, places, language) : '';

/** What a field shows of a plain decimal text: `0.65` is `0,65`. */
export function typedFromDecimal(value: unknown, language: Language): string {
  const read = typeof value === 'string' ? decimalFromText(value) : undefined;
  return read?.ok === true ? numberText(read.value.digits, read.value.places, language) : '';
}
