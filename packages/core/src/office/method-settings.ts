import type { Day } from '../calendar/day.ts';
import type { Office } from './office.ts';
import { METHOD } from './readers-judging.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** Below these expected amounts (small units) a percentage says nothing. A new resource needs its own. */
const FLOORS = {
  'floor-electricity': 10_000,
  'floor-water': 1_000_000,
  'floor-paper': 100,
  'floor-plastic': 20,
} as const satisfies Readonly<Record<`floor-${ResourceId}`, number>>;

/**
 * The numbers the method leaves to the office, with what holds until it states another by a dated `method` fact. All are
 * whole: parts of a whole in hundredths of a per cent, as targets and shares are.
 */
export const METHOD_DEFAULTS = {
  /** Part of the expected days that must have a value on either side of a comparison. Source: CalTRACK 2.2.1.2. */
  'coverage-limit': 9000,
  /** How far paper recorded and paper used by stock may differ, as a part of the latter. */
  'stock-tolerance': 1000,
  /** Days a reading gap or an entry over several days may have and still count at the edge of a period. */
  'edge-gap': 7,
  /** Days after which a reading gap is not filled. Source: Energy Sparks. */
  'gap-limit': 50,
  /** Thousandths of a working day that a day off weighs where a meter's use is spread. */
  'weight-electricity': 300,
  'weight-water': 150,
  ...FLOORS,
  /** The days around Tết that are unlike others: from so many before its first day to so many after. */
  'tet-before': 8,
  'tet-after': 14,
  /** Fewest working days with a value before the end of a period is projected. */
  'forecast-days': 5,
  /** Part of a period's values that must be distinct, else it is a habit worth a look. Source: OpenDSM. */
  'habit-distinct': 1000,
  /** Fewest values before their variety is judged. */
  'habit-values': 10,
  /** So many working days running with one and the same value are worth a look. */
  'habit-run': 5,
} as const satisfies Readonly<Record<string, number>>;

/** The key of a number the method leaves to the office: `of` of a `method` fact. */
export type MethodKey = keyof typeof METHOD_DEFAULTS;

/** A number of the method as it holds on a day. */
export interface Setting {
  readonly key: MethodKey;
  readonly value: number;
  /** The day from which the office states it; undefined for the method's own default. */
  readonly since: Day | undefined;
}

/**
 * A number of the method on a day: what the office stated last, else the default.
 *
 * @example
 * settingOn(officeOf([]), 'coverage-limit', dayOf(2026, 6, 30));
 * // { key: 'coverage-limit', value: 9000, since: undefined }
 */
export function settingOn(office: Office, key: MethodKey, day: Day): Setting {
  const stated = office.facts.one(METHOD, key);
  const value = stated.at(day)?.value;
  if (value === undefined) return { key, value: METHOD_DEFAULTS[key], since: undefined };
  return { key, value, since: stated.changes().findLast((from) => from <= day) };
}
