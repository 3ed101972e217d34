import {
  addDays,
  changedConditions,
  partsOf,
  periodOf,
  stateOfCode,
  unusualIn,
  type ChangedCondition,
  type Day,
  type Evidence,
  type Office,
  type Part,
  type Period,
  type UnusualFinding,
} from '@soxanh/core';
import type { BookEvidence } from '../data/book.ts';
import { idleUse, type IdleUse } from './trend-idle.ts';
import { trendPoints, type TrendGrain, type TrendPoint, type TrendQuestion } from './trend-points.ts';
import { readTrend, type TrendReading } from './trend-reading.ts';
import { weatherOf, type Weather } from './trend-weather.ts';

/** The course of one subject and resource. */
export interface TrendView extends TrendQuestion {
  readonly office: Office;
  /** What every figure can be opened down to (law I3). */
  readonly evidence: Evidence;
  readonly asOf: Day;
  /** What its figure is the sum of. */
  readonly parts: readonly Part[];
  readonly points: readonly TrendPoint[];
  readonly reading: TrendReading;
  readonly conditions: readonly ChangedCondition[];
  /** "Ngày cần xem lại", newest first; kept in every sum. */
  readonly unusual: readonly UnusualFinding[];
  /** The days they were looked for in, and how many of them have a figure of their own. */
  readonly looked: Period;
  readonly direct: number;
  readonly idle: readonly IdleUse[];
  readonly weather: Weather | undefined;
}

/** How many groups are in sight: two years of months beside the one that runs, half a year of weeks, a quarter of days. */
const SHOWN: Readonly<Record<TrendGrain, number>> = { month: 25, week: 26, day: 92 };

/** What is usual is taken from half a year: some months, not another season. */
const LOOKED_DAYS = 183;

/**
 * The stretch of days a course is drawn over: whole groups up to the one of a day. Groups that were over before the book
 * began have nothing to show.
 */
export function trendPeriod(office: Office, grain: TrendGrain, end: Day): Period {
  const { last } = periodOf(end, grain);
  let { first } = periodOf(end, grain);
  const begin = office.firstDay === undefined ? first : periodOf(office.firstDay, grain).first;
  for (let at = 1; at < SHOWN[grain] && first > begin; at++)
    first = periodOf(addDays(first, -1), grain).first;
  return { first, last };
}

/** Everything there is to say of a course. */
export function trendView({ evidence, ledger }: BookEvidence, question: TrendQuestion): TrendView {
  const { subject, resource, grain, period } = question;
  const { office, asOf } = evidence;
  const parts = partsOf(evidence, subject, resource, period);
  const points = trendPoints(evidence, question, parts);
  const reading = readTrend(points, grain);
  const last = asOf < period.last ? asOf : period.last;
  const looked = { first: addDays(last, 1 - LOOKED_DAYS), last };
  return {
    ...question,
    office,
    evidence,
    asOf,
    parts,
    points,
    reading,
    conditions: changedConditions(office, [subject, ...parts], addDays(period.first, -1), period.last),
    unusual: reading.kind === 'allocated' ? [] : unusualOf(evidence, parts, question, looked),
    looked,
    direct: Math.max(0, ...parts.map((part) => directDays(evidence, part, resource, looked))),
    idle: idleUse(ledger, office, subject, resource, last),
    weather:
      resource !== 'electricity' || reading.kind === 'allocated'
        ? undefined
        : weatherOf(evidence, parts, resource, last),
  };
}

const unusualOf = (
  evidence: Evidence,
  parts: readonly Part[],
  { resource, period }: TrendQuestion,
  looked: Period,
): UnusualFinding[] =>
  parts
    .flatMap((part) => unusualIn(evidence, part, resource, looked))
    .filter(({ day }) => day >= period.first)
    .toSorted((a, b) => b.day - a.day);

/** Days measured or confirmed alone; of those spread from a longer stretch nothing is unusual. */
function directDays(
  evidence: Evidence,
  part: Part,
  resource: TrendQuestion['resource'],
  looked: Period,
): number {
  const { state } = evidence.days(part, resource, looked);
  return state.filter((code) => ['measured', 'zero-confirmed'].includes(stateOfCode(code) ?? '')).length;
}
