import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fixedCode,
  fixedText,
  fraction,
  fractionPercent,
  multiplyFractions,
  subtractFractions,
  type Fraction,
} from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d));

describe('fractions', () => {
  it('are in lowest terms with the sign above', () => {
    expect(fraction(-6, -4)).toEqual({ n: 3n, d: 2n });
    expect(fraction(6, -4)).toEqual({ n: -3n, d: 2n });
    expect(fraction(0, -5)).toEqual({ n: 0n, d: 1n });
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it('are a field: what is added is taken away, what is multiplied is divided', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
        expect(b.n === 0n ? a : divideFractions(multiplyFractions(a, b), b)).toEqual(a);
        const left = multiplyFractions(a, addFractions(b, c));
        expect(left).toEqual(addFractions(multiplyFractions(a, b), multiplyFractions(a, c)));
        expect(compareFractions(a, b)).toBe(-compareFractions(b, a) + 0);
      }),
    );
  });
});

describe('printing rounds once, half away from zero', () => {
  it.each([
    [fraction(1, 20), 1, '0.1'],
    [fraction(-1, 20), 1, '-0.1'],
    [fraction(1, 21), 1, '0.0'],
    [fraction(-1, 21), 1, '0.0'],
    [fraction(5, 2), 0, '3'],
    [fraction(-5, 2), 0, '-3'],
    [fraction(33_264, 10), 2, '3326.40'],
  ])('%o with %i decimals is %s', (value, places, text) => {
    expect(fixedCode(value, places)).toBe(text);
  });

  it('for people in their language, never -0,0%', () => {
    expect(fixedText(fraction(33_264, 10), 1, 'vi')).toBe('3.326,4');
    expect(fractionPercent(fraction(-1, 10_000), 'vi')).toBe('0,0%');
    expect(fractionPercent(fraction(-25, 100), 'vi')).toBe('-25,0%');
    expect(fractionPercent(fraction(1, 2000), 'en')).toBe('0.1%');
  });
});
