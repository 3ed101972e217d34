import type { Day } from '../calendar/day.ts';
import type { MeterEventEntry, ReadingEntry } from '../journal/entry.ts';
import type { EntryId } from '../journal/id.ts';
import { decimalFromText, type Decimal } from '../quantity/decimal.ts';
import { boundaryOf } from './boundary.ts';
import { compareDecimals } from './counter.ts';

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

/** A counter's marks in the order of time, and where it went round. */
export interface Marks {
  readonly marks: readonly Mark[];
  /** Boundaries of declared rollovers. */
  readonly rollovers: readonly Day[];
}

/**
 * Puts readings and events of one meter in order. Of readings on one boundary that agree one stands for all; a re-read
 * settles which value holds; where they disagree the mark has rivals, and that is a question (method §6).
 */
export function marksOf(readings: readonly ReadingEntry[], events: readonly MeterEventEntry[]): Marks {
  const at = new Map<Day, Said[]>();
  const rollovers: Day[] = [];
  for (const entry of [...readings, ...events]) {
    const boundary = boundaryOf(entry);
    if (boundary === undefined) continue;
    if (entry.kind === 'meter-event' && entry.event === 'rolled-over') rollovers.push(boundary);
    const said = whatItSays(entry, boundary);
    if (said !== undefined) at.set(boundary, [...(at.get(boundary) ?? []), said]);
  }
  const marks = [...at.values()].flatMap((said) => marksAt(said));
  return {
    marks: marks.toSorted((a, b) => a.boundary - b.boundary),
    rollovers: rollovers.toSorted((a, b) => a - b),
  };
}

interface Said extends Omit<Mark, 'rivals'> {
  readonly settles: boolean;
  readonly changes: boolean;
}

function whatItSays(entry: ReadingEntry | MeterEventEntry, boundary: Day): Said | undefined {
  const read = (text: string): Decimal | undefined => {
    const value = decimalFromText(text);
    return value.ok ? value.value : undefined;
  };
  const base = { boundary, entry: entry.id, multiplier: undefined, settles: false, changes: false };
  if (entry.kind === 'reading') return same(read(entry.value), base);
  switch (entry.event) {
    case 're-read':
      return same(read(entry.value), { ...base, settles: true });
    case 'multiplier':
      return same(read(entry.value), { ...base, multiplier: read(entry.multiplier), changes: true });
    case 'replaced': {
      const [before, after] = [read(entry.final), read(entry.start)];
      return before === undefined || after === undefined
        ? undefined
        : { ...base, before, after, changes: true };
    }
    case 'rolled-over':
    case 'not-read':
      return undefined;
  }
}

const same = (value: Decimal | undefined, said: Omit<Said, 'before' | 'after'>): Said | undefined =>
  value === undefined ? undefined : { ...said, before: value, after: value };

/**
 * The marks of one boundary. A replacement or a change of multiplier stands by itself, and a reading taken later the same
 * day by the new counter after it.
 */
function marksAt(all: readonly Said[]): Mark[] {
  const said = all.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  const changes = said.filter((one) => one.changes);
  const readings = said.filter((one) => !one.changes);
  const value = readings.length === 0 ? undefined : valueOf(readings);
  if (changes.length === 0) return value === undefined ? [] : [value];
  const [change, ...others] = changes;
  if (change === undefined) return [];
  const changed: Mark = { ...plain(change), rivals: others.map(({ entry }) => entry) };
  if (value === undefined || agrees(value, change))
    return [{ ...changed, rivals: [...changed.rivals, ...(value?.rivals ?? [])] }];
  return [changed, value];
}

const agrees = (value: Mark, change: Said): boolean =>
  compareDecimals(value.before, change.before) === 0 || compareDecimals(value.after, change.after) === 0;

const plain = ({ settles: _settles, changes: _changes, ...mark }: Said): Omit<Mark, 'rivals'> => mark;

/** The newest re-read holds; else the first reading, with those that differ as rivals. */
function valueOf(readings: readonly Said[]): Mark {
  const settled = readings.findLast((one) => one.settles);
  if (settled !== undefined) return { ...plain(settled), rivals: [] };
  const [first] = readings;
  if (first === undefined) throw new Error('no reading');
  const rivals = readings.filter((one) => compareDecimals(one.before, first.before) !== 0);
  return { ...plain(first), rivals: rivals.map(({ entry }) => entry) };
}
