import {
  floorOf,
  fraction,
  type Fraction,
  isWholeFraction,
  multiplyFractions,
  roundedFraction,
} from './fraction.ts';
import type { Language } from './language.ts';
import { groupedText, numberText } from './number-text.ts';

/**
 * Writes a ratio with exactly `places` decimals for files that machines read: `.` as its sign, no grouping, never `-0.0`.
 *
 * @example
 * fixedCode(fraction(3120, 189), 1); // '16.5'
 */
export function fixedCode(value: Fraction, places: number): string {
  const rounded = roundedFraction(value, places);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = places === 0 ? '' : `.${digits.slice(digits.length - places)}`;
  return `${rounded < 0n ? '-' : ''}${whole}${decimals}`;
}

/**
 * Writes a ratio with exactly `places` decimals for people.
 *
 * @example
 * fixedText(fraction(33_264, 10), 1, 'vi'); // '3.326,4'
 */
export const fixedText = (value: Fraction, places: number, language: Language): string =>
  groupedText(fixedCode(value, places), language);

/**
 * Writes a ratio as a percentage with one decimal.
 *
 * @example
 * fractionPercent(fraction(516, 8316), 'vi'); // '6,2%'
 */
export const fractionPercent = (value: Fraction, language: Language): string =>
  `${fixedText({ n: value.n * 100n, d: value.d }, 1, language)}%`;

/** More places than anybody types; a number without a shorter decimal form is printed as a fraction. */
const PLACES = 12;

/**
 * Writes a ratio exactly, as people write one: with decimals if it ends within twelve of them, else as a fraction.
 * It must not be negative.
 *
 * @example
 * exactText(fraction(5, 4), 'vi'); // '1,25'
 * exactText(fraction(1, 3), 'vi'); // '1/3'
 */
export function exactText(value: Fraction, language: Language): string {
  const scaled = multiplyFractions(value, fraction(10n ** BigInt(PLACES)));
  return isWholeFraction(scaled) ? numberText(floorOf(scaled), PLACES, language) : `${value.n}/${value.d}`;
}

/**
 * Writes a ratio with at most two decimals, rounded half away from zero.
 *
 * @example
 * roundedText(fraction(500, 3), 'vi'); // '166,67'
 */
export const roundedText = (value: Fraction, language: Language): string =>
  numberText(roundedFraction(value, 2), 2, language);
