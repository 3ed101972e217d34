import { err, ok, type ResourceId, type Result } from '@soxanh/core';
import { folded, type ColumnFinder } from './columns.ts';
import type { MeterRefusal } from './meter-refusal.ts';
import { unitInHeading } from './meter-unit.ts';

/** The first and the last of neighbouring columns that make up a day. */
export interface WideColumns {
  readonly first: number;
  readonly last: number;
}

const MINUTES_A_DAY = 1440;

/** Fewer are not hours; headings with numbers are common. */
const LEAST_COLUMNS = 24;

/** Tells whether so many equal parts of a day are whole minutes each: 24, 48, 96, 144, … */
const makesADay = (columns: number): boolean => columns > 1 && MINUTES_A_DAY % columns === 0;

/** `4..51` or `kWh_1..kWh_48`, as somebody named it. */
export function wideRange(finder: ColumnFinder, wanted: string): Result<WideColumns, MeterRefusal> {
  const [from = '', to = ''] = wanted.split('..');
  const first = finder.named('amount', from.trim());
  if (!first.ok) return first;
  const last = finder.named('amount', to.trim());
  if (!last.ok) return last;
  const columns = last.value - first.value + 1;
  return makesADay(columns)
    ? ok({ first: first.value, last: last.value })
    : err({ kind: 'not-a-day-wide', columns });
}

/**
 * Finds columns that make up a day by their headings: times of day (`00:30`, `[00:30]`), or one word with numbers from 0 or 1
 * (`kWh_1` … `kWh_48`). Of several such rows of columns the one that names a unit of the meter is taken.
 *
 * @returns undefined if there are none, or if several could be meant.
 */
export function wideByHeadings(headings: readonly string[], resource: ResourceId): WideColumns | undefined {
  const runs = runsOf(headings).filter(({ first, last }) => makesADay(last - first + 1));
  if (runs.length === 1) return runs[0];
  const fitting = runs.filter(({ first }) => unitInHeading(headings[first] ?? '', resource) !== undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Rows of neighbouring columns of one family, each from the beginning of a day. */
function runsOf(headings: readonly string[]): WideColumns[] {
  const places = headings.map(placeOf);
  const runs: WideColumns[] = [];
  for (let at = 0; at < places.length; at++) {
    const length = runLength(places.slice(at));
    if (length < LEAST_COLUMNS) continue;
    runs.push({ first: at, last: at + length - 1 });
    at += length - 1;
  }
  return runs;
}

const TIMES = ':';

/** What a heading says of its place in a day: minutes for a time, else the number behind its word. */
interface Place {
  readonly family: string;
  readonly number: number;
}

/** How many of the places go on from the first in even steps. The last time of a day may be written 00:00. */
function runLength([first, ...others]: readonly (Place | undefined)[]): number {
  const [second] = others;
  if (first === undefined || second === undefined) return 0;
  const step = second.number - first.number;
  const begins = first.number === 0 || first.number === step;
  if (!begins || step <= 0 || (first.family !== TIMES && step !== 1)) return 0;
  const ends = others.findIndex((place, at) => {
    const wanted = first.number + (at + 1) * step;
    const isNext =
      place?.number === wanted || (first.family === TIMES && place?.number === wanted % MINUTES_A_DAY);
    return place?.family !== first.family || !isNext;
  });
  return 1 + (ends === -1 ? others.length : ends);
}

function placeOf(heading: string): Place | undefined {
  const time = /^\[?(\d{1,2}):(\d{2})(?::00)?\]?$/.exec(heading.trim());
  if (time !== null) return { family: TIMES, number: Number(time[1]) * 60 + Number(time[2]) };
  const numbered = /^(.*\D)0*(\d+)$/.exec(folded(heading));
  return numbered === null ? undefined : { family: numbered[1] ?? '', number: Number(numbered[2]) };
}
