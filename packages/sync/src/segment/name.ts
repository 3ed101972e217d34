/** Numbers of a row of entries or records, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const NAME = /^([1-9]\d{0,15})-([1-9]\d{0,15})\.jsonl$/;

/**
 * The name of the file that holds a span.
 *
 * @example
 * segmentName({ first: 1, last: 20 }); // '1-20.jsonl'
 */
export const segmentName = ({ first, last }: Span): string => `${first}-${last}.jsonl`;

/**
 * The span a file name tells. Only such names are read: what file systems, browsers and services that copy folders make
 * besides (`1-20 (1).jsonl`, `1-20.jsonl.crswap`, `~$1-20.jsonl`) is not.
 *
 * @example
 * segmentOf('21-34.jsonl'); // { first: 21, last: 34 }
 * segmentOf('21-34 (1).jsonl'); // undefined
 */
export function segmentOf(name: string): Span | undefined {
  const [, from, to] = NAME.exec(name) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return Number.isSafeInteger(first) && Number.isSafeInteger(last) && first <= last
    ? { first, last }
    : undefined;
}

/** How far spans reach without a gap, counted from 1; 0 if none begins there. */
export function reach(spans: Iterable<Span>): number {
  let last = 0;
  for (const span of inOrder(spans)) {
    if (span.first > last + 1) break;
    last = Math.max(last, span.last);
  }
  return last;
}

/** What of 1 to `last` no span covers. */
export function gapsIn(spans: Iterable<Span>, last: number): Span[] {
  const gaps: Span[] = [];
  let covered = 0;
  for (const span of [...inOrder(spans), { first: last + 1, last: last + 1 }]) {
    const before = Math.min(span.first - 1, last);
    if (before > covered) gaps.push({ first: covered + 1, last: before });
    covered = Math.max(covered, span.last);
  }
  return gaps;
}

/** By their first number; of those that begin together the longest first. */
export const inOrder = <S extends Span>(spans: Iterable<S>): S[] =>
  [...spans].toSorted((a, b) => a.first - b.first || b.last - a.last);
