import type { ItemId } from './item.ts';
import type { Bilingual } from './language.ts';
import type { Unit } from './quantity.ts';

/** What an office follows. To add one, add it to `RESOURCES` (see CONTRIBUTING). */
export type ResourceId = 'electricity' | 'water' | 'paper' | 'plastic';

/** One thing an office follows: how it is counted, printed and named. */
export interface Resource {
  readonly id: ResourceId;
  /** The small unit amounts are whole numbers of. */
  readonly unit: Unit;
  /** The unit people read, how many small units it holds, and the same unit in machine-read files. */
  readonly shown: { readonly symbol: Bilingual; readonly per: number; readonly code: string };
  /** Counted things take whole numbers only; measured ones are rounded once to the small unit. */
  readonly counted: boolean;
  readonly name: Bilingual;
  /** Kinds that are told apart inside this resource; empty if none are. */
  readonly items: readonly ItemId[];
  /** How often a department with people is expected to record it when the office has said nothing. */
  readonly expectedByDefault: 'day' | 'never';
  /** Whether it is expected on working days only, or on every calendar day because it never stops being used. */
  readonly expectedOn: 'working-days' | 'calendar-days';
}

/** The resources every office can follow, in the order in which they are shown. */
export const RESOURCES: Readonly<Record<ResourceId, Resource>> = {
  electricity: {
    id: 'electricity',
    unit: 'Wh',
    shown: { symbol: { vi: 'kWh', en: 'kWh' }, per: 1000, code: 'kWh' },
    counted: false,
    name: { vi: 'Điện', en: 'Electricity' },
    items: [],
    expectedByDefault: 'never',
    expectedOn: 'calendar-days',
  },
  water: {
    id: 'water',
    unit: 'mL',
    shown: { symbol: { vi: 'm³', en: 'm³' }, per: 1_000_000, code: 'm³' },
    counted: false,
    name: { vi: 'Nước', en: 'Water' },
    items: [],
    expectedByDefault: 'never',
    expectedOn: 'calendar-days',
  },
  paper: {
    id: 'paper',
    unit: 'sheet',
    shown: { symbol: { vi: 'tờ', en: 'sheets' }, per: 1, code: 'tờ' },
    counted: true,
    name: { vi: 'Giấy in', en: 'Printing paper' },
    items: [],
    expectedByDefault: 'day',
    expectedOn: 'working-days',
  },
  plastic: {
    id: 'plastic',
    unit: 'item',
    shown: { symbol: { vi: 'cái', en: 'items' }, per: 1, code: 'cái' },
    counted: true,
    name: { vi: 'Nhựa dùng một lần', en: 'Single-use plastic' },
    items: ['bottle', 'cup', 'bag', 'box', 'straw', 'cutlery', 'other'],
    expectedByDefault: 'day',
    expectedOn: 'working-days',
  },
};

/** Ids of all resources, in the order in which they are shown: that of `RESOURCES`, which the compiler keeps complete. */
export const RESOURCE_IDS = Object.keys(RESOURCES) as readonly ResourceId[];

/**
 * Tells whether a text names a resource this version knows.
 *
 * @example
 * isResourceId('paper'); // true
 */
export const isResourceId = (text: string): text is ResourceId => Object.hasOwn(RESOURCES, text);
