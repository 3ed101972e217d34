import {
  exposureOn,
  groupedText,
  RESOURCES,
  type Day,
  type Language,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import type { WORDS } from './words.ts';

/** Decimals of a mean: litres of a person a day are thousandths of a cubic metre. */
const PLACES: Readonly<Record<ResourceId, number>> = { electricity: 1, water: 3, paper: 1, plastic: 1 };

/**
 * A statistic with so many decimals, for people; never "-0,0".
 *
 * @example
 * decimal(-0.04, 1, 'vi'); // '0,0'
 */
export function decimal(value: number, places: number, language: Language): string {
  const text = value.toFixed(places);
  return groupedText(/[1-9]/.test(text) ? text : text.replace('-', ''), language);
}

/** Small units as a mean in the shown unit, without the unit. */
export const meanNumber = (small: number, resource: ResourceId, language: Language): string =>
  decimal(small / RESOURCES[resource].shown.per, PLACES[resource], language);

/** What a mean changes by from one week or day to the next is small beside it: two decimals more. */
export const slopeNumber = (small: number, resource: ResourceId, language: Language): string =>
  decimal(small / RESOURCES[resource].shown.per, PLACES[resource] + 2, language);

/** An amount that was worked out: shown unit, one decimal. */
export const aboutText = (small: number, resource: ResourceId, language: Language): string =>
  `${aboutNumber(small, resource, language)} ${RESOURCES[resource].shown.symbol[language]}`;

/** The same without its unit, which the column's head has. */
export const aboutNumber = (small: number, resource: ResourceId, language: Language): string =>
  decimal(small / RESOURCES[resource].shown.per, resource === 'water' ? 3 : 1, language);

/** What a mean is counted in: "tờ/người/ngày", "kWh/ngày". */
export function meanUnit(
  office: Office,
  resource: ResourceId,
  day: Day,
  words: (typeof WORDS)['vi'],
  language: Language,
): string {
  const unit = RESOURCES[resource].shown.symbol[language];
  if (exposureOn(office, resource, day).per === 'person') return words.perPerson(unit);
  return RESOURCES[resource].expectedOn === 'working-days' ? words.perWorkingDay(unit) : words.perDay(unit);
}

/** A probability as it is printed: never a bare zero. */
export const chanceText = (p: number, language: Language): string =>
  p < 0.001 ? `< ${decimal(0.001, 3, language)}` : `= ${decimal(p, 3, language)}`;
