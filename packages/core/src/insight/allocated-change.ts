import { lengthOf, type Period } from '../calendar/period.ts';
import type { Coverage } from '../ledger/totals.ts';
import { meterIds, steadyMeter } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays, daysOf } from './day-set.ts';
import { hasValue } from './day-value.ts';
import { isMeasuredAlike, type Evidence } from './evidence.ts';
import { isEnough, judgingCoverage } from './judging-coverage.ts';
import type { ComparedSide } from './lacking.ts';
import { settingOn } from '../office/method-settings.ts';
import { sharedUse, shareChange, type SharedUse, type ShareChange } from './share-change.ts';
import type { Part } from './subject.ts';

/** A department's allocated use on both sides and what its change comes from; no percentage, no saving (law A3). */
export type AllocatedChange =
  | {
      readonly kind: 'told-apart';
      readonly meters: readonly string[];
      readonly judged: SharedUse & { readonly coverage: Coverage };
      readonly compared: SharedUse & { readonly coverage: Coverage };
      readonly change: ShareChange;
    }
  /** Not all of its figure is a share: `shareChange` says nothing of the rest. */
  | { readonly kind: 'not-allocated' }
  /** Other meters served it then, or others stood behind those. */
  | { readonly kind: 'other-meters' }
  /** Too few days have a value, or the meters counted nothing. */
  | { readonly kind: 'not-enough'; readonly side: ComparedSide; readonly coverage: Coverage };

/**
 * Tells apart what a change in a department's allocated use comes from (method §10), of all its shared meters together.
 *
 * @param compared the same dates last year, or another period: P′ of a comparison.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * allocatedChange(evidence, of, 'electricity', monthPeriod(2026, 6), monthPeriod(2025, 6)).kind; // 'not-allocated'
 */
export function allocatedChange(
  evidence: Evidence,
  department: Part,
  resource: ResourceId,
  judged: Period,
  compared: Period,
): AllocatedChange {
  const ways = evidence.measuredBy(department, resource, judged);
  const [way, ...others] = ways;
  if (way?.how !== 'allocated' || others.length > 0) return { kind: 'not-allocated' };
  if (!isMeasuredAlike(ways, evidence.measuredBy(department, resource, compared)))
    return { kind: 'other-meters' };
  const limit = settingOn(evidence.office, 'coverage-limit', judged.last).value;
  const sideOf = (period: Period) => sharedSide(evidence, department, way.meters, resource, period);
  const [now, before] = [sideOf(judged), sideOf(compared)];
  const isKnown = ({ coverage }: SharedSide): boolean => isEnough(coverage.valued, coverage.expected, limit);
  // With another meter behind them what is shared out is another thing.
  if (new Set([...now.behind, ...before.behind]).size > 1) return { kind: 'other-meters' };
  if (now.use === undefined || !isKnown(now))
    return { kind: 'not-enough', side: 'judged', coverage: now.coverage };
  if (before.use === undefined || !isKnown(before))
    return { kind: 'not-enough', side: 'compared', coverage: before.coverage };
  return {
    kind: 'told-apart',
    meters: way.meters,
    judged: { ...now.use, coverage: now.coverage },
    compared: { ...before.use, coverage: before.coverage },
    change: shareChange(before.use, now.use),
  };
}

interface SharedSide {
  readonly use: SharedUse | undefined;
  readonly coverage: Coverage;
  /** Which meters stood behind its own: one text for each set of them. */
  readonly behind: ReadonlySet<string>;
}

/** The department's share of its meters on the days on which it has one. */
function sharedSide(
  evidence: Evidence,
  department: Part,
  meters: readonly string[],
  resource: ResourceId,
  period: Period,
): SharedSide {
  const own = evidence.days(department, resource, period);
  const seriesOf = (id: string) => evidence.days({ kind: 'meter', id }, resource, period);
  const mains = meters.map(seriesOf);
  // What is shared out of a main meter is what the meters leave that stand behind it on the day.
  const subs = subMeters(evidence.office, meters).map((id) => ({
    id,
    onDay: steadyMeter(evidence.office, id),
    series: seriesOf(id),
  }));
  let [part, total] = [0, 0];
  const behind = new Set<string>();
  for (const day of daysOf(allDays(period))) {
    const at = day - period.first;
    if (!hasValue(own.state[at] ?? 0)) continue;
    part += own.amount[at] ?? 0;
    for (const { amount } of mains) total += amount[at] ?? 0;
    const there = subs.filter(({ onDay }) => meters.includes(onDay.at(day)?.parent ?? ''));
    for (const { series } of there) total -= series.amount[at] ?? 0;
    behind.add(there.map(({ id }) => id).join(' '));
  }
  // A day that is not due yet has no use either: of a month half read and a whole one the difference says nothing.
  const { valued } = judgingCoverage(own, allDays(period), 0);
  return { use: sharedUse(part, total), coverage: { valued, expected: lengthOf(period) }, behind };
}

/** Meters that ever stood behind one of these. */
const subMeters = (office: Office, mains: readonly string[]): readonly string[] =>
  meterIds(office).filter((id) =>
    office.facts
      .one(METER, id)
      .stated()
      .some(({ value }) => value.parent !== undefined && mains.includes(value.parent)),
  );
