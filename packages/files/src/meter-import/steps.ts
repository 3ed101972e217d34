import { SECONDS_A_DAY, type DayClock } from './day-clock.ts';
import type { Layout } from './layout.ts';
import type { Sample } from './sample.ts';
import { StampReader } from './stamp-reader.ts';
import type { DateOrder } from '../import/stamp.ts';

/** What the stamps at the beginning of a file tell of the others. */
export interface StampHabits {
  /** The most frequent distance of neighbours in seconds; undefined if there are none. */
  readonly step: number | undefined;
  /** Whether they go forward in time. */
  readonly ascending: boolean;
  /** Whether any has a time of day other than midnight. */
  readonly timed: boolean;
}

/** Looks at the stamps at the beginning of a file. */
export function stampHabits(
  { first, rows }: Sample,
  { columns, dataFrom }: Layout,
  order: DateOrder,
  clock: DayClock,
): StampHabits {
  const stamp = new StampReader(order);
  const counts = new Map<number, number>();
  let [forward, back, timed] = [0, 0, false];
  let previous: number | undefined;
  for (const cells of rows.slice(Math.max(dataFrom - first, 0))) {
    if (columns.only !== undefined && cells[columns.only.at]?.trim() !== columns.only.value) continue;
    const time = columns.time === undefined ? '' : ` ${(cells[columns.time] ?? '').trim()}`;
    const instant = stamp.read(`${(cells[columns.day] ?? '').trim()}${time}`)
      ? clock.instant(stamp)
      : undefined;
    if (instant === undefined) continue;
    timed ||= stamp.timed && stamp.second !== 0;
    const distance = Math.abs(instant - (previous ?? instant));
    if (previous !== undefined && instant > previous) forward++;
    else if (previous !== undefined && instant < previous) back++;
    if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    previous = instant;
  }
  return { step: mostFrequent(counts), ascending: forward >= back, timed };
}

/** The most frequent distance, of equals the shortest; none beyond a day. */
function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined || best[0] > SECONDS_A_DAY ? undefined : best[0];
}
