import { inOrder, type Span } from './name.ts';

/** A device's small segments are put together when there are so many of them in a row. */
const MANY = 16;
/** What counts as small, in entries. */
const SMALL = 256;
/** The most a segment that was put together may hold. */
const LARGEST = 4096;
/** How long the text of a file that is written may be: as much as two pages of the hub. */
export const FULL_FILE = 4 * 1024 * 1024;
/**
 * What a file may weigh to be read, in bytes. Eight times what is written: a letter has up to three bytes, and what a copied
 * profile wrote under one number is not parted. Anything may be dropped into a folder that people share, and who reads a
 * file holds it whole.
 */
export const LARGEST_FILE = 8 * FULL_FILE;

/** A file of a shelf, as its name and the listing tell it. */
interface Weighed extends Span {
  /** In bytes. */
  readonly size: number;
}

/**
 * Finds segments of one shelf to put together: else ten machines that send each quarter of an hour would fill a folder
 * with a hundred thousand files.
 *
 * @returns the longest row of adjoining small ones from the oldest on, in order; empty if there are few.
 * @example
 * toMerge([{ first: 1, last: 20, size: 9000 }, { first: 21, last: 34, size: 6000 }]); // []
 */
export function toMerge<S extends Weighed>(segments: Iterable<S>): readonly S[] {
  let row: S[] = [];
  let size = 0;
  for (const segment of inOrder(segments)) {
    const start = row[0]?.first ?? segment.first;
    const follows = row.length === 0 || segment.first === (row.at(-1)?.last ?? 0) + 1;
    const fits = segment.last - start < LARGEST && size + segment.size <= FULL_FILE;
    if (isSmall(segment) && follows && fits) row.push(segment);
    else if (row.length >= MANY) break;
    else row = isSmall(segment) ? [segment] : [];
    size = row.length === 0 ? 0 : row.length === 1 ? segment.size : size + segment.size;
  }
  return row.length >= MANY ? row : [];
}

/** So many small ones as make a row always fit into one file. */
const isSmall = ({ first, last, size }: Weighed): boolean =>
  last - first + 1 < SMALL && size <= FULL_FILE / MANY;

/** Segments that lie wholly within another one: left over where putting together was interrupted. */
export function superfluous<S extends Span>(segments: Iterable<S>): readonly S[] {
  const all = inOrder(segments);
  return all.filter((one) =>
    all.some(
      (other) => other !== one && other.first <= one.first && one.last <= other.last && isLarger(other, one),
    ),
  );
}

const isLarger = (a: Span, b: Span): boolean => a.last - a.first > b.last - b.first;
