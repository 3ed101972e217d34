import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { offWeight } from '../meter/off-weight.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { allDays, daysOf } from './day-set.ts';
import { hasValue, isAllocated } from './day-value.ts';
import type { Evidence } from './evidence.ts';
import { fraction, type Fraction } from '../quantity/fraction.ts';
import { judgingCoverage, type JudgingCoverage } from './judging-coverage.ts';
import type { Part } from './subject.ts';

/** A whole working day; weights are thousandths of one. */
const WORKING_DAY = 1000;

/** One part of a pace, with the sums of the method under their names. Weights are thousandths of a working day. */
export interface PacePart {
  readonly subject: Part;
  /** U: use of the period up to the day judged last, small units. */
  readonly used: number;
  /** Uₜ of each of these days, in order. */
  readonly daily: readonly { readonly day: Day; readonly amount: number }[];
  /** M, Mₜ and M_c: of the whole period, of the days gone, of the expected days gone that have a value. */
  readonly weight: number;
  readonly weightGone: number;
  readonly weightCovered: number;
  /** U_c: the use of those. */
  readonly usedCovered: number;
  /** ρ = U_c ÷ M_c; undefined as long as no expected day has a value. */
  readonly rate: Fraction | undefined;
  readonly coverage: JudgingCoverage;
  /** Working days among the expected ones with a value. */
  readonly workingDays: number;
  readonly allocated: number;
  /** m of each day of the period, index = day − first day. */
  readonly weights: readonly number[];
}

/** Sums up a part's days of a period for its pace (method §8). */
export function pacePart(evidence: Evidence, subject: Part, resource: ResourceId, period: Period): PacePart {
  const { office, asOf } = evidence;
  const series = evidence.days(subject, resource, period);
  const days = daysOf(allDays(period));
  const weights = days.map(weigher(evidence, subject, resource, period));
  const daily: { day: Day; amount: number }[] = [];
  let [weight, weightGone, weightCovered, usedCovered, workingDays, allocated] = [0, 0, 0, 0, 0, 0];
  for (const day of days) {
    const at = day - period.first;
    const heavy = weights[at] ?? 0;
    weight += heavy;
    if (day > asOf) continue;
    weightGone += heavy;
    const state = series.state[at] ?? 0;
    if (!hasValue(state)) continue;
    if (isAllocated(state)) allocated++;
    const amount = series.amount[at] ?? 0;
    daily.push({ day, amount });
    if (series.expected[at] !== 1) continue;
    weightCovered += heavy;
    usedCovered += amount;
    if (office.calendar.isWorking(day)) workingDays++;
  }
  return {
    subject,
    used: daily.reduce((sum, { amount }) => sum + amount, 0),
    daily,
    weight,
    weightGone,
    weightCovered,
    usedCovered,
    rate: weightCovered === 0 ? undefined : fraction(usedCovered, weightCovered),
    coverage: judgingCoverage(series, allDays(period), period.last - period.first + 1),
    workingDays,
    allocated,
    weights,
  };
}

/** What is recorded daily rests on days off; what a meter counts goes on, by the weight its gaps are spread with. */
function weigher(
  evidence: Evidence,
  subject: Part,
  resource: ResourceId,
  period: Period,
): (day: Day) => number {
  const { office } = evidence;
  const ways = evidence.measuredBy(subject, resource, period);
  const isMetered =
    RESOURCES[resource].expectedOn === 'calendar-days' || ways.some(({ how }) => how !== 'recorded');
  const meters = new Set(ways.flatMap((way) => way.meters));
  // Of several meters none speaks for all: the resource's own weight does.
  const [only = ''] = meters.size === 1 ? meters : [];
  return (day) => {
    if (office.calendar.isWorking(day)) return WORKING_DAY;
    return isMetered ? offWeight(office, only, resource, day) : 0;
  };
}
