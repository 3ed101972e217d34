import { lengthOf, periodUpTo, type Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { absoluteChange, figureOf } from './absolute-change.ts';
import { calendarOf } from './calendar-used.ts';
import { changedConditions, type ChangedCondition } from './changed-conditions.ts';
import { comparePart } from './compare-part.ts';
import type { ComparedPart } from './compared-part.ts';
import { comparedWith, type ComparedQuestion, type ComparedWith } from './compared-with.ts';
import type { AbsoluteChange, Comparison, Saving } from './comparison.ts';
import { allDays, type DaySet } from './day-set.ts';
import type { Evidence } from './evidence.ts';
import { DAY_TYPES, exposureOn } from './exposure.ts';
import { coverageSides, groupLacking } from './group-lacking.ts';
import { settingOn, type MethodKey } from '../office/method-settings.ts';
import { partsOf } from './parts.ts';
import { pastOf } from './predecessors.ts';
import { wholeMonths } from './previous-period.ts';
import { printedSign, signFacts, type SignFact, type SignQuestion } from './sign-facts.ts';
import { savingOf } from './saving.ts';
import { subjectKey, type Part, type Subject } from './subject.ts';
import { leftOutOf } from './tallies.ts';
import { tallyOf, type Tally } from './tally.ts';
import { targetOn } from './target.ts';

/** What is asked to be compared; a group names its parts, which are summed before any ratio. */
export interface ComparisonQuestion extends ComparedQuestion {
  /** The departments, buildings or meters the figure is made of, if not those of `partsOf`. */
  readonly parts?: readonly Part[];
}

/**
 * Compares a period with another one: the absolute and the converted change side by side (law I2), or amounts alone, or
 * what is lacking (law I1). Method §5: days that have a value against days of their kind, at the exposure of the period
 * judged; sums before ratios; exact inside.
 *
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const of = { kind: 'department', id: 'van-phong' } as const;
 * const question = { subject: of, resource: 'paper', period: monthPeriod(2026, 6), against: 'last-year' } as const;
 * compare(evidence, question).converted.kind; // 'withheld'
 */
export function compare(evidence: Evidence, question: ComparisonQuestion): Comparison {
  const { office, asOf } = evidence;
  const { subject, resource, period, against } = question;
  // Of a period that has not begun, its first day tells which settings hold.
  const judged = periodUpTo(period, asOf);
  const hasBegun = period.first <= asOf;
  const set = (key: MethodKey) => settingOn(office, key, judged.last);
  const exposure = exposureOn(office, resource, judged.last);
  const rule = {
    resource,
    per: exposure.per,
    edgeGap: set('edge-gap').value,
    stockTolerance: set('stock-tolerance').value,
  };
  const compared = comparedWith(office, question, judged);
  const subjects = question.parts ?? partsOf(evidence, subject, resource, judged);
  const parts = (hasBegun ? subjects : []).map((part) =>
    comparePart(evidence, part, allDays(judged), compared.days, rule),
  );
  const lacking = hasBegun
    ? groupLacking(parts, compared, set('coverage-limit').value)
    : [{ kind: 'not-begun', asOf } as const];
  // A month is not held against the month before: that is no target of a year.
  const target = against === 'previous' ? undefined : targetOn(office, subject, resource, judged.last);
  const converted = savingOf(parts, lacking, set(`floor-${resource}`).value, target);
  const dated = datedTallies(evidence, resource, subjects, judged, compared);
  const absolute = absoluteChange(
    figureOf(
      parts.map((part) => part.judged),
      ({ subject: of }) => isWaitedFor(of, parts, dated),
    ),
    figureOf([...dated.values()]),
    converted.kind === 'saving' && areAlike(judged, compared)
      ? { limit: set('coverage-limit').value, floor: set(`floor-${resource}`).value }
      : undefined,
  );
  const signs = { parts, calendar: office.calendar, judged: allDays(judged) };
  return {
    subject,
    resource,
    period,
    judged: hasBegun ? judged : undefined,
    asOf,
    with: compared,
    exposure,
    absolute,
    converted,
    signs: signsOf({ ...signs, tet: compared.tet }, compared.dates, absolute, converted),
    conditions: conditionsOf(office, [subject, ...subjects], judged, compared),
    leftOut: { judged: leftOutOf(parts, 'judged'), compared: leftOutOf(parts, 'compared') },
    coverage: coverageSides(parts),
    parts,
    settings: settingsOf(question).map(set),
    calendar: calendarOf(office, periodsOf(judged, compared)),
  };
}

/** Every period a comparison looks at. */
const periodsOf = (judged: Period, { dates, days }: ComparedWith): Period[] =>
  [judged, dates?.period, days?.period].filter((period) => period !== undefined);

/** The days of P′: of the parts and of those whose work they took over, each once. */
function datedTallies(
  evidence: Evidence,
  resource: ResourceId,
  parts: readonly Part[],
  judged: Period,
  { dates }: ComparedWith,
): ReadonlyMap<string, Tally> {
  if (dates === undefined) return new Map();
  const past = parts.flatMap((part) => pastOf(evidence.office, part, judged, dates.period) ?? []);
  const types = RESOURCES[resource].expectedOn === 'calendar-days' ? DAY_TYPES : (['working'] as const);
  const rule = { resource, types, per: 'day', edgeGap: 0 } as const;
  return new Map(past.map((subject) => [subjectKey(subject), tallyOf(evidence, subject, dates, rule)]));
}

/** Who has nothing yet, and had something then, is waited for; who never recorded is no part of either sum. */
const isWaitedFor = (of: Part, parts: readonly ComparedPart[], dated: ReadonlyMap<string, Tally>): boolean =>
  parts.some(({ subject, idle }) => subjectKey(subject) === subjectKey(of) && !idle) ||
  (dated.get(subjectKey(of))?.amount ?? null) !== null;

/** A month against a frozen year has no absolute percentage: their lengths differ by design. */
function areAlike(judged: Period, { dates }: ComparedWith): boolean {
  if (dates === undefined) return false;
  const months = [judged, dates.period].map(wholeMonths);
  const isSameMonths = months[0] !== undefined && months[0] === months[1];
  // A 29 February without counterpart is the one day two equal stretches may differ by.
  return isSameMonths || Math.abs(lengthOf(judged) - lengthOf(dates.period)) <= 1;
}

function signsOf(
  question: Omit<SignQuestion, 'dates'>,
  dates: DaySet | undefined,
  { relative }: AbsoluteChange,
  converted: Saving,
): readonly SignFact[] {
  if (dates === undefined || relative === null || converted.kind !== 'saving') return [];
  const absoluteSign = printedSign(relative);
  // A saving is positive for less, an absolute change for more.
  const convertedSign = -printedSign(converted.relative);
  if (absoluteSign === convertedSign) return [];
  return signFacts({ ...question, dates }, Math.sign(absoluteSign - convertedSign));
}

function conditionsOf(
  office: Office,
  subjects: readonly Subject[],
  judged: Period,
  compared: ComparedWith,
): ChangedCondition[] {
  const periods = periodsOf(judged, compared);
  const first = Math.min(...periods.map((period) => period.first)) as Period['first'];
  const last = Math.max(...periods.map((period) => period.last)) as Period['last'];
  return changedConditions(office, subjects, first, last);
}

/** The numbers of the method a comparison rests on. */
function settingsOf({ resource, against }: ComparisonQuestion): MethodKey[] {
  return [
    'coverage-limit',
    'edge-gap',
    `floor-${resource}`,
    ...(resource === 'paper' ? (['stock-tolerance'] as const) : []),
    ...(against === 'last-year' ? (['tet-before', 'tet-after'] as const) : []),
  ];
}
