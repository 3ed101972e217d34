import {
  comparedRows,
  comparedWith,
  dayTable,
  pacedRows,
  RESOURCE_IDS,
  sharedRows,
  WHOLE_OFFICE,
  yearToDate,
  type Against,
  type ComparedRow,
  type Evidence,
  type Lacking,
  type Office,
  type PacedRow,
  type Period,
  type ResourceId,
  type SharedRow,
  type Unfilled,
} from '@soxanh/core';
import type { BookEvidence } from '../data/book.ts';
import type { ShownPeriod } from './period-choice.ts';
import type { PeriodView } from './period-view.ts';

/** With what a period is held together: another period, or what is allotted for it. */
export type Measure = Against | 'quota';

/** What the page of comparisons is asked for. */
export interface ComparisonQuestion extends ShownPeriod {
  readonly measure: Measure;
  /** From the first day of the year on, instead of the period alone. */
  readonly cumulative: boolean;
}

/** What is said of one resource. */
export interface ComparedResource {
  readonly resource: ResourceId;
  /** What may be judged: departments with figures of their own, buildings, the office. */
  readonly rows: readonly ComparedRow[];
  /** What departments got of shared meters: amounts alone (law A3). */
  readonly shares: readonly SharedRow[];
  /** Amounts of stretches too long to fill, in no total. */
  readonly unfilled: readonly Unfilled[];
  /** How each stands to its quota; filled where quotas were asked for. */
  readonly paced: readonly PacedRow[];
}

/** The page of comparisons. */
export interface ComparisonView extends PeriodView {
  readonly measure: Measure;
  readonly cumulative: boolean;
  /** The period in sight, from the first day of the year where that was asked for. */
  readonly judged: Period;
  readonly office: Office;
  /** What every figure can be opened down to (law I3). */
  readonly evidence: Evidence;
  /** Resources of which there is something to say. */
  readonly resources: readonly ComparedResource[];
  /** Held against a frozen period: resources for which none is stated, of the office or of anybody. */
  readonly undeclared: readonly ResourceId[];
}

/**
 * Judges everything the office may judge over a period, by the same functions as the command line and the reports (law L5).
 *
 * @param known all the book knows, as of the last day that is judged.
 */
export function comparisonView(known: BookEvidence, question: ComparisonQuestion): ComparisonView {
  const { measure, cumulative, period } = question;
  const { asOf, office } = known.evidence;
  const judged = cumulative ? yearToDate(period.last) : period;
  const resources = RESOURCE_IDS.map((resource) =>
    measure === 'quota' ? pacedIn(known, resource, judged) : comparedIn(known, resource, judged, measure),
  );
  const undeclared =
    measure === 'baseline'
      ? resources.filter((one) => isUndeclared(office, one, judged)).map(({ resource }) => resource)
      : [];
  return {
    ...question,
    judged,
    office,
    evidence: known.evidence,
    asOf,
    judgedTo: asOf < judged.last ? asOf : judged.last,
    resources: resources.filter((one) => isThere(one) && !undeclared.includes(one.resource)),
    undeclared,
  };
}

/** Neither the whole office nor anybody in it has a frozen period: there is nothing to hold anything against. */
function isUndeclared(office: Office, { resource, rows }: ComparedResource, period: Period): boolean {
  const question = { subject: WHOLE_OFFICE, resource, period, against: 'baseline' } as const;
  const lacks = (lacking: readonly Lacking[]): boolean => lacking.some(({ kind }) => kind === 'no-baseline');
  return (
    lacks(comparedWith(office, question, period).lacking) &&
    rows.every(({ comparison }) => lacks(comparison.with.lacking))
  );
}

const isThere = ({ rows, shares, paced }: ComparedResource): boolean =>
  rows.length > 0 || shares.length > 0 || paced.length > 0;

function comparedIn(
  { evidence, ledger }: BookEvidence,
  resource: ResourceId,
  period: Period,
  against: Against,
): ComparedResource {
  const question = { resource, period, against };
  const rows = comparedRows(evidence, ledger, question);
  const dates = rows[0]?.comparison.with.dates;
  const { office, asOf } = evidence;
  const unfilled = [...(dates === undefined ? [] : [dates.period]), period].flatMap(
    (each) => dayTable(ledger, office, { period: each, asOf, resource }).meters.unfilled,
  );
  return { resource, rows, shares: sharedRows(evidence, question).filter(isFigure), unfilled, paced: [] };
}

const isFigure = ({ absolute }: SharedRow): boolean =>
  absolute.judged.amount !== null || absolute.compared.amount !== null;

const pacedIn = ({ evidence }: BookEvidence, resource: ResourceId, period: Period): ComparedResource => ({
  resource,
  rows: [],
  shares: [],
  unfilled: [],
  paced: pacedRows(evidence, { resource, period }),
});
