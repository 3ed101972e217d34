import { decimalText } from './decimal-text.ts';
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
