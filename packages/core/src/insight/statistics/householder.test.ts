import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, triangulate } from './householder.ts';

const entries = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 4 });

describe('Householder’s reflections', () => {
  it('keep every length: what is turned is neither stretched nor shrunk', () => {
    fc.assert(
      fc.property(entries, entries, entries, (one, two, values) => {
        const columns = [Float64Array.from(one), Float64Array.from(two)];
        const { turned, diagonal } = triangulate(columns, Float64Array.from(values));
        const given = Float64Array.from(values);
        expect(dot(turned, turned)).toBeCloseTo(dot(given, given), 6);
        expect(Math.abs(diagonal[0] ?? NaN)).toBeCloseTo(Math.hypot(...one), 8);
      }),
    );
  });

  it('have an answer for a column that is a triangle already', () => {
    const { turned } = triangulate([Float64Array.of(5, 0, 0)], Float64Array.of(1, 2, 3));
    expect(Array.from(turned)).toEqual([-1, 2, 3]);
  });
});
