import { fraction, type Fraction, multiplyFractions } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { fixedText } from '../quantity/fraction-text.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';

/**
 * A change in a cell: its sign stands there and nowhere else, and nothing is no change.
 *
 * @example
 * signedPercent(fraction(1, 40), 'vi'); // '+2,5%'
 */
export function signedPercent(change: Fraction, language: Language): string {
  const text = fractionPercent(change, language);
  return change.n > 0n && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * An exact amount of small units as one of shown units.
 *
 * @example
 * inShownUnit(fraction(4_500), 'electricity'); // fraction(9, 2)
 */
export const inShownUnit = (amount: Fraction, resource: ResourceId): Fraction =>
  multiplyFractions(amount, fraction(1, RESOURCES[resource].shown.per));

/**
 * An exact amount of small units in the shown unit, with one decimal.
 *
 * @example
 * shownFraction(fraction(4_122_200), 'electricity', 'vi'); // '4.122,2 kWh'
 */
export const shownFraction = (amount: Fraction, resource: ResourceId, language: Language): string =>
  `${fixedText(inShownUnit(amount, resource), 1, language)} ${RESOURCES[resource].shown.symbol[language]}`;
