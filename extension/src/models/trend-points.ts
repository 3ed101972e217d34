import {
  addDays,
  allDays,
  compare,
  exposureOn,
  groupsOf,
  isEnough,
  judgingCoverage,
  peopleOn,
  quotaOf,
  RESOURCES,
  settingOn,
  stateOfCode,
  sumJudgingCoverage,
  type Coverage,
  type DaySeries,
  type Evidence,
  type Fraction,
  type Part,
  type Period,
  type ResourceId,
  type Subject,
} from '@soxanh/core';
import { hasValue } from './strip-day.ts';

/** How finely the course is drawn. */
export type TrendGrain = 'month' | 'week' | 'day';

/** One place of the chart. Amounts in small units. */
export interface TrendPoint {
  readonly period: Period;
  /** Null: no day has a value; never a zero (law L1). */
  readonly amount: number | null;
  /** What the amount is made of. */
  readonly sure: number;
  readonly estimated: number;
  readonly allocated: number;
  /** Expected days without a value. */
  readonly missing: number;
  readonly coverage: Coverage;
  /** The last of its days is judged. */
  readonly ended: boolean;
  /** Mean use of a day, or of a person and working day; undefined where too little is known to say. */
  readonly rate: number | undefined;
  /** What the frozen period's rates, the target against last year, and the quota come to. */
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly quota: number | undefined;
}

/** Whose course is drawn. */
export interface TrendQuestion {
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly grain: TrendGrain;
  readonly period: Period;
}

interface PartDays {
  readonly part: Part;
  readonly series: DaySeries;
}

/**
 * The points of a course: every group of days with its make-up, its mean, and the lines it is held against.
 *
 * @param parts what the subject's figure is the sum of.
 */
export function trendPoints(
  evidence: Evidence,
  { subject, resource, grain, period }: TrendQuestion,
  parts: readonly Part[],
): TrendPoint[] {
  const all = parts.map((part) => ({ part, series: evidence.days(part, resource, period) }));
  return groupsOf(period, grain).map((group) => {
    const sum = sumOf(all, group.period, period);
    const ended = group.period.last <= evidence.asOf;
    const lines =
      grain === 'day' || !ended ? NO_LINES : linesOf(evidence, subject, resource, group.period, parts);
    return {
      period: group.period,
      ...sum,
      ended,
      rate:
        ended && isKnown(evidence, parts, resource, grain, group.period, sum)
          ? rateOf(evidence, all, { resource, grain, period }, group.period)
          : undefined,
      ...lines,
      quota: quotaOf(evidence.office, subject, parts, resource, group.period)?.amount,
    };
  });
}

type Sum = Pick<TrendPoint, 'amount' | 'sure' | 'estimated' | 'allocated' | 'missing' | 'coverage'>;

function sumOf(all: readonly PartDays[], group: Period, { first }: Period): Sum {
  const kinds = { sure: 0, estimated: 0, allocated: 0 };
  const coverage = { valued: 0, expected: 0 };
  let [values, missing] = [0, 0];
  for (const { series } of all)
    for (let day = group.first; day <= group.last; day = addDays(day, 1)) {
      const at = day - first;
      const state = stateOfCode(series.state[at] ?? 0);
      const isValued = hasValue(state);
      if (series.expected[at] === 1) coverage.expected++;
      if (series.expected[at] === 1 && isValued) coverage.valued++;
      if (state === 'missing') missing++;
      if (!isValued) continue;
      values++;
      kinds[state === 'estimated' || state === 'allocated' ? state : 'sure'] += series.amount[at] ?? 0;
    }
  const { sure, estimated, allocated } = kinds;
  return { ...kinds, amount: values === 0 ? null : sure + estimated + allocated, missing, coverage };
}

/**
 * Tells whether a group has a mean: enough of its days have a value that is its own. A share has none (law A3); days of a
 * long stretch over its edges are a guess (method §2), and a day spread from a stretch says nothing of that day.
 */
function isKnown(
  evidence: Evidence,
  parts: readonly Part[],
  resource: ResourceId,
  grain: TrendGrain,
  group: Period,
  { amount, allocated, estimated }: Sum,
): boolean {
  if (amount === null || allocated !== 0) return false;
  if (grain === 'day') return estimated === 0;
  const set = (key: 'edge-gap' | 'coverage-limit') => settingOn(evidence.office, key, group.last).value;
  const days = allDays(group);
  const { counted, expected } = sumJudgingCoverage(
    parts.map((part) => judgingCoverage(evidence.days(part, resource, group), days, set('edge-gap'))),
  );
  return expected === 0 || isEnough(counted, expected, set('coverage-limit'));
}

/** Mean use: of a person and working day where use follows heads (method §4), of a day else; of days alone, working days. */
function rateOf(
  { office }: Evidence,
  all: readonly PartDays[],
  { resource, grain, period: { first } }: Omit<TrendQuestion, 'subject'>,
  group: Period,
): number | undefined {
  const isPerPerson = exposureOn(office, resource, group.last).per === 'person';
  const isWorkingOnly = isPerPerson || grain === 'day' || RESOURCES[resource].expectedOn === 'working-days';
  const sums = all.map(({ part, series }) => {
    let [use, exposure] = [0, 0];
    for (let day = group.first; day <= group.last; day = addDays(day, 1)) {
      const at = day - first;
      if (!hasValue(stateOfCode(series.state[at] ?? 0))) continue;
      if (isWorkingOnly && !office.calendar.isWorking(day)) continue;
      use += series.amount[at] ?? 0;
      exposure += isPerPerson ? (peopleOn(office, part, day) ?? 0) : 1;
    }
    return { use, exposure };
  });
  return isPerPerson ? meanOf(sums) : sumOfMeans(sums);
}

interface Sums {
  readonly use: number;
  readonly exposure: number;
}

/** Of people each person and day counts alike, whatever the part. */
const meanOf = (sums: readonly Sums[]): number | undefined => {
  const exposure = sums.reduce((sum, one) => sum + one.exposure, 0);
  return exposure === 0 ? undefined : sums.reduce((sum, { use }) => sum + use, 0) / exposure;
};

/** A day of the whole is a day of each part; a part of which nothing is known, such as one that is gone, has none. */
const sumOfMeans = (sums: readonly Sums[]): number | undefined => {
  const known = sums.filter(({ exposure }) => exposure > 0);
  return known.length === 0 ? undefined : known.reduce((sum, { use, exposure }) => sum + use / exposure, 0);
};

const NO_LINES = { baseline: undefined, target: undefined };

/** What the rates of the frozen period would have given, and the most a target against last year allows. */
function linesOf(
  evidence: Evidence,
  subject: Subject,
  resource: ResourceId,
  period: Period,
  parts: readonly Part[],
): Pick<TrendPoint, 'baseline' | 'target'> {
  const against = (which: 'baseline' | 'last-year') =>
    compare(evidence, { subject, resource, period, against: which, parts }).converted;
  const [frozen, year] = [against('baseline'), against('last-year')];
  const target = year.kind === 'saving' ? year.target?.allowed : undefined;
  return {
    baseline: frozen.kind === 'withheld' ? undefined : numberOf(frozen.expected),
    target: target === undefined ? undefined : numberOf(target),
  };
}

/** A place on the screen needs no more than a float. */
const numberOf = ({ n, d }: Fraction): number => Math.round(Number(n) / Number(d));
