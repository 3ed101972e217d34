import type { Day } from '../calendar/day.ts';
import type { MeterEventEntry, ReadingEntry } from '../journal/entry.ts';
import type { PagedEntries } from '../journal/page.ts';
import { decimalFromText, type Decimal } from '../quantity/decimal.ts';
import { boundaryOf } from './boundary.ts';
import { compareDecimals } from './counter.ts';
import { MarkColumns } from './mark-columns.ts';
import type { Mark, Marks } from './mark.ts';
import { placesIn, plainDigits } from './plain-digits.ts';

/**
 * Puts readings and events of one meter in order. Of readings on one boundary that agree one stands for all; a re-read
 * settles which value holds; where they disagree the mark has rivals, and that is a question (method §6).
 *
 * @param entries the meter's, in any order; those of other kinds say nothing of the counter.
 */
export function marksOf(entries: Iterable<PagedEntries['meter']>): Marks {
  const said: Telling[] = [];
  const rollovers: Day[] = [];
  let isInOrder = true;
  for (const entry of entries) {
    if (entry.kind !== 'reading' && entry.kind !== 'meter-event') continue;
    const boundary = boundaryOf(entry);
    if (boundary === undefined) continue;
    if (entry.kind === 'meter-event' && entry.event === 'rolled-over') rollovers.push(boundary);
    isInOrder &&= boundary >= (said.at(-1)?.boundary ?? boundary);
    said.push({ boundary, entry });
  }
  if (!isInOrder) said.sort((a, b) => a.boundary - b.boundary);
  const columns = new MarkColumns(said.length);
  for (let from = 0, to = 0; from < said.length; from = to) {
    const { boundary = 0 } = said[from] ?? {};
    while (said[to]?.boundary === boundary) to++;
    putBoundary(columns, said, from, to);
  }
  return columns.marks(rollovers.toSorted((a, b) => a - b));
}

/** An entry and the boundary it tells of. */
interface Telling {
  readonly boundary: Day;
  readonly entry: ReadingEntry | MeterEventEntry;
}

/** Puts what was said of one boundary into the columns; nearly always that is one reading. */
function putBoundary(columns: MarkColumns, said: readonly Telling[], from: number, to: number): void {
  const only = to - from === 1 ? said[from] : undefined;
  if (only?.entry.kind === 'reading') {
    const digits = plainDigits(only.entry.value);
    if (!Number.isNaN(digits)) {
      columns.putPlain(only.boundary, digits, placesIn(only.entry.value), only.entry.id);
      return;
    }
  }
  const all = said.slice(from, to).flatMap(({ entry, boundary }) => whatItSays(entry, boundary) ?? []);
  if (all.length > 0) for (const mark of marksAt(all)) columns.put(mark);
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
