import { addDays, type Day, type Entry, type KnownEntry } from '@soxanh/core';
import { importedKeys } from '../import/imported.ts';
import { BookUses } from './book-uses.ts';
import type { MeterFile } from './meter-file.ts';
import { planReading, readingsOf } from './plan-reading.ts';
import { planDay, planSpan } from './plan-use.ts';
import { Planner, type MeterPlan } from './planner.ts';

/** The book, as far as a plan needs it. */
export interface PlanBook {
  readonly entries: Iterable<Entry>;
  /** What is in force. */
  readonly counted: readonly KnownEntry[];
}

/**
 * Plans the import of a meter file so that doing it twice, or on two machines that merge later, counts everything once.
 *
 * - What has the key of something in force is present and left alone, also when somebody corrected it since.
 * - Amounts for a day add only where their minutes do not meet. Where they do, and the amounts differ, the day is refused with
 *   both, unless `replace` says that the file is right; then what lies within its days is taken back.
 * - Readings at one day's end must agree in the same way.
 *
 * @param meter the id of the meter.
 */
export function planMeterImport(
  { entries, counted }: PlanBook,
  file: MeterFile,
  meter: string,
  { replace }: { readonly replace: boolean },
): MeterPlan {
  const planner = new Planner(importedKeys(entries), replace ? daysOf(file) : undefined);
  const uses = new BookUses(counted, meter);
  for (const day of file.days) planDay(planner, uses, meter, day);
  for (const span of file.spans) planSpan(planner, uses, meter, span);
  const readings = readingsOf(counted, meter);
  for (const reading of file.readings) planReading(planner, readings, meter, reading);
  return planner.plan;
}

/** Every day the file has an amount for. */
function daysOf({ days, spans }: MeterFile): Set<Day> {
  const all = new Set(days.map(({ day }) => day));
  for (const { first, last } of spans) for (let day = first; day <= last; day = addDays(day, 1)) all.add(day);
  return all;
}
