import type { Day } from '../calendar/day.ts';
import type { MeterEventEntry, ReadingEntry } from '../journal/entry.ts';
import type { PagedEntries } from '../journal/page.ts';
import { decimalFromText, type Decimal } from '../quantity/decimal.ts';
import { marksAt, type Said } from './boundary-marks.ts';
import { boundaryOf } from './boundary.ts';
import { MarkColumns } from './mark-columns.ts';
import type { Marks } from './mark.ts';
import { placesIn, plainDigits } from './plain-digits.ts';

/**
 * Puts readings and events of one meter in order. Of readings on one boundary that agree one stands for all; a re-read
 * settles which value holds; where they disagree the mark has rivals, and that is a question (method §6).
 *
 * @param entries the meter's, in any order; those of other kinds say nothing of the counter.
 * @example
 * const entry = { kind: 'reading', id: '1', meter: 'dien-1', day: '2026-06-08', value: '112' };
 * marksOf([entry]).boundary[0]; // dayOf(2026, 6, 8)
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
  // Two people may give the same answer to one lower reading: it went round once.
  return columns.marks([...new Set(rollovers)].toSorted((a, b) => a - b));
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
  if (all.length > 0) for (const mark of marksAt(all, columns.last)) columns.put(mark);
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
