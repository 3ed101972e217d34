import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { IssueEntry, StockEntry } from '../journal/entry.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { Part } from './subject.ts';

/** How a figure comes about. Two sides of a comparison must agree in it. */
export interface Measuring {
  /** By hand, by meters of the subject's own, or as a share of meters that serve others too. */
  readonly how: 'recorded' | 'metered' | 'allocated';
  /** The meters, in the order of their ids; none where it is recorded by hand. */
  readonly meters: readonly string[];
}

/** Everything a judgement needs to know of what was recorded and measured, as of one day. */
export interface Evidence {
  readonly office: Office;
  /** The last day that is judged (t of the method). */
  readonly asOf: Day;
  /** Days of a subject, index = day − first day of the period, with the stretches that touch it uncut. */
  days(subject: Part, resource: ResourceId, period: Period): DaySeries;
  /** Every way in which a subject's figure came about within a period. */
  measuredBy(subject: Part, resource: ResourceId, period: Period): readonly Measuring[];
  /** Issues to a department and counts of its cupboard, in force, of any time and resource. */
  paperOf(department: string): readonly (IssueEntry | StockEntry)[];
}

/**
 * Tells whether figures came about in the same way: the same kinds by the same meters.
 *
 * @example
 * isMeasuredAlike([{ how: 'metered', meters: ['dien-1'] }], [{ how: 'recorded', meters: [] }]); // false
 */
export const isMeasuredAlike = (a: readonly Measuring[], b: readonly Measuring[]): boolean =>
  measuringKey(a) === measuringKey(b);

const measuringKey = (ways: readonly Measuring[]): string =>
  [...new Set(ways.map(({ how, meters }) => `${how}:${meters.toSorted().join()}`))].toSorted().join(';');
