import { RESOURCES, unitNamed, type ResourceId } from '@soxanh/core';

/** How the numbers of a column become small units of the meter's resource. */
export interface MeterUnit {
  /** As people write it. */
  readonly symbol: string;
  /** Small units one of it holds; of a rate, those that pass in `seconds`. */
  readonly per: number;
  /** Of a rate (kW, l/min): the seconds `per` is for. Undefined for an amount. */
  readonly seconds: number | undefined;
}

interface Named {
  readonly resource: ResourceId;
  readonly per: number;
  readonly seconds?: number;
}

const HOUR = 3600;

/** Units of meter files beside those of `unitNamed`: rates, and words for amounts. */
const METER_UNITS: Readonly<Record<string, Named>> = {
  w: { resource: 'electricity', per: 1, seconds: HOUR },
  kw: { resource: 'electricity', per: 1000, seconds: HOUR },
  mw: { resource: 'electricity', per: 1_000_000, seconds: HOUR },
  'l/s': { resource: 'water', per: 1000, seconds: 1 },
  'l/min': { resource: 'water', per: 1000, seconds: 60 },
  'l/h': { resource: 'water', per: 1000, seconds: HOUR },
  'm3/h': { resource: 'water', per: 1_000_000, seconds: HOUR },
  'm³/h': { resource: 'water', per: 1_000_000, seconds: HOUR },
  lít: { resource: 'water', per: 1000 },
  lit: { resource: 'water', per: 1000 },
  litre: { resource: 'water', per: 1000 },
  litres: { resource: 'water', per: 1000 },
  liter: { resource: 'water', per: 1000 },
  liters: { resource: 'water', per: 1000 },
  khối: { resource: 'water', per: 1_000_000 },
};

/** Units to offer for a meter, when one is not understood. */
export const METER_UNIT_HINTS: Readonly<Record<ResourceId, string>> = {
  electricity: 'kWh, Wh, MWh, kW, W',
  water: 'm³, l, ml, l/min, l/h, m³/h',
  paper: 'tờ, sheet, ram, ream',
  plastic: 'cái, item',
};

/**
 * A unit by the name a person or a file gives it, for a meter of a resource.
 *
 * @returns undefined if there is no such unit, or if it measures something else.
 * @example
 * meterUnit('kW', 'electricity'); // { symbol: 'kW', per: 1000, seconds: 3600 }
 */
export function meterUnit(text: string, resource: ResourceId): MeterUnit | undefined {
  const symbol = text.normalize('NFC').trim();
  const key = symbol.toLowerCase();
  const own = Object.hasOwn(METER_UNITS, key) && symbol !== 'mW' ? METER_UNITS[key] : undefined;
  if (own !== undefined)
    return own.resource === resource ? { symbol, per: own.per, seconds: own.seconds } : undefined;
  const named = unitNamed(symbol);
  return named?.resources.includes(resource) === true
    ? { symbol, per: named.per, seconds: undefined }
    : undefined;
}

/**
 * The unit a heading names: all of it, or in brackets (`Power (kW)`), or as a word of its own (`kWh_1`, `kw_total`). One
 * letter is taken for a unit only if it stands alone or in brackets: `L1` is a phase, not a litre.
 */
export function unitInHeading(heading: string, resource: ResourceId): MeterUnit | undefined {
  const words = heading.split(/[^\p{L}\p{N}³/]+|(?<=\p{L})(?=\d+$)/u).filter((word) => word.length > 1);
  for (const name of [heading, ...bracketed(heading), ...words]) {
    const unit = meterUnit(name, resource);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** Whether a heading says with a unit of the meter what its column holds: all of it, or what it has in brackets. */
export const isUnitHeading = (heading: string, resource: ResourceId): boolean =>
  [heading, ...bracketed(heading)].some((name) => meterUnit(name, resource) !== undefined);

const bracketed = (heading: string): string[] =>
  Array.from(heading.matchAll(/[([]([^)\]]+)[)\]]/g), ([, inside = '']) => inside);

/** The unit people read for a resource: kWh, m³, sheets. */
export const shownUnit = (resource: ResourceId): MeterUnit => ({
  symbol: RESOURCES[resource].shown.code,
  per: RESOURCES[resource].shown.per,
  seconds: undefined,
});
