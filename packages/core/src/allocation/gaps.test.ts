import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { addGaps } from './gaps.ts';

/** Gaps of one meter: in order, no two share a day. */
const gaps = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 })), { maxLength: 8 })
  .map((all) => {
    let day = 0;
    return all.map(([pause, length]): Period => {
      const first = day + pause;
      day = first + length;
      return { first: first as Day, last: (day - 1) as Day };
    });
  });

describe('addGaps', () => {
  it('keeps every gap that touches the days once, in order', () => {
    fc.assert(
      fc.property(fc.array(gaps, { maxLength: 4 }), (meters) => {
        const days: Period = { first: 3 as Day, last: 12 as Day };
        const known: Period[] = [];
        for (const meter of meters) addGaps(known, meter, days);
        const text = ({ first, last }: Period): string =>
          `${String(first).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
        const touching = meters.flat().filter(({ first, last }) => first <= 12 && last >= 3);
        expect(known.map(text)).toEqual([...new Set(touching.map(text))].toSorted());
      }),
    );
  });
});
