import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Coverage } from '../ledger/totals.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Evidence } from './evidence.ts';
import { fraction, type Fraction, multiplyFractions } from '../quantity/fraction.ts';
import { sumJudgingCoverage } from './judging-coverage.ts';
import { settingOn, type Setting } from '../office/method-settings.ts';
import { sum } from '../quantity/sum.ts';
import { pacePart, type PacePart } from './pace-part.ts';
import { partsOf } from './parts.ts';
import { passingOf, type Passing } from './passing.ts';
import { isFollowed, project, type Projection } from './projection.ts';
import { quotaOf, type Quota } from './quota.ts';
import type { Part, Subject } from './subject.ts';

/** How use stands to a quota. */
export interface Pace {
  readonly kind: 'pace';
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly asOf: Day;
  readonly quota: Quota;
  /** U, small units, and its coverage to date (law L2). */
  readonly used: number;
  readonly coverage: Coverage;
  /** U ÷ Q; undefined if nothing is allotted. */
  readonly usedShare: Fraction | undefined;
  /** F: the share of the period gone, by weight. */
  readonly gone: Fraction;
  /** Working days gone and of the whole period, "sau 10/22 ngày làm việc". */
  readonly workingDays: { readonly gone: number; readonly whole: number };
  /** Q · F. */
  readonly expectedSoFar: Fraction;
  readonly projection: Projection;
  readonly passing: Passing;
  readonly parts: readonly PacePart[];
  readonly settings: readonly Setting[];
}

/** Nothing of the period has a figure yet: that is not a use of zero (law L1). */
export const isWithoutUse = ({ used, coverage }: Pace): boolean => used === 0 && coverage.valued === 0;

/** Why there is no pace. */
export type NoPace =
  | { readonly kind: 'no-quota' }
  | { readonly kind: 'not-begun' }
  /** The period has no working day, so that nothing tells how far it has gone. */
  | { readonly kind: 'no-working-day' }
  /** Of what is allocated the meter has the pace (law A3). */
  | { readonly kind: 'allocated'; readonly of: readonly Part[] };

/** What is asked. */
export interface PaceQuestion {
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly period: Period;
  /** The departments, buildings or meters the figure is made of, if not those of `partsOf`. */
  readonly parts?: readonly Part[];
}

/**
 * How the use of a period stands to its quota, what it leads to, and when the quota is passed (method §8). Reaching a
 * quota exactly is not passing it.
 *
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * quotaPace(evidence, { subject: of, resource: 'paper', period: monthPeriod(2026, 6) }); // { kind: 'no-quota' }
 */
export function quotaPace(evidence: Evidence, question: PaceQuestion): Pace | NoPace {
  const { office, asOf } = evidence;
  const { subject, resource, period } = question;
  if (asOf < period.first) return { kind: 'not-begun' };
  const subjects = question.parts ?? partsOf(evidence, subject, resource, period);
  const quota = quotaOf(office, subject, subjects, resource, period);
  if (quota === undefined) return { kind: 'no-quota' };
  const parts = subjects.map((part) => pacePart(evidence, part, resource, period));
  // Before the first reading nothing is allocated yet, and a share is none of the department's all the same.
  const isShare = (part: PacePart): boolean =>
    part.allocated > 0 ||
    (part.daily.length === 0 &&
      evidence.measuredBy(part.subject, resource, period).some(({ how }) => how === 'allocated'));
  const allocated = parts.filter(isShare);
  if (allocated.length > 0) return { kind: 'allocated', of: allocated.map((part) => part.subject) };
  const weighed = weighedOf(parts);
  const whole = sum(weighed.map(({ weight }) => weight));
  if (whole === 0) return { kind: 'no-working-day' };
  const gone = fraction(sum(weighed.map(({ weightGone }) => weightGone)), whole);
  const expectedSoFar = multiplyFractions(fraction(quota.amount), gone);
  const used = sum(parts.map((part) => part.used));
  const settings = (['coverage-limit', 'forecast-days'] as const).map((key) =>
    settingOn(office, key, period.last < asOf ? period.last : asOf),
  );
  const projection = project(parts, expectedSoFar, settings);
  const { valued, expected } = sumJudgingCoverage(parts.map(({ coverage }) => coverage));
  return {
    kind: 'pace',
    subject,
    resource,
    period,
    asOf,
    quota,
    used,
    coverage: { valued, expected },
    usedShare: quota.amount === 0 ? undefined : fraction(used, quota.amount),
    gone,
    workingDays: workingDaysOf(evidence, period),
    expectedSoFar,
    projection,
    passing: passingOf(parts, quota.amount, period, asOf, projection),
    parts,
    settings,
  };
}

/** The parts that say how far the period has gone: those that are followed, or all while none is due. */
const weighedOf = (parts: readonly PacePart[]): readonly PacePart[] =>
  parts.some(isFollowed) ? parts.filter(isFollowed) : parts;

function workingDaysOf({ office, asOf }: Evidence, { first, last }: Period): Pace['workingDays'] {
  const count = { gone: 0, whole: 0 };
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!office.calendar.isWorking(day)) continue;
    count.whole++;
    if (day <= asOf) count.gone++;
  }
  return count;
}
