import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfAway, percentText } from './percent-text.ts';

describe('percentText', () => {
  it.each([
    [21, 22, '95,5%'],
    [19, 22, '86,4%'],
    [2, 3, '66,7%'],
    [36, 44, '81,8%'],
    [0, 5, '0,0%'],
    [-1, 100_000, '0,0%'],
    [-1, 2000, '-0,1%'],
    [1, 2000, '0,1%'],
    [12_345, 1, '1.234.500,0%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(percentText(part, whole, 'vi')).toBe(text);
  });

  it('a ratio of nothing is a dash, never 100%', () => {
    expect(percentText(0, 0, 'vi')).toBe('–');
  });

  it('takes the decimal sign of the language', () => {
    expect(percentText(21, 22, 'en')).toBe('95.5%');
  });
});

describe('divideHalfAway', () => {
  it('rounds halves away from zero on both sides', () => {
    expect([
      divideHalfAway(5n, 2n),
      divideHalfAway(-5n, 2n),
      divideHalfAway(5n, -2n),
      divideHalfAway(4n, 3n),
    ]).toEqual([3n, -3n, -3n, 1n]);
  });

  it('is never further than half from the ratio', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 99n }), (n, d) => {
        const error = 2n * (divideHalfAway(n, d) * d - n);
        expect(error <= d && error >= -d).toBe(true);
      }),
    );
  });
});
