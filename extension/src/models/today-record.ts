import {
  dateOf,
  dayText,
  RESOURCES,
  spanShares,
  type Day,
  type ItemId,
  type MonthCells,
  type ResourceId,
  type State,
  type WorkingCalendar,
} from '@soxanh/core';
import type { ByHand } from './chips.ts';

/** What a department has recorded of one resource on one day. */
export interface DayRecord {
  /** Small units; 0 where there is no value (see `state`). */
  readonly amount: number;
  /** Undefined if nothing was recorded and no use was confirmed. */
  readonly state: Extract<State, 'measured' | 'estimated' | 'zero-confirmed'> | undefined;
  /** Entries that count, those over several days included. */
  readonly entries: number;
  /** By kind, in the order in which kinds are shown; what was recorded without a kind is not in it. */
  readonly items: readonly { readonly item: ItemId; readonly amount: number }[];
}

/** What a department has recorded on one day, by what is recorded by hand. */
export type DayRecords = Readonly<Record<ByHand, DayRecord>>;

/** A day on which nothing was recorded. */
const NO_RECORD: DayRecord = { amount: 0, state: undefined, entries: 0, items: [] };

/** Reads everything recorded by hand on one day out of the stored cells of one department. */
export const dayRecords = (
  cells: readonly MonthCells[],
  day: Day,
  calendar: WorkingCalendar,
): DayRecords => ({
  paper: dayRecord(cells, 'paper', day, calendar),
  plastic: dayRecord(cells, 'plastic', day, calendar),
});

/**
 * Reads one day out of stored cells, with the same rules as the day table (law L5): a share of an entry over several
 * days is estimated, a confirmed zero beside a use does not count.
 *
 * @param cells the cells of one department, of any months and resources.
 */
export function dayRecord(
  cells: readonly MonthCells[],
  resource: ResourceId,
  day: Day,
  calendar: WorkingCalendar,
): DayRecord {
  const month = dayText(day).slice(0, 7);
  const found = cells.find((each) => each.resource === resource && each.month === month);
  if (found === undefined) return NO_RECORD;
  const at = dateOf(day).date - 1;
  const shares = found.spans.flatMap((span) =>
    spanShares(span, calendar).flatMap(({ day: its, share }) =>
      its === day ? [{ item: span.item, share }] : [],
    ),
  );
  const [uses = 0, nones = 0] = [found.uses[at], found.nones[at]];
  if (uses + nones + shares.length === 0) return NO_RECORD;
  const amount = shares.reduce((sum, { share }) => sum + share, found.sum[at] ?? 0);
  const isRough = (found.rough[at] ?? 0) > 0 || shares.length > 0;
  const items = RESOURCES[resource].items.map((item) => ({
    item,
    amount: shares.reduce((sum, each) => sum + (each.item === item ? each.share : 0), ownOf(found, item, at)),
  }));
  return {
    amount,
    state: amount === 0 ? 'zero-confirmed' : isRough ? 'estimated' : 'measured',
    entries: (uses > 0 || amount > 0 ? uses : nones) + shares.length,
    items: items.filter((each) => each.amount > 0),
  };
}

const ownOf = ({ items }: MonthCells, item: ItemId, at: number): number =>
  Object.hasOwn(items, item) ? (items[item]?.[at] ?? 0) : 0;
