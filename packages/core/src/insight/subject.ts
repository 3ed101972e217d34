import { ruleOn } from '../allocation/rule.ts';
import type { Day } from '../calendar/day.ts';
import { meterOn } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { DEPARTMENT } from '../office/readers.ts';

/** What has days of its own. */
export interface Part {
  readonly kind: 'department' | 'building' | 'meter';
  readonly id: string;
}

/** What a figure is of: a part, or the whole office, which is judged as the sum of its parts. */
export type Subject = Part | { readonly kind: 'office'; readonly id: 'office' };

/** All of the office. */
export const WHOLE_OFFICE: Subject = { kind: 'office', id: 'office' };

/**
 * A key for maps.
 *
 * @example
 * subjectKey({ kind: 'meter', id: 'dien-1' }); // 'meter:dien-1'
 */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/**
 * The departments whose use a subject's figure is, on a day: a department itself; those in a building; those a meter
 * serves; all that are open.
 *
 * @example
 * departmentsOf(context.office, WHOLE_OFFICE, context.today); // ['van-phong']
 */
export function departmentsOf(office: Office, { kind, id }: Subject, day: Day): readonly string[] {
  switch (kind) {
    case 'department':
      return [id];
    case 'building':
      return inBuilding(office, id, day);
    case 'office':
      return office.departments.map((department) => department.id).filter((one) => office.isOpen(one, day));
    case 'meter':
      return servedBy(office, id, day);
  }
}

/** Those its rule shares it out to; without a rule, those it names or that are in its building. */
function servedBy(office: Office, id: string, day: Day): readonly string[] {
  const { receivers } = ruleOn(office, id, day);
  if (receivers.length > 0) return receivers;
  const meter = meterOn(office, id, day);
  if (meter?.departments !== undefined) return meter.departments;
  return meter?.building === undefined ? [] : inBuilding(office, meter.building, day);
}

function inBuilding(office: Office, building: string, day: Day): string[] {
  const open = office.departments.filter(({ id }) => office.isOpen(id, day));
  const here = open.filter(({ id }) => office.facts.one(DEPARTMENT, id).at(day)?.building === building);
  return here.map(({ id }) => id);
}

/**
 * People at work in a subject on a day. What no department uses, and the youth union, have none unless it is stated.
 *
 * @returns undefined if the head-count of one of its departments was never stated: it is not zero.
 * @example
 * peopleOn(context.office, { kind: 'department', id: 'van-phong' }, context.today); // 10
 */
export function peopleOn(office: Office, subject: Subject, day: Day): number | undefined {
  let people = 0;
  for (const id of departmentsOf(office, subject, day)) {
    const stated = office.headCount(id, day);
    const kind = office.facts.one(DEPARTMENT, id).at(day)?.kind ?? 'department';
    if (stated === undefined && kind === 'department') return undefined;
    people += stated ?? 0;
  }
  return people;
}
