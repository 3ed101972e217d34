import { inOrder, type Span } from './name.ts';

/** A device's small segments are put together when there are so many of them in a row. */
const MANY = 16;
/** What counts as small, in entries. */
const SMALL = 256;
/** The most a segment that was put together may hold. */
const LARGEST = 4096;

/**
 * Finds segments of one shelf to put together: else ten machines that send each quarter of an hour would fill a folder
 * with a hundred thousand files.
 *
 * @returns the longest row of adjoining small ones from the oldest on, in order; empty if there are few.
 * @example
 * toMerge([{ first: 1, last: 20 }, { first: 21, last: 34 }]); // []
 */
export function toMerge<S extends Span>(segments: Iterable<S>): readonly S[] {
  let row: S[] = [];
  for (const segment of inOrder(segments)) {
    const start = row[0]?.first ?? segment.first;
    const follows = row.length === 0 || segment.first === (row.at(-1)?.last ?? 0) + 1;
    if (isSmall(segment) && follows && segment.last - start < LARGEST) row.push(segment);
    else if (row.length >= MANY) break;
    else row = isSmall(segment) ? [segment] : [];
  }
  return row.length >= MANY ? row : [];
}

const isSmall = ({ first, last }: Span): boolean => last - first + 1 < SMALL;

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
