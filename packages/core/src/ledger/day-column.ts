import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { ServedDays } from '../allocation/serving.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DaySeries } from './day-series.ts';
import type { Span } from './month-cells.ts';

/** The days of one department and resource over a period. */
export interface DayColumn extends DaySeries {
  readonly department: string;
  readonly resource: ResourceId;
  /** Entries of one day that count. */
  readonly entries: Int32Array;
  /** Entries over several days that touch the period, with the days they are spread over. */
  readonly spans: SpreadSpan[];
  readonly stretches: Period[];
  /** 1 where use was recorded although no use was confirmed. */
  readonly contradicted: Uint8Array;
  /** What meters give it; undefined where none serves it. */
  readonly served: ServedDays | undefined;
}

/** An entry over several days and those of its days that carry a share of it, in order. */
export interface SpreadSpan extends Span {
  readonly days: readonly Day[];
}

/** A column in which nothing is known yet. */
export function emptyColumn(
  department: string,
  resource: ResourceId,
  { first, last }: Period,
  served: ServedDays | undefined,
): DayColumn {
  const days = last - first + 1;
  return {
    department,
    resource,
    amount: new Float64Array(days),
    state: new Uint8Array(days),
    expected: new Uint8Array(days),
    entries: new Int32Array(days),
    spans: [],
    contradicted: new Uint8Array(days),
    stretches: [],
    served,
  };
}
