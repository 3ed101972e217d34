import {
  allocatedChange,
  type AllocatedChange,
  type Evidence,
  type Period,
  type SharedRow,
} from '@soxanh/core';
import { rulesUsed, type RuleUsed } from './rule-used.ts';
import { seriesSum } from './series-days.ts';

/** What one side of an allocated figure rests on: what the meters counted, and how it was shared out (law I3). */
export interface ShareSide {
  readonly period: Period;
  /** The department's share, small units; null where no day has a value. */
  readonly amount: number | null;
  readonly meters: readonly {
    readonly id: string;
    readonly amount: number | null;
    /** In the order of their days. */
    readonly rules: readonly RuleUsed[];
  }[];
}

/** An allocated figure on both sides, and what its change comes from (method §10). */
export interface ShareBasis {
  readonly row: SharedRow;
  /** Undefined where there is nothing to compare with. */
  readonly told: AllocatedChange | undefined;
  readonly sides: readonly ShareSide[];
}

/** What a department's share of meters rests on, this period's side first. */
export function shareBasis(evidence: Evidence, row: SharedRow): ShareBasis {
  const { department, resource, judged, dates } = row;
  const part = { kind: 'department', id: department } as const;
  const before = dates?.period;
  return {
    row,
    told: before === undefined ? undefined : allocatedChange(evidence, part, resource, judged, before),
    sides: [judged, ...(before === undefined ? [] : [before])].map((period) => sideOf(evidence, row, period)),
  };
}

function sideOf(evidence: Evidence, { department, resource, meters }: SharedRow, period: Period): ShareSide {
  const part = { kind: 'department', id: department } as const;
  // Other meters may have served it then.
  const ways = evidence.measuredBy(part, resource, period).filter(({ how }) => how === 'allocated');
  const served = ways.length === 0 ? meters : [...new Set(ways.flatMap((way) => way.meters))];
  const sumOf = (of: typeof part | { readonly kind: 'meter'; readonly id: string }): number | null =>
    seriesSum(evidence.days(of, resource, period)).amount;
  return {
    period,
    amount: sumOf(part),
    meters: served.map((id) => ({
      id,
      amount: sumOf({ kind: 'meter', id }),
      rules: rulesUsed(evidence.office, id, period),
    })),
  };
}
