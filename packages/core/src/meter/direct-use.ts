import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import type { MeterUseEntry } from '../journal/entry.ts';
import type { EntryId } from '../journal/id.ts';

/** What meters or utilities themselves give for one day. */
export interface DirectDay {
  /** Small units of the minutes that are measured. */
  readonly measured: number;
  readonly minutes: number;
  /** Minutes the day has. */
  readonly of: number;
  /** Somebody wrote "about". */
  readonly about: boolean;
  readonly entries: readonly EntryId[];
}

/** Amounts given for days, and those that could not be taken. */
export interface DirectUse {
  readonly days: ReadonlyMap<Day, DirectDay>;
  /** Amounts for several days together, in order; they share no day. */
  readonly spans: readonly DirectSpan[];
  /** Entries whose minutes or days others cover already: they count nowhere and are shown. */
  readonly overlapping: readonly EntryId[];
}

/** An amount for several days together. */
export interface DirectSpan {
  readonly first: Day;
  readonly last: Day;
  readonly total: number;
  readonly entry: EntryId;
}

/**
 * Adds up what was given for days. Parts of one day add where their minutes do not overlap; what overlaps something with a
 * smaller id is left out and named, on every machine the same (law J2).
 *
 * @example
 * const entry = { kind: 'meter-use', id: '1', meter: 'dien-1', day: '2026-06-08', amount: 3000 };
 * directUse([entry]).days.get(dayOf(2026, 6, 8))?.measured; // 3000
 */
export function directUse(entries: readonly MeterUseEntry[]): DirectUse {
  const days = new Map<Day, DayParts>();
  const spans: DirectSpan[] = [];
  const overlapping: EntryId[] = [];
  for (const entry of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const first = dayNumberFromText(entry.day);
    const last = entry.through === undefined ? first : dayNumberFromText(entry.through);
    if (first === undefined || last === undefined) continue;
    const taken =
      last > first ? takeSpan(entry, { first, last }, spans, days) : takeDay(entry, first, spans, days);
    if (!taken) overlapping.push(entry.id);
  }
  return {
    days: new Map([...days].map(([day, { parts: _parts, ...sums }]) => [day, sums])),
    spans: spans.toSorted((a, b) => a.first - b.first),
    overlapping,
  };
}

interface DayParts extends DirectDay {
  readonly parts: readonly (readonly [number, number])[];
}

function takeSpan(
  entry: MeterUseEntry,
  { first, last }: { readonly first: Day; readonly last: Day },
  spans: DirectSpan[],
  days: ReadonlyMap<Day, DayParts>,
): boolean {
  for (let day = first; day <= last; day = addDays(day, 1)) if (days.has(day)) return false;
  if (spans.some((other) => other.first <= last && other.last >= first)) return false;
  spans.push({ first, last, total: entry.amount, entry: entry.id });
  return true;
}

function takeDay(
  entry: MeterUseEntry,
  day: Day,
  spans: readonly DirectSpan[],
  days: Map<Day, DayParts>,
): boolean {
  if (spans.some((span) => span.first <= day && span.last >= day)) return false;
  const of = entry.minutes?.of ?? 1440;
  const mine = entry.minutes?.covered ?? [[0, of] as const];
  const before = days.get(day);
  const theirs = before?.parts ?? [];
  if (mine.some(([from, to]) => theirs.some(([start, end]) => start < to && end > from))) return false;
  days.set(day, {
    measured: (before?.measured ?? 0) + entry.amount,
    minutes: (before?.minutes ?? 0) + mine.reduce((sum, [from, to]) => sum + to - from, 0),
    of,
    about: before?.about === true || entry.about === true,
    entries: [...(before?.entries ?? []), entry.id],
    parts: [...theirs, ...mine],
  });
  return true;
}
