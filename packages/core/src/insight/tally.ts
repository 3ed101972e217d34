import type { Day } from '../calendar/day.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { daysOf, type DaySet } from './day-set.ts';
import { hasValue, isAllocated, isOwn } from './day-value.ts';
import type { Evidence } from './evidence.ts';
import type { DayType, Exposure } from './exposure.ts';
import { judgingCoverage, type JudgingCoverage } from './judging-coverage.ts';
import { peopleOn, type Part } from './subject.ts';

/** The days of one kind that have a value of their own: what a rate is made of. */
export interface TypeSum {
  readonly days: number;
  /** Σu, small units. */
  readonly amount: number;
  /** Σe: person-days or days. */
  readonly exposure: number;
}

/** From a day on, so many people; undefined where nobody stated it. */
export interface HeadCountStep {
  readonly from: Day;
  readonly people: number | undefined;
}

/** The days of one subject on one side of a comparison, summed up. */
export interface Tally {
  readonly subject: Part;
  readonly days: DaySet;
  /** The sum of every value, whatever its day and state; null if no day has one. */
  readonly amount: number | null;
  /** Own values by kind of day. Days off of what is recorded daily stand in `leftOut` instead. */
  readonly sums: Readonly<Record<DayType, TypeSum>>;
  /** Use recorded on days off that enters the total and not the comparison. */
  readonly leftOut: { readonly days: number; readonly amount: number };
  /** Days whose value is allocated: never judged (law A3). */
  readonly allocated: number;
  readonly coverage: JudgingCoverage;
  /** Days on which the subject was there, and nothing was expected or recorded: the figures do not reach so far. */
  readonly withoutData: readonly Day[];
  /** Head-counts in force, each with the first of these days on which it holds. */
  readonly headCounts: readonly HeadCountStep[];
  /** Working days with a value whose head-count nobody stated, where use is compared per person. */
  readonly peopleUnknown: readonly Day[];
}

/** How days are summed up: the same for both sides. */
export interface TallyRule {
  readonly resource: ResourceId;
  /** Kinds of day that are compared: working days alone for what is recorded daily. */
  readonly types: readonly DayType[];
  readonly per: Exposure['per'];
  /** Longest stretch that still counts at an edge, in days. */
  readonly edgeGap: number;
}

/** Sums up the days of a subject. */
export function tallyOf(evidence: Evidence, subject: Part, days: DaySet, rule: TallyRule): Tally {
  const { office } = evidence;
  const series = evidence.days(subject, rule.resource, days.period);
  const sums = { working: emptySum(), off: emptySum() };
  const leftOut = { days: 0, amount: 0 };
  const steps: HeadCountStep[] = [];
  const withoutData: Day[] = [];
  const peopleUnknown: Day[] = [];
  let [amount, valued, allocated] = [0, 0, 0];
  for (const day of daysOf(days)) {
    const at = day - days.period.first;
    const state = series.state[at] ?? 0;
    const use = series.amount[at] ?? 0;
    const type = office.calendar.isWorking(day) ? 'working' : 'off';
    const isCompared = rule.types.includes(type);
    const people = peopleOn(office, subject, day);
    if (steps.length === 0 || steps.at(-1)?.people !== people) steps.push({ from: day, people });
    if (hasValue(state)) {
      valued++;
      amount += use;
    } else if (isCompared && series.expected[at] !== 1 && isWithoutData(evidence, subject, day))
      withoutData.push(day);
    if (isAllocated(state)) allocated++;
    if (!isOwn(state)) continue;
    if (!isCompared) {
      if (use !== 0) leftOut.days++;
      leftOut.amount += use;
      continue;
    }
    const isPerPerson = rule.per === 'person' && type === 'working';
    if (isPerPerson && people === undefined) peopleUnknown.push(day);
    addDay(sums[type], use, isPerPerson ? (people ?? 0) : 1);
  }
  const coverage = judgingCoverage(series, days, rule.edgeGap);
  const total = valued === 0 ? null : amount;
  const found = { leftOut, allocated, coverage, withoutData, headCounts: steps, peopleUnknown };
  return { subject, days, amount: total, sums, ...found };
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

const emptySum = (): Growing<TypeSum> => ({ days: 0, amount: 0, exposure: 0 });

/** Adds a day to a sum. */
function addDay(into: Growing<TypeSum>, amount: number, exposure: number): void {
  into.days++;
  into.amount += amount;
  into.exposure += exposure;
}

/** The sum of the same kind of day over several subjects: a department and those whose work it took over. */
export function sumTypes(tallies: readonly Tally[], type: DayType): TypeSum {
  const total = emptySum();
  for (const { sums } of tallies) {
    total.days += sums[type].days;
    total.amount += sums[type].amount;
    total.exposure += sums[type].exposure;
  }
  return total;
}

/**
 * Before the book's first day nothing is known of anybody; after it a department that is not open has no data because
 * there is nothing to have. A day that has not come is not without data either.
 */
function isWithoutData({ office, asOf }: Evidence, { kind, id }: Part, day: Day): boolean {
  if (day > asOf) return false;
  const isBeforeBook = office.firstDay === undefined || day < office.firstDay;
  return isBeforeBook || kind !== 'department' || office.isOpen(id, day);
}
