import type { ResourceId } from './resource.ts';

/** How many small units of which resources a named unit holds. */
export interface NamedUnit {
  readonly resources: readonly ResourceId[];
  readonly per: number;
}

/**
 * The unit names files and commands may use. Keys are lower case; `Wh`, `MWh` and `mWh` are told apart by
 * `unitNamed` because only the capital M is a million.
 */
const UNITS: Readonly<Record<string, NamedUnit>> = {
  wh: { resources: ['electricity'], per: 1 },
  kwh: { resources: ['electricity'], per: 1000 },
  mwh: { resources: ['electricity'], per: 1_000_000 },
  ml: { resources: ['water'], per: 1 },
  l: { resources: ['water'], per: 1000 },
  m3: { resources: ['water'], per: 1_000_000 },
  'm³': { resources: ['water'], per: 1_000_000 },
  tờ: { resources: ['paper'], per: 1 },
  to: { resources: ['paper'], per: 1 },
  sheet: { resources: ['paper'], per: 1 },
  sheets: { resources: ['paper'], per: 1 },
  ram: { resources: ['paper'], per: 500 },
  ream: { resources: ['paper'], per: 500 },
  reams: { resources: ['paper'], per: 500 },
  cái: { resources: ['plastic'], per: 1 },
  cai: { resources: ['plastic'], per: 1 },
  item: { resources: ['plastic'], per: 1 },
  items: { resources: ['plastic'], per: 1 },
};

/** Unit names to offer when one is not understood, by resource. */
export const UNIT_HINTS: Readonly<Record<ResourceId, string>> = {
  electricity: 'kWh, Wh, MWh',
  water: 'm³, m3, L, mL',
  paper: 'tờ, sheet, ram, ream',
  plastic: 'cái, item',
};

/**
 * Finds a unit by the name people write in files (`kWh`, `m³`, `ram`, `cái`).
 *
 * @returns undefined if the name is not known. `mWh` is not: it would be a thousandth of a watt-hour.
 * @example
 * unitNamed('ram'); // { resources: ['paper'], per: 500 }
 */
export function unitNamed(text: string): NamedUnit | undefined {
  const name = text.normalize('NFC').trim();
  if (name.startsWith('mW') || name.startsWith('ML')) return undefined;
  const key = name.toLowerCase();
  return Object.hasOwn(UNITS, key) ? UNITS[key] : undefined;
}
