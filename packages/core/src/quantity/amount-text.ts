import { decimalText } from './decimal-text.ts';
import type { Language } from './language.ts';
import { numberText } from './number-text.ts';
import { ITEM_NAMES, type ItemId } from './item.ts';
import { RESOURCES, type ResourceId } from './resource.ts';
import { singular } from './singular.ts';

/**
 * Decimal places of the unit people read: 3 for kWh, 6 for m³, 0 for sheets.
 *
 * @example
 * shownPlaces('water'); // 6
 */
export const shownPlaces = (resource: ResourceId): number => String(RESOURCES[resource].shown.per).length - 1;

/**
 * Prints an amount for people, with its unit: exact, grouped, no trailing zeros.
 *
 * @example
 * amountText(1030, 'paper', 'vi'); // '1.030 tờ'
 * amountText(127_000, 'electricity', 'en'); // '127 kWh'
 */
export const amountText = (amount: number, resource: ResourceId, language: Language): string =>
  counted(
    amount,
    amountNumber(amount, resource, language),
    RESOURCES[resource].shown.symbol[language],
    language,
  );

/**
 * Prints a number of one kind of plastic.
 *
 * @example
 * itemText(1, 'cup', 'en'); // '1 cup'
 */
export const itemText = (amount: number, item: ItemId, language: Language): string =>
  counted(amount, numberText(amount, 0, language), ITEM_NAMES[item][language], language);

const counted = (amount: number, number: string, unit: string, language: Language): string =>
  `${number} ${language === 'en' && amount === 1 ? singular(unit) : unit}`;

/**
 * The number of `amountText` without its unit.
 *
 * @example
 * amountNumber(1_500_000, 'electricity', 'vi'); // '1.500'
 */
export function amountNumber(amount: number, resource: ResourceId, language: Language): string {
  return numberText(amount, shownPlaces(resource), language);
}

/**
 * The number for machine-read files: `.` decimal, no grouping, no trailing zeros, in the shown unit.
 *
 * @example
 * amountCode(1_500_000, 'electricity'); // '1500'
 */
export function amountCode(amount: number, resource: ResourceId): string {
  return decimalText(amount, shownPlaces(resource));
}
