import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover, lengthOf } from './coverage.ts';

describe('cover', () => {
  it('joins neighbours in whatever order they come', () => {
    const stretches: number[] = [];
    for (const [from, to] of [
      [60, 90],
      [0, 30],
      [30, 60],
      [120, 150],
    ] as const)
      expect(cover(stretches, from, to)).toBe(true);
    expect(stretches).toEqual([0, 90, 120, 150]);
    expect(lengthOf(stretches)).toBe(120);
  });

  it('takes exactly what is free, as a list of minutes would', () => {
    const stretch = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (stretchesToAdd) => {
        const stretches: number[] = [];
        const minutes = new Set<number>();
        for (const [from, length] of stretchesToAdd) {
          const own = Array.from({ length }, (_, at) => from + at);
          const isFree = own.every((minute) => !minutes.has(minute));
          expect(cover(stretches, from, from + length)).toBe(isFree);
          if (isFree) for (const minute of own) minutes.add(minute);
        }
        expect(lengthOf(stretches)).toBe(minutes.size);
        expect(stretches).toEqual([...stretches].toSorted((a, b) => a - b));
        expect(new Set(stretches).size).toBe(stretches.length);
      }),
    );
  });
});
