import type { Decimal } from '../quantity/decimal.ts';
import { atPlaces, compareDecimals } from './counter.ts';
import type { Mark } from './mark.ts';

/** What one entry says of a boundary. */
export interface Said extends Omit<Mark, 'rivals'> {
  /** It was read once more, to settle which value holds. */
  readonly settles: boolean;
  /** The counter goes on as another one: replaced, or with another multiplier. */
  readonly changes: boolean;
}

/**
 * The marks of one boundary, in order. A replacement or a change of multiplier stands by itself. A reading of the same
 * boundary is the old counter's where it lies between what was read last and the old counter's end, else the new one's where
 * it lies above that one's beginning and nearer to it than to the old one's end; where it fits neither, that is a question. The
 * old counter's says nothing more, for its end is known.
 *
 * @param last what the counter showed at the mark before; undefined at the first.
 */
export function marksAt(all: readonly Said[], last: Decimal | undefined): Mark[] {
  const said = all.toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
  const readings = settled(said.filter((one) => !one.changes));
  const [change, ...others] = said.filter((one) => one.changes);
  if (change === undefined) return asMark(readings);
  const apart = readings.filter(({ before }) => isNoneOf(before, change));
  const notOld = apart.filter(({ before }) => !isOld(before, change, last));
  const fresh = notOld.filter(({ before }) => isFresh(before, change));
  const odd = notOld.filter(({ before }) => !isFresh(before, change));
  const contrary = others.filter((one) => !saysSame(one, change));
  const changed: Mark = { ...plain(change), rivals: [...contrary, ...odd].map(({ entry }) => entry) };
  return [changed, ...asMark(fresh)];
}

/** What was read once more holds alone, the newest of it. */
function settled(readings: readonly Said[]): readonly Said[] {
  const newest = readings.findLast((one) => one.settles);
  return newest === undefined ? readings : [newest];
}

/** Two people may record the same change. */
const saysSame = (a: Said, b: Said): boolean =>
  compareDecimals(a.before, b.before) === 0 &&
  compareDecimals(a.after, b.after) === 0 &&
  (a.multiplier === undefined || b.multiplier === undefined
    ? a.multiplier === b.multiplier
    : compareDecimals(a.multiplier, b.multiplier) === 0);

/** Neither what the old counter ended with nor what the new one began with: those say nothing more. */
const isNoneOf = (value: Decimal, change: Said): boolean =>
  compareDecimals(value, change.before) !== 0 && compareDecimals(value, change.after) !== 0;

/** Where the end itself lies below what was read last the counter went round, and then so may the reading. */
function isOld(value: Decimal, { before: end }: Said, last: Decimal | undefined): boolean {
  if (compareDecimals(value, end) > 0) return false;
  return last === undefined || compareDecimals(value, last) >= 0 || compareDecimals(end, last) < 0;
}

/** A counter put in today shows little more than at its beginning; what is nearer to the old one's end was misread there. */
function isFresh(value: Decimal, { before: end, after: start }: Said): boolean {
  if (compareDecimals(value, start) < 0) return false;
  return compareDecimals(distance(value, start), distance(value, end)) <= 0;
}

function distance(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const digits = atPlaces(a, places) - atPlaces(b, places);
  return { digits: digits < 0n ? -digits : digits, places };
}

/** The first of several readings, with those that differ as rivals. */
function asMark(readings: readonly Said[]): Mark[] {
  const [first] = readings;
  if (first === undefined) return [];
  const rivals = readings.filter((one) => compareDecimals(one.before, first.before) !== 0);
  return [{ ...plain(first), rivals: rivals.map(({ entry }) => entry) }];
}

const plain = ({ settles: _settles, changes: _changes, ...mark }: Said): Omit<Mark, 'rivals'> => mark;
