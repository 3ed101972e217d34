import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsIn, reach, segmentName, segmentOf, type Span } from './name.ts';

const spans = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 12 }))
  .map(([first, more]): Span => ({ first, last: first + more }));

describe('the name of a segment', () => {
  it('tells its numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.nat(), (first, more) => {
        const span = { first, last: Math.min(first + more, Number.MAX_SAFE_INTEGER) };
        expect(segmentOf(segmentName(span))).toEqual(span);
      }),
    );
  });

  it.each([
    ...['1-20 (1).jsonl', '1-20-MAY2.jsonl', '1-20 (conflicted copy 2026-06-08).jsonl', '~$1-20.jsonl'],
    ...['1-20.jsonl.crswap', '1-20.jsonl.tmp', '1-20.JSONL', '01-20.jsonl', '1-020.jsonl', '0-20.jsonl'],
    ...['20-1.jsonl', '1-20', '.1-20.jsonl', '1-20.jsonl ', '1–20.jsonl', '1-99999999999999999.jsonl'],
    ...['../1-20.jsonl', 'README.txt', ''],
  ])('[S5] is not %j: what else lies in a folder is not read', (name) => {
    expect(segmentOf(name)).toBeUndefined();
  });
});

describe('spans', () => {
  it('reach as far as every number from 1 is in one of them, and their gaps are the others', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (all, last) => {
        const isIn = (n: number, among: readonly Span[]): boolean =>
          among.some((span) => span.first <= n && n <= span.last);
        const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
        const missing = numbers.find((n) => !isIn(n, all)) ?? 61;
        expect(reach(all)).toBe(missing - 1);
        const gaps = gapsIn(all, last);
        for (const n of numbers.slice(0, last)) expect(isIn(n, gaps)).toBe(!isIn(n, all));
        expect(gaps.every((gap) => gap.first <= gap.last && gap.last <= last)).toBe(true);
      }),
    );
  });
});
