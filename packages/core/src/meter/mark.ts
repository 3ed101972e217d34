import type { Day } from '../calendar/day.ts';
import type { EntryId } from '../journal/id.ts';
import type { Decimal } from '../quantity/decimal.ts';

/**
 * What is known of a counter at one boundary: the value it had when one comes from the days before, and the one it goes
 * on with. They differ only where the counter was replaced.
 */
export interface Mark {
  readonly boundary: Day;
  readonly before: Decimal;
  readonly after: Decimal;
  /** Another multiplier from here on. */
  readonly multiplier: Decimal | undefined;
  /** The entry that says so. */
  readonly entry: EntryId;
  /** Entries that say otherwise of the same boundary; empty if all agree. */
  readonly rivals: readonly EntryId[];
}

/**
 * A counter's marks in the order of time, as columns: a thousand meters with a reading a day have a million of them.
 *
 * @see markAt for one of them as it is thought of.
 */
export interface Marks {
  /** All use up to and including this day is before the mark. */
  readonly boundary: Int32Array;
  /** The digits it showed, `places` of them behind the decimal sign; NaN where a number does not hold them. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly places: number;
  readonly entry: readonly EntryId[];
  /** By its place, every mark that is more than one reading, or too long for a number. */
  readonly special: ReadonlyMap<number, Mark>;
  /** Boundaries of declared rollovers. */
  readonly rollovers: readonly Day[];
}

/** One mark of the columns. */
export const markAt = ({ boundary, before, after, places, entry, special }: Marks, at: number): Mark =>
  special.get(at) ?? {
    boundary: (boundary[at] ?? 0) as Day,
    before: { digits: BigInt(before[at] ?? 0), places },
    after: { digits: BigInt(after[at] ?? 0), places },
    multiplier: undefined,
    entry: entry[at] ?? ('' as EntryId),
    rivals: [],
  };
