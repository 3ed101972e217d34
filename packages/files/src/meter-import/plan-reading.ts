import {
  boundaryOf,
  compareDecimals,
  dayText,
  decimalFromText,
  type Day,
  type KnownEntry,
  type ReadingEntry,
} from '@soxanh/core';
import { plainText } from './decimals.ts';
import type { MeterReading } from './meter-file.ts';
import { readingKey } from './meter-keys.ts';
import type { Planner } from './planner.ts';

/** The readings in force of a meter, by the day's end they belong to. */
export function readingsOf(counted: readonly KnownEntry[], meter: string): Map<Day, ReadingEntry[]> {
  const readings = new Map<Day, ReadingEntry[]>();
  for (const entry of counted) {
    const boundary = entry.kind === 'reading' && entry.meter === meter ? boundaryOf(entry) : undefined;
    if (entry.kind !== 'reading' || boundary === undefined) continue;
    readings.set(boundary, [...(readings.get(boundary) ?? []), entry]);
  }
  return readings;
}

/** Plans what a counter showed: one value for a day's end, whoever says it. */
export function planReading(
  planner: Planner,
  readings: ReadonlyMap<Day, readonly ReadingEntry[]>,
  meter: string,
  found: MeterReading,
): void {
  const { day, moment, boundary, value, row } = found;
  const prefix = readingKey(meter, found);
  if (planner.isPresent(prefix)) return;
  const there = readings.get(boundary) ?? [];
  const other = there.find((entry) => !isValue(entry, found));
  if (there.length > 0 && other === undefined) {
    planner.present++;
    return;
  }
  if (other !== undefined && !planner.replaces) {
    planner.refuse(row, 1, { kind: 'reading-differs', inBook: other.value, inFile: plainText(value) });
    return;
  }
  for (const entry of there) if (!isValue(entry, found)) planner.takeBack(entry.id);
  if (there.some((entry) => isValue(entry, found))) {
    planner.present++;
    return;
  }
  const draft = { kind: 'reading', meter, day: dayText(day), value: plainText(value) } as const;
  planner.add(prefix, moment === undefined ? draft : { ...draft, moment }, row);
}

function isValue({ value: text }: ReadingEntry, { value }: MeterReading): boolean {
  const read = decimalFromText(text);
  return read.ok && compareDecimals(read.value, value) === 0;
}
