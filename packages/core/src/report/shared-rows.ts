import { lengthOf, periodUpTo, type Period } from '../calendar/period.ts';
import { absoluteChange, figureOf, isRead } from '../insight/absolute-change.ts';
import { allocatedChange } from '../insight/allocated-change.ts';
import { comparedWith, type Against } from '../insight/compared-with.ts';
import type { AbsoluteChange, Figure } from '../insight/comparison.ts';
import { allDays, type DaySet } from '../insight/day-set.ts';
import type { Evidence } from '../insight/evidence.ts';
import { DAY_TYPES } from '../insight/exposure.ts';
import { wholeMonths } from '../insight/previous-period.ts';
import type { ShareChange } from '../insight/share-change.ts';
import type { Part } from '../insight/subject.ts';
import { tallyOf } from '../insight/tally.ts';
import { settingOn } from '../office/method-settings.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { RowsQuestion } from './compared-rows.ts';

/** What a department got of shared meters on both sides: amounts alone, never a saving (law A3). */
export interface SharedRow {
  readonly department: string;
  readonly resource: ResourceId;
  /** The meters it gets shares of. */
  readonly meters: readonly string[];
  readonly judged: Period;
  /** P′; undefined if there is nothing to compare with. */
  readonly dates: DaySet | undefined;
  readonly absolute: AbsoluteChange;
  /**
   * What the change comes from: its share became another, or the meters counted more or less. Undefined where either side has
   * too few days or other meters, where not all of it is a share, or where the periods have different lengths.
   */
  readonly apart: ShareChange | undefined;
}

/**
 * The shares of each department that gets any, told apart (method §10).
 *
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const question = { resource: 'electricity', period: monthPeriod(2026, 6), against: 'last-year' } as const;
 * sharedRows(evidence, question); // []
 */
export function sharedRows(
  evidence: Evidence,
  question: RowsQuestion & { readonly against: Against },
): SharedRow[] {
  const { office, asOf } = evidence;
  const { period, department } = question;
  if (asOf < period.first) return [];
  const judged = periodUpTo(period, asOf);
  return office.departments
    .filter(({ id }) => department === undefined || department === id)
    .flatMap(({ id }) => sharedRow(evidence, { kind: 'department', id }, question, judged));
}

function sharedRow(
  evidence: Evidence,
  part: Part,
  { resource, period, against }: RowsQuestion & { readonly against: Against },
  judged: Period,
): SharedRow[] {
  const ways = evidence.measuredBy(part, resource, judged).filter(({ how }) => how === 'allocated');
  const meters = [...new Set(ways.flatMap((way) => way.meters))];
  if (meters.length === 0) return [];
  const { dates } = comparedWith(evidence.office, { subject: part, resource, period, against }, judged);
  const figureIn = (days: DaySet): Figure =>
    figureOf([tallyOf(evidence, part, days, { resource, types: DAY_TYPES, per: 'day', edgeGap: 0 })]);
  const absolute = absoluteChange(
    figureIn(allDays(judged)),
    dates === undefined ? figureOf([]) : figureIn(dates),
    undefined,
  );
  const told =
    dates === undefined || !areAlike(judged, dates.period)
      ? undefined
      : allocatedChange(evidence, part, resource, judged, dates.period);
  const apart = told?.kind === 'told-apart' ? told.change : undefined;
  // Days that wait for a reading on one side alone would be taken for a change.
  const limit = settingOn(evidence.office, 'coverage-limit', judged.last).value;
  const isKnown = isRead(absolute.judged, limit) && isRead(absolute.compared, limit);
  const shown = isKnown ? absolute : { ...absolute, change: null };
  return [{ department: part.id, resource, meters, judged, dates, absolute: shown, apart }];
}

/** Periods of different length differ by design; a 29 February without counterpart is a day at most. */
const areAlike = (a: Period, b: Period): boolean =>
  (wholeMonths(a) !== undefined && wholeMonths(a) === wholeMonths(b)) ||
  Math.abs(lengthOf(a) - lengthOf(b)) <= 1;
