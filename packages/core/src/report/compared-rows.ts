import { dayNumberFromText } from '../calendar/day.ts';
import { periodUpTo, touches, type Period } from '../calendar/period.ts';
import { compare } from '../insight/compare.ts';
import type { Against } from '../insight/compared-with.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Evidence } from '../insight/evidence.ts';
import { convertDays, type Converted, type Measure } from '../insight/factor.ts';
import { addFractions } from '../quantity/fraction.ts';
import { partsOf } from '../insight/parts.ts';
import { subjectKey, WHOLE_OFFICE, type Part, type Subject } from '../insight/subject.ts';
import type { ExplanationEntry } from '../journal/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { meterOn } from '../meter/meter.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** What a page of comparisons is asked for. */
export interface RowsQuestion {
  readonly resource: ResourceId;
  readonly period: Period;
  /** This department alone, with the buildings and meters of which it gets a share. */
  readonly department?: string | undefined;
}

/** A comparison with what stands beside it. */
export interface ComparedRow {
  readonly comparison: Comparison;
  /** What the use of the period judged emits and costs, where there are factors (law I5). */
  readonly converted: readonly Converted[];
  /** Reasons people gave for figures of either side. */
  readonly reasons: readonly ExplanationEntry[];
}

/**
 * Everything of a resource that may be judged: departments with figures of their own, then buildings (and meters without
 * one) whose use is allocated, then the whole office. A department's share of a meter is not among them (law A3).
 *
 * @param everyMeter the only meter of a building too, which has the building's figures but may have a quota of its own.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const june = { resource: 'paper', period: monthPeriod(2026, 6) } as const;
 * judgedSubjects(evidence, june).map(({ kind }) => kind); // ['department', 'office']
 */
export function judgedSubjects(
  evidence: Evidence,
  { resource, period, department }: RowsQuestion,
  everyMeter = false,
): Subject[] {
  const days = periodUpTo(period, evidence.asOf);
  const parts = partsOf(evidence, WHOLE_OFFICE, resource, days);
  if (department === undefined) {
    const own = parts.filter(({ kind }) => kind === 'department');
    return [...own, ...measuredPlaces(evidence, parts, days, everyMeter), WHOLE_OFFICE];
  }
  const own = parts.filter(({ kind, id }) => kind === 'department' && id === department);
  const ways = evidence.measuredBy({ kind: 'department', id: department }, resource, days);
  const shared = ways.filter(({ how }) => how === 'allocated').flatMap(({ meters }) => meters);
  return [
    ...own,
    ...measuredPlaces(
      evidence,
      shared.map((id): Part => ({ kind: 'meter', id })),
      days,
      everyMeter,
    ),
  ];
}

/** The buildings of meters, each once; of several meters of one building also each meter; a meter without one itself. */
function measuredPlaces(
  { office }: Evidence,
  parts: readonly Part[],
  { last }: Period,
  everyMeter: boolean,
): Part[] {
  const places = new Map<string | undefined, Part[]>();
  for (const meter of parts.filter(({ kind }) => kind === 'meter')) {
    const building = meterOn(office, meter.id, last)?.building;
    places.set(building, [...(places.get(building) ?? []), meter]);
  }
  return [...places].flatMap(([building, meters]): Part[] => {
    if (building === undefined) return meters;
    return [{ kind: 'building', id: building }, ...(everyMeter || meters.length > 1 ? meters : [])];
  });
}

/**
 * Compares everything of a resource that may be judged. What has no figure and is not expected to have one is left out.
 *
 * @param ledger for the reasons given; the same that the evidence was made from.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const question = { resource: 'paper', period: monthPeriod(2026, 6), against: 'last-year' } as const;
 * comparedRows(evidence, new Ledger(), question).map(({ comparison }) => comparison.subject.kind);
 * // ['department', 'office']
 */
export function comparedRows(
  evidence: Evidence,
  ledger: Ledger,
  question: RowsQuestion & { readonly against: Against },
): ComparedRow[] {
  const { resource, period, against } = question;
  const rows = judgedSubjects(evidence, question)
    .map((subject) => compare(evidence, { subject, resource, period, against }))
    .filter(isThere)
    .map((comparison) => ({
      comparison,
      converted: convertedOf(evidence, comparison),
      reasons: reasonsOf(evidence, ledger, comparison),
    }));
  // An office of which nothing else is known has no row of its own either.
  return rows.length === 1 && rows[0]?.comparison.subject.kind === 'office' && !isFigure(rows[0].comparison)
    ? []
    : rows;
}

const isFigure = ({ absolute }: Comparison): boolean =>
  absolute.judged.amount !== null || absolute.compared.amount !== null;

const isThere = (comparison: Comparison): boolean =>
  isFigure(comparison) ||
  comparison.absolute.judged.coverage.expected > 0 ||
  comparison.absolute.compared.coverage.expected > 0;

const MEASURES: readonly Measure[] = ['co2', 'money'];

/** The conversions of all parts together; none where one of the parts with a figure has no factor. */
function convertedOf(evidence: Evidence, { judged, parts, resource }: Comparison): Converted[] {
  if (judged === undefined) return [];
  const valued = parts.filter((part) => part.judged.amount !== null);
  return MEASURES.flatMap((measure) => {
    const each = valued.map(({ subject }) =>
      convertDays(evidence.office, resource, measure, evidence.days(subject, resource, judged), judged),
    );
    const [first, ...others] = each.filter((one) => one !== undefined);
    if (first === undefined || others.length + 1 < each.length) return [];
    return [others.reduce(bothConverted, first)];
  });
}

const bothConverted = (a: Converted, b: Converted): Converted => ({
  measure: a.measure,
  total: addFractions(a.total, b.total),
  stretches: [...a.stretches, ...b.stretches],
  coverage: {
    valued: a.coverage.valued + b.coverage.valued,
    expected: a.coverage.expected + b.coverage.expected,
  },
});

function reasonsOf({ office }: Evidence, ledger: Ledger, comparison: Comparison): ExplanationEntry[] {
  const { subject, resource, judged, parts, with: compared } = comparison;
  const sides = [judged, compared.dates?.period, compared.days?.period].filter((side) => side !== undefined);
  const meters = parts.flatMap(({ measured }) => measured.judged.flatMap((way) => way.meters));
  const keys = new Set([subject, ...parts.map((part) => part.subject)].map(subjectKey));
  for (const id of meters) {
    keys.add(subjectKey({ kind: 'meter', id }));
    const building = judged === undefined ? undefined : meterOn(office, id, judged.last)?.building;
    if (building !== undefined && subject.kind !== 'department')
      keys.add(subjectKey({ kind: 'building', id: building }));
  }
  const entries = [...keys]
    .flatMap((key) => [...ledger.pages('explanation', key)])
    .flatMap((page) => page.entries);
  return entries
    .filter((entry) => entry.resource === resource && sides.some((side) => isAbout(entry, side)))
    .toSorted((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1));
}

function isAbout({ day, through }: ExplanationEntry, side: Period): boolean {
  const [first, last] = [dayNumberFromText(day), dayNumberFromText(through ?? day)];
  return first !== undefined && last !== undefined && touches({ first, last }, side);
}
