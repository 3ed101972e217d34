import { addDays, type Day } from '../calendar/day.ts';
import { lengthOf, touches, type Period } from '../calendar/period.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import { ESTIMATED } from '../ledger/state.ts';
import type { Coverage } from '../ledger/totals.ts';
import { sum } from '../quantity/sum.ts';
import { WHOLE } from '../quantity/whole.ts';
import { daysOf, type DaySet } from './day-set.ts';
import { hasValue, isDirect } from './day-value.ts';

/** Coverage with what a judgement asks of it (method §2). All are counts of the expected days. */
export interface JudgingCoverage extends Coverage {
  /** Those with a value that counts for judging: c* is `counted` of `expected`. */
  readonly counted: number;
  /** Those measured or confirmed as zero: the direct share. */
  readonly direct: number;
  /** Expected days without a value. */
  readonly missing: readonly Day[];
  /** Stretches over an edge of the period, too long for their estimated days to count. */
  readonly edges: readonly Period[];
}

/**
 * Coverage of days for judging a saving: an estimated day of a stretch that crosses an edge of the period counts only if
 * the stretch is short, because how its sum falls on both sides of the edge is a guess.
 *
 * @param series the days of `days.period`.
 * @param edgeGap the longest stretch that still counts at an edge, in days.
 */
export function judgingCoverage(series: DaySeries, days: DaySet, edgeGap: number): JudgingCoverage {
  const { period } = days;
  const edges = series.stretches.filter((stretch) => crosses(stretch, period) && lengthOf(stretch) > edgeGap);
  const atEdge = new Set(edges.flatMap((stretch) => daysWithin(stretch, period)));
  const missing: Day[] = [];
  let [expected, valued, counted, direct] = [0, 0, 0, 0];
  for (const day of daysOf(days)) {
    const at = day - period.first;
    if (series.expected[at] !== 1) continue;
    expected++;
    const state = series.state[at] ?? 0;
    if (!hasValue(state)) {
      missing.push(day);
      continue;
    }
    valued++;
    if (isDirect(state)) direct++;
    if (state !== ESTIMATED || !atEdge.has(day)) counted++;
  }
  return { valued, expected, counted, direct, missing, edges };
}

const crosses = (stretch: Period, period: Period): boolean =>
  touches(stretch, period) && (stretch.first < period.first || stretch.last > period.last);

function daysWithin(stretch: Period, period: Period): Day[] {
  const days: Day[] = [];
  for (let day = stretch.first; day <= stretch.last; day = addDays(day, 1))
    if (day >= period.first && day <= period.last) days.push(day);
  return days;
}

/** Coverage of several departments: counts are added, ratios never averaged. */
export const sumJudgingCoverage = (all: readonly JudgingCoverage[]): JudgingCoverage => ({
  valued: sum(all.map(({ valued }) => valued)),
  expected: sum(all.map(({ expected }) => expected)),
  counted: sum(all.map(({ counted }) => counted)),
  direct: sum(all.map(({ direct }) => direct)),
  missing: [...new Set(all.flatMap(({ missing }) => missing))].toSorted((a, b) => a - b),
  edges: all.flatMap(({ edges }) => edges),
});

/**
 * Tells whether a part is at least a limit, in whole numbers. Nothing expected is never enough.
 *
 * @param limit hundredths of a per cent.
 * @example
 * isEnough(19, 22, 9000); // false
 */
export const isEnough = (part: number, whole: number, limit: number): boolean =>
  whole > 0 && WHOLE * part >= limit * whole;
