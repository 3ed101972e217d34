import {
  behindSubMeters,
  boundaryOf,
  dayText,
  meterDays,
  meterIds,
  meterOn,
  type Day,
  type Meter,
  type MeterEntry,
  type Office,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { readingDue, type ReadingDue } from './meter-due.ts';
import { lastReading, type LastReading } from './meter-last.ts';

/** A meter in the list of meters. */
export interface MeterRow {
  readonly meter: Meter;
  readonly last: LastReading | undefined;
  readonly due: ReadingDue;
}

/** The meters of one resource. */
export interface MeterGroup {
  readonly resource: ResourceId;
  readonly rows: readonly MeterRow[];
}

/** The meters there are today, by resource; sub-meters follow their main meter. */
export function meterGroups(
  office: Office,
  pages: ReadonlyMap<string, readonly MeterEntry[]>,
  today: Day,
): MeterGroup[] {
  const groups = new Map<ResourceId, MeterRow[]>();
  const meters = meterIds(office).flatMap((id) => meterOn(office, id, today) ?? []);
  const ids = new Set(meters.map(({ id }) => id));
  const isMain = ({ parent }: Meter): boolean => parent === undefined || !ids.has(parent);
  const inOrder = meters
    .filter(isMain)
    .flatMap((main) => [main, ...meters.filter((sub) => !isMain(sub) && sub.parent === main.id)]);
  for (const meter of inOrder) {
    const entries = pages.get(meter.id) ?? [];
    const last = lastReading({ office, meter, entries });
    const boundary =
      last === undefined ? undefined : boundaryOf({ day: dayText(last.day), moment: last.moment });
    const row = { meter, last, due: readingDue(meter, boundary, today) };
    groups.set(meter.resource, [...(groups.get(meter.resource) ?? []), row]);
  }
  return [...groups].map(([resource, rows]) => ({ resource, rows }));
}

/** What a main meter counted beyond its sub-meters over a period. */
export interface Remainder {
  readonly subs: readonly Meter[];
  /** Small units of the days on which all of them have a value; it may be negative, which warns. */
  readonly amount: number;
  /** Days without a value. */
  readonly missing: number;
  readonly isNegative: boolean;
}

/** The common remainder of a meter; undefined if no meter stands behind it. */
export function remainderOf(
  office: Office,
  pages: ReadonlyMap<string, readonly MeterEntry[]>,
  main: string,
  period: Period,
): Remainder | undefined {
  const subs = meterIds(office).flatMap((id) => {
    const meter = meterOn(office, id, period.last);
    return meter?.parent === main ? [meter] : [];
  });
  if (subs.length === 0) return undefined;
  const all = [main, ...subs.map(({ id }) => id)].flatMap(
    (id) => meterDays(office, id, pages.get(id) ?? [], period) ?? [],
  );
  const [rest] = behindSubMeters(office, all);
  if (rest?.meter !== main) return undefined;
  return {
    subs,
    amount: rest.amount.reduce((sum, amount) => sum + amount, 0),
    missing: rest.basis.filter((basis) => basis === 0).length,
    isNegative: rest.amount.some((amount) => amount < 0),
  };
}
