import {
  addDays,
  lengthOf,
  measuredOffWeight,
  median,
  meterIds,
  meterOn,
  meterResource,
  meterStretches,
  type Ledger,
  type Office,
  type Period,
  type ResourceId,
  type Stretch,
  type Subject,
} from '@soxanh/core';

/** What a meter counts while nobody works: Friday evening to Monday morning, holidays. */
export interface IdleUse {
  readonly meter: string;
  /** Stretches of days off alone, oldest first, and how many single working days, that were read at both ends. */
  readonly stretches: readonly Stretch[];
  readonly workingDays: number;
  /** Median of a day off, small units; undefined where nothing was read over days off alone. */
  readonly daily: number | undefined;
  /** Thousandths of a working day's use; undefined with too few of either. */
  readonly share: number | undefined;
}

/**
 * The base load of each meter of a subject: use on days on which nobody is there. Departments have none, because a meter of
 * several says nothing of one.
 *
 * @param period stretches that end in it.
 */
export function idleUse(
  ledger: Ledger,
  office: Office,
  subject: Subject,
  resource: ResourceId,
  period: Period,
): IdleUse[] {
  if (subject.kind === 'department' || resource !== 'electricity') return [];
  return metersOf(office, subject, resource, period).map((meter) => {
    const entries = [...ledger.pages('meter', meter)].flatMap((page) => page.entries);
    const stretches = meterStretches(office, meter, entries).filter(
      ({ last, total }) => last >= period.first && last <= period.last && total !== undefined,
    );
    const off = stretches.filter((one) => one.kind !== 'unfilled' && isOff(office, one));
    const single = stretches.filter(
      ({ kind, first }) => kind === 'single' && office.calendar.isWorking(first),
    );
    return {
      meter,
      stretches: off,
      workingDays: single.length,
      daily: median(off.map((one) => (one.total ?? 0) / lengthOf(one))),
      share: measuredOffWeight(stretches, office.calendar),
    };
  });
}

const metersOf = (office: Office, { kind, id }: Subject, resource: ResourceId, { last }: Period): string[] =>
  meterIds(office).filter((meter) => {
    const described = meterOn(office, meter, last);
    if (described === undefined || meterResource(office, meter) !== resource) return false;
    return kind === 'office' || (kind === 'meter' ? meter === id : described.building === id);
  });

function isOff(office: Office, { first, last }: Stretch): boolean {
  for (let day = first; day <= last; day = addDays(day, 1)) if (office.calendar.isWorking(day)) return false;
  return true;
}
