import type { Day, Evidence, Part, Period, ResourceId, Subject } from '@soxanh/core';
import { seriesSum } from './series-days.ts';

/** A figure that is the sum of several: departments with figures of their own, and the meters of the others. */
export interface PartsBasis {
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly asOf: Day;
  /** Small units; null where no day has a value. */
  readonly amount: number | null;
  readonly parts: readonly { readonly of: Part; readonly amount: number | null }[];
}

/** What a figure of several parts is the sum of; parts of which nothing is known have no line. */
export function partsBasis(
  evidence: Evidence,
  subject: Subject,
  resource: ResourceId,
  period: Period,
  parts: readonly Part[],
): PartsBasis {
  const lines = parts
    .map((of) => ({ of, amount: seriesSum(evidence.days(of, resource, period)).amount }))
    .filter(({ amount }) => amount !== null);
  const amount = lines.length === 0 ? null : lines.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  return { subject, resource, period, asOf: evidence.asOf, amount, parts: lines };
}
