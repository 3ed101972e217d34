import type { DecimalSign } from '../export/csv.ts';
import { decimalFromText, type Decimal } from '@soxanh/core';

/** What a written number says about the decimal sign of its column. */
export type NumberEvidence =
  /** No sign in it. */
  | 'plain'
  /** It can only be read with this decimal sign. */
  | DecimalSign
  /** `1.250`: a thousand or one and a quarter. */
  | 'either'
  /** No number in either reading. */
  | 'none';

/**
 * What one cell tells about the decimal sign: two different signs, a sign that repeats, a first digit 0, or groups that
 * are not three digits decide.
 *
 * @example
 * numberEvidence('1.234,5'); // ','
 * numberEvidence('21505.43952'); // '.'
 * numberEvidence('1.250'); // 'either'
 */
export function numberEvidence(text: string): NumberEvidence {
  const asPoint = numberWith(text, '.', true) !== undefined;
  const asComma = numberWith(text, ',', true) !== undefined;
  if (!asPoint && !asComma) return 'none';
  if (!/[.,]/.test(text)) return 'plain';
  if (asPoint && asComma) return 'either';
  return asPoint ? '.' : ',';
}

const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
  ',': /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
};
const PLAIN: Readonly<Record<DecimalSign, RegExp>> = { '.': /^-?\d+(\.\d+)?$/, ',': /^-?\d+(,\d+)?$/ };

/**
 * Reads a number written with a known decimal sign, exactly.
 *
 * @param grouping whether the other sign may group in threes.
 * @returns undefined if it is no number written so.
 */
export function numberWith(text: string, decimal: DecimalSign, grouping: boolean): Decimal | undefined {
  const grouped = grouping && GROUPED[decimal].test(text);
  if (!grouped && !PLAIN[decimal].test(text)) return undefined;
  const other = decimal === '.' ? ',' : '.';
  const read = decimalFromText(text.replaceAll(other, '').replace(decimal, '.'));
  return read.ok ? read.value : undefined;
}
