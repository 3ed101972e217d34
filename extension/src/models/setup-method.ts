import {
  METHOD_DEFAULTS,
  shownPlaces,
  type Language,
  type MethodKey,
  type ResourceId,
  numberText,
} from '@soxanh/core';
import { wholeFromTyped } from './setup-number.ts';

/** In what a number of the method is shown. */
export type MethodUnit = 'percent' | 'days' | 'values' | ResourceId;

/** How a number of the method is typed, and within what. */
export interface MethodRange {
  readonly unit: MethodUnit;
  /** Decimal places between what is shown and what the fact holds. */
  readonly places: number;
  readonly least: number;
  readonly most: number;
}

const WHOLE = 10_000;
const PERCENT: MethodRange = { unit: 'percent', places: 2, least: 0, most: WHOLE };
/** A day off weighs no more than a working day. */
const WEIGHT: MethodRange = { unit: 'percent', places: 1, least: 0, most: 1000 };
const days = (least: number, most: number): MethodRange => ({ unit: 'days', places: 0, least, most });
const values = (least: number, most: number): MethodRange => ({ unit: 'values', places: 0, least, most });
const amount = (unit: ResourceId, most: number): MethodRange => ({
  unit,
  places: shownPlaces(unit),
  least: 0,
  most: most * 10 ** shownPlaces(unit),
});

/** What each number of the method may be. The compiler keeps the list complete. */
export const METHOD_RANGES: Readonly<Record<MethodKey, MethodRange>> = {
  'coverage-limit': { ...PERCENT, least: 5000 },
  'stock-tolerance': { ...PERCENT, most: 5000 },
  'edge-gap': days(1, 31),
  'gap-limit': days(7, 100),
  'weight-electricity': WEIGHT,
  'weight-water': WEIGHT,
  'floor-electricity': amount('electricity', 10_000),
  'floor-water': amount('water', 1000),
  'floor-paper': amount('paper', 10_000),
  'floor-plastic': amount('plastic', 1000),
  'tet-before': days(0, 30),
  'tet-after': days(0, 30),
  'forecast-days': days(1, 22),
  'habit-distinct': PERCENT,
  'habit-values': values(5, 100),
  'habit-run': days(3, 30),
};

/** The numbers of the method in the groups in which they are shown. */
export const METHOD_GROUPS = {
  compare: ['coverage-limit', 'stock-tolerance', 'edge-gap'],
  floors: ['floor-electricity', 'floor-water', 'floor-paper', 'floor-plastic'],
  meters: ['gap-limit', 'weight-electricity', 'weight-water'],
  tet: ['tet-before', 'tet-after'],
  forecast: ['forecast-days'],
  habits: ['habit-distinct', 'habit-values', 'habit-run'],
} as const satisfies Readonly<Record<string, readonly MethodKey[]>>;

/** A group's name. */
export type MethodGroup = keyof typeof METHOD_GROUPS;

/** A number of the method as people read it, without its unit. */
export const methodNumber = (value: number, { places }: MethodRange, language: Language): string =>
  numberText(value, places, language);

/** The default of a number. */
export const methodDefault = (key: MethodKey): number => METHOD_DEFAULTS[key];

/** Reads what was typed for a number; undefined if it is none, or not one that is allowed. */
export function methodFromTyped(text: string, range: MethodRange, language: Language): number | undefined {
  const typed = wholeFromTyped(text.replace(/%\s*$/, ''), range.places, language);
  return typed < range.least || typed > range.most ? undefined : typed;
}
