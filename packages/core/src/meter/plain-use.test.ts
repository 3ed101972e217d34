import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../quantity/decimal-text.ts';
import { decimalFromText, type Decimal } from '../quantity/decimal.ts';
import { plainUse, useBetween, worthOf } from './counter.ts';
import { placesIn, plainDigits } from './plain-digits.ts';

const digitsOf = (most: number): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: 10n ** BigInt(most) });
const multipliers: fc.Arbitrary<Decimal> = fc.record({ digits: digitsOf(8), places: fc.nat({ max: 9 }) });

describe('a counter’s use in plain numbers', () => {
  it('[M1] is the one of exact decimals wherever it is a number, halves to even', () => {
    const counters = fc.tuple(fc.maxSafeNat(), fc.maxSafeNat(), fc.nat({ max: 6 }), multipliers);
    fc.assert(
      fc.property(counters, fc.constantFrom(1, 1000), ([a, b, places, multiplier], per) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const use = plainUse(high - low, worthOf(multiplier, per, places));
        const shown = (value: number): Decimal => ({ digits: BigInt(value), places });
        fc.pre(!Number.isNaN(use));
        expect(use).toBe(useBetween({ from: shown(low), to: shown(high), multiplier, per }));
      }),
    );
  });

  it('rounds halves to even, and is no number where it would not be exact', () => {
    const half = worthOf({ digits: 5n, places: 1 }, 1, 0);
    expect([1, 3, 4].map((steps) => plainUse(steps, half))).toEqual([0, 2, 2]);
    expect(plainUse(2 ** 52, half)).toBeNaN();
    expect(worthOf({ digits: 10n ** 16n, places: 0 }, 1000, 0).factor).toBeNaN();
  });
});

describe('plainDigits', () => {
  it('reads what decimalFromText reads, or leaves it to it', () => {
    const written = fc
      .tuple(fc.maxSafeNat(), fc.nat({ max: 9 }))
      .map(([n, places]) => decimalText(n, places));
    const anything = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ' ', 'e') });
    fc.assert(
      fc.property(fc.oneof(written, anything), (text) => {
        const digits = plainDigits(text);
        fc.pre(!Number.isNaN(digits));
        const read = decimalFromText(text);
        expect(read).toEqual({ ok: true, value: { digits: BigInt(digits), places: placesIn(text) } });
      }),
    );
  });

  it('takes every short decimal that is not negative, and nothing else', () => {
    expect(['0', '007', '812.50', '999999999999.99'].map(plainDigits)).toEqual([
      0, 7, 81_250, 99_999_999_999_999,
    ]);
    const others = ['', '.5', '5.', '1.2.3', '-1', '1e3', ' 1', '1234567890123456'];
    expect(others.filter((text) => !Number.isNaN(plainDigits(text)))).toEqual([]);
  });
});
