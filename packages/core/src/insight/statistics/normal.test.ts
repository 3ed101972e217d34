import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalTail } from './normal.ts';

describe('the normal distribution', () => {
  it.each([
    // Abramowitz and Stegun, tables 26.1 and 26.2: Φ(z).
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.5, 0.933192798731142],
    [2, 0.977249868051821],
    [2.5, 0.993790334674224],
    [3, 0.99865010196837],
  ])('[I4] Φ(%d) is that of the table', (z, published) => {
    expect(Math.abs(1 - normalTail(z) - published)).toBeLessThan(1e-14);
    expect(Math.abs(normalTail(-z) - published)).toBeLessThan(1e-14);
  });

  it.each([
    [3.5, 2.32629079035525e-4],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160527e-24],
  ])('[I4] keeps the digits of the tail beyond %d', (z, published) => {
    expect(Math.abs(normalTail(z) / published - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [0.9, 1.2815515655446],
    [0.95, 1.6448536269515],
    [0.975, 1.9599639845401],
    [0.995, 2.5758293035489],
    [0.9995, 3.2905267314919],
  ])('[I4] the quantile of %d is that of the table', (part, published) => {
    expect(normalQuantile(part)).toBeCloseTo(published, 12);
    expect(normalQuantile(1 - part)).toBeCloseTo(-published, 12);
  });

  it('inverts itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (part) => {
        expect(Math.abs(normalTail(-normalQuantile(part)) - part)).toBeLessThan(1e-15);
      }),
    );
  });
});
