import {
  addDays,
  emptyBuilding,
  meterIds,
  meterOn,
  meterResource,
  meterStretches,
  periodOf,
  type Day,
  type EmptyBuilding,
  type Ledger,
  type Office,
  type ResourceId,
  type Subject,
} from '@soxanh/core';

/** What a meter counts while nobody works: Friday evening to Monday morning, holidays. */
export interface IdleUse {
  readonly meter: string;
  /** Undefined where nothing was read over days off alone. */
  readonly empty: EmptyBuilding | undefined;
}

const A_YEAR = 365;

/**
 * The use of each meter of a subject on days on which nobody is there, over the same year and by the same rule as the page
 * of meters: one number for one question. Departments have none, because a meter of several says nothing of one.
 *
 * @param last the newest day in sight; the year ends with its month.
 */
export function idleUse(
  ledger: Ledger,
  office: Office,
  subject: Subject,
  resource: ResourceId,
  last: Day,
): IdleUse[] {
  if (subject.kind === 'department' || resource !== 'electricity') return [];
  const end = periodOf(last, 'month').last;
  const year = { first: addDays(end, 1 - A_YEAR), last: end };
  return metersOf(office, subject, resource, last).map((meter) => {
    const entries = [...ledger.pages('meter', meter)].flatMap((page) => page.entries);
    return { meter, empty: emptyBuilding(meterStretches(office, meter, entries), office.calendar, year) };
  });
}

const metersOf = (office: Office, { kind, id }: Subject, resource: ResourceId, last: Day): string[] =>
  meterIds(office).filter((meter) => {
    const described = meterOn(office, meter, last);
    if (described === undefined || meterResource(office, meter) !== resource) return false;
    return kind === 'office' || (kind === 'meter' ? meter === id : described.building === id);
  });
