import {
  addDays,
  asIfSaved,
  boundaryOf,
  dayNumberFromText,
  dayText,
  meterStretches,
  type Day,
  type EntryDraft,
  type EntryId,
  type Meter,
  type MeterEntry,
  type Office,
} from '@soxanh/core';
import { endValue, hasMoment, isAt } from './meter-answer.ts';

/** What is known of a meter while something of it is typed. */
export interface MeterKnown {
  readonly office: Office;
  /** As the office describes it today. */
  readonly meter: Meter;
  /** Its entries in force, of all time. */
  readonly entries: readonly MeterEntry[];
}

/** A reading that stands: its value, and when it was read. */
export interface LastReading {
  readonly entry: EntryId;
  readonly day: Day;
  readonly moment: 'before' | undefined;
  /** What the counter goes on with, as an entry holds it. */
  readonly value: string;
}

/** Beyond what any counter shows. */
const PROBE = '9'.repeat(14);

/**
 * The newest value known of a counter before a boundary; of all time if none is given. Where it was replaced, read again
 * or read twice on one boundary, core decides which value stands: it is asked what a reading there would be held against.
 */
export function lastReading({ office, meter, entries }: MeterKnown, before?: Day): LastReading | undefined {
  const places = entries.map((entry) => (hasMoment(entry) ? boundaryOf(entry) : undefined));
  const newest = places.reduce<number>((so, place) => Math.max(so, place ?? so), -Infinity);
  const at = before ?? (newest === -Infinity ? undefined : addDays(newest as Day, 1));
  if (at === undefined) return undefined;
  const earlier = entries.filter((_, i) => (places[i] ?? Infinity) < at);
  const probe: EntryDraft = { kind: 'reading', meter: meter.id, day: dayText(at), value: PROBE };
  const asked = asIfSaved(earlier, [probe]);
  const stretch = meterStretches(office, meter.id, asked.entries).find(({ to }) => to === asked.ids[0]);
  const entry = entries.find(({ id }) => id === stretch?.from);
  const day = dayNumberFromText(entry?.day ?? '');
  if (entry === undefined || day === undefined || !hasMoment(entry)) return undefined;
  return { entry: entry.id, day, moment: entry.moment, value: endValue(entry) };
}

/** What says what a counter showed at a boundary: the newest re-read, else every reading. */
export function standingAt(entries: readonly MeterEntry[], boundary: Day): readonly MeterEntry[] {
  const there = entries.filter((entry) => isAt(entry, boundary));
  const reread = there.findLast((entry) => entry.kind === 'meter-event' && entry.event === 're-read');
  return reread === undefined ? there.filter((entry) => entry.kind === 'reading') : [reread];
}

/** What says that nobody could read the counter at a boundary. */
export const unreadAt = (entries: readonly MeterEntry[], boundary: Day): readonly MeterEntry[] =>
  entries.filter(
    (entry) => entry.kind === 'meter-event' && entry.event === 'not-read' && isAt(entry, boundary),
  );
