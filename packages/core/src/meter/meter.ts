import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { isResourceId, type ResourceId } from '../quantity/resource.ts';
import { multiplierOf } from './multiplier.ts';
import { Steady } from './steady.ts';

/** A counter as the office states it on a day. */
export interface Meter {
  readonly id: string;
  readonly name: string;
  readonly resource: ResourceId;
  /** The building it serves, with all departments in it; undefined where it names departments. */
  readonly building: string | undefined;
  /** The departments it serves, where they are named. */
  readonly departments: readonly string[] | undefined;
  /** The meter behind which it stands; undefined for a main meter. */
  readonly parent: string | undefined;
  /** Digits before the decimal sign; undefined if nobody said where it rolls over. */
  readonly digits: number | undefined;
  readonly decimals: number;
  /** Shown units (kWh, m³, sheets) for one of the counter's. */
  readonly multiplier: Decimal;
  readonly register: string | undefined;
  readonly serial: string | undefined;
  /** Departments that may write its readings, beside the Office. */
  readonly writers: readonly string[];
  readonly every: 'day' | 'week' | 'month';
}

/**
 * Ids of all meters there ever were, in the order in which they were stated.
 *
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * meterIds(office); // ['dien-1']
 */
export const meterIds = (office: Office): readonly string[] => [...office.facts.of(METER).keys()];

/**
 * A meter as it is on a day.
 *
 * @returns undefined before it was stated and after it was closed.
 * @example
 * meterOn(officeOf([]), 'dien-1', dayOf(2026, 6, 8)); // undefined
 */
export function meterOn(office: Office, id: string, day: Day): Meter | undefined {
  const value = office.facts.one(METER, id).at(day);
  if (value === undefined || value.open === false || !isResourceId(value.resource)) return undefined;
  return {
    id,
    name: value.name,
    resource: value.resource,
    building: value.building,
    departments: value.departments,
    parent: value.parent,
    digits: value.digits,
    decimals: value.decimals ?? 0,
    multiplier: multiplierOf(value.multiplier),
    register: value.register,
    serial: value.serial,
    writers: value.writers ?? [],
    every: value.every ?? 'month',
  };
}

/** `meterOn`, to be asked day after day. */
export const steadyMeter = (office: Office, id: string): Steady<Meter | undefined> =>
  new Steady([office.facts.one(METER, id)], (day) => meterOn(office, id, day));

/**
 * The resource a meter counts: that of its newest description, for a counter never changes what it counts.
 *
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * meterResource(office, 'dien-1'); // 'electricity'
 */
export function meterResource(office: Office, id: string): ResourceId | undefined {
  const resource = office.facts.one(METER, id).latest()?.resource;
  return resource !== undefined && isResourceId(resource) ? resource : undefined;
}
