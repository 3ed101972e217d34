import type { Day } from '../calendar/day.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { Timeline } from './fact.ts';
import type { Office } from './office.ts';
import { DEPARTMENT, EXPECT, HEAD_COUNT, OFFICE } from './readers.ts';

/** How often a department records a resource. */
export type Frequency = 'day' | 'week' | 'month' | 'never';

/**
 * How often a department is expected to record a resource on a day.
 *
 * @example
 * expectationOf(officeOf([]), 'van-phong', 'paper', dayOf(2026, 6, 8)); // 'never'
 */
export function expectationOf(office: Office, department: string, resource: ResourceId, day: Day): Frequency {
  const known = KNOWN.get(office) ?? new Map<ResourceId, Timelines>();
  KNOWN.set(office, known);
  const timelines = known.get(resource) ?? new Map<string, Timeline<Frequency>>();
  known.set(resource, timelines);
  const timeline = timelines.get(department) ?? timelineOf(office, department, resource);
  timelines.set(department, timeline);
  return timeline.at(day) ?? 'never';
}

type Timelines = Map<string, Timeline<Frequency>>;

/** Expectations are asked for every day of years: what holds from which day is worked out once an office. */
const KNOWN = new WeakMap<Office, Map<ResourceId, Timelines>>();

function timelineOf(office: Office, department: string, resource: ResourceId): Timeline<Frequency> {
  const { facts } = office;
  const causes = [
    facts.one(OFFICE, 'office'),
    facts.one(DEPARTMENT, department),
    facts.one(HEAD_COUNT, department),
    facts.one(EXPECT, `${department}/${resource}`),
  ];
  const changes = new Set(causes.flatMap((cause) => cause.changes()));
  return new Timeline(
    [...changes].map((from) => ({ from, id: '', value: expectedFrom(office, department, resource, from) })),
  );
}

function expectedFrom(office: Office, department: string, resource: ResourceId, day: Day): Frequency {
  const { facts, firstDay } = office;
  if (firstDay === undefined || day < firstDay || !office.isOpen(department, day)) return 'never';
  const stated = facts.one(EXPECT, `${department}/${resource}`).at(day)?.every;
  if (stated !== undefined) return stated;
  const kind = facts.one(DEPARTMENT, department).at(day)?.kind ?? 'department';
  // A head-count that was never stated is not zero: a new book asks of its departments before it knows their size.
  const hasPeople = office.headCount(department, day) !== 0;
  return kind === 'department' && hasPeople ? RESOURCES[resource].expectedByDefault : 'never';
}
