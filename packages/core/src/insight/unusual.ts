import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays, daysOf } from './day-set.ts';
import { isDirect } from './day-value.ts';
import type { Evidence } from './evidence.ts';
import type { DayType } from './exposure.ts';
import type { RobustLimits } from './statistics/robust-limits.ts';
import { unusualDays } from './statistics/unusual-days.ts';
import type { Part } from './subject.ts';

/** A day worth a look: kept in every sum, flagged, never dropped. */
export interface UnusualFinding {
  readonly of: Part;
  readonly resource: ResourceId;
  readonly day: Day;
  /** Small units. */
  readonly amount: number;
  readonly type: DayType;
  /** What is usual on days of its kind in the period looked at. */
  readonly limits: RobustLimits;
}

/** A ream of paper is recorded when it is opened, and then says nothing of that day. Nobody opens more than a carton. */
const REAM = 500;
const CARTON = 5 * REAM;

/**
 * The days far from the usual of their kind (working days, days off). Days that were measured or confirmed alone are
 * looked at: those spread from a longer stretch are smooth by nature.
 *
 * @param period what is usual is taken from it: some months, at least a dozen days of a kind.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * unusualIn(evidence, of, 'paper', monthPeriod(2026, 6)); // []
 */
export function unusualIn(
  evidence: Evidence,
  subject: Part,
  resource: ResourceId,
  period: Period,
): UnusualFinding[] {
  const series = evidence.days(subject, resource, period);
  const days = daysOf(allDays(period)).filter((day) => isDirect(series.state[day - period.first] ?? 0));
  const looked = days
    .map((day) => ({ day, amount: series.amount[day - period.first] ?? 0 }))
    .filter(({ amount }) => resource !== 'paper' || !isOpened(amount));
  const types = looked.map(({ day }): DayType =>
    evidence.office.calendar.isWorking(day) ? 'working' : 'off',
  );
  const found = unusualDays(
    looked.map(({ amount }) => amount),
    types,
  );
  return found.flatMap(({ index, value, type, limits }) => {
    const at = looked[index];
    return at === undefined ? [] : [{ of: subject, resource, day: at.day, amount: value, type, limits }];
  });
}

const isOpened = (sheets: number): boolean => sheets > 0 && sheets <= CARTON && sheets % REAM === 0;
