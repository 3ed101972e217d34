import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  ceilingOf,
  compareFractions,
  divideFractions,
  floorOf,
  fraction,
  HALF,
  isSameFraction,
  isWholeFraction,
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

it('has a whole number at or below and at or above, and is one only if they are the same', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (n, d) => {
      const value = fraction(n, d);
      expect([floorOf(value), ceilingOf(value)]).toEqual([
        BigInt(Math.floor(n / d)),
        BigInt(Math.ceil(n / d)),
      ]);
      expect(isWholeFraction(value)).toBe(n % d === 0);
    }),
  );
});

it('is the same number however it was written', () => {
  expect(isSameFraction(fraction(2, 4), HALF)).toBe(true);
  expect(isSameFraction(fraction(2, 3), HALF)).toBe(false);
});
