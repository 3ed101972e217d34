import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { EXPOSURE } from '../office/readers-judging.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** By what use is divided on a working day: the people at work, or the day itself. */
export interface Exposure {
  readonly per: 'person' | 'day';
  /** The day from which the office states it; undefined for the method's own default. */
  readonly since: Day | undefined;
}

/** Air conditioning follows rooms and weather more than heads; paper, plastic and water follow heads. */
const DEFAULT: Readonly<Record<ResourceId, Exposure['per']>> = {
  electricity: 'day',
  water: 'person',
  paper: 'person',
  plastic: 'person',
};

/**
 * How a resource is compared on a day. Both sides of a comparison use the choice of the period that is judged.
 *
 * @example
 * exposureOn(officeOf([]), 'electricity', dayOf(2026, 6, 30)); // { per: 'day', since: undefined }
 */
export function exposureOn(office: Office, resource: ResourceId, day: Day): Exposure {
  const stated = office.facts.one(EXPOSURE, resource);
  const per = stated.at(day)?.per;
  if (per === undefined) return { per: DEFAULT[resource], since: undefined };
  return { per, since: stated.changes().findLast((from) => from <= day) };
}

/** Days of a kind are compared with days of that kind. */
export type DayType = 'working' | 'off';

/** Both kinds, in the order in which they are shown. */
export const DAY_TYPES: readonly DayType[] = ['working', 'off'];
