import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalRatios, plusRatio, roundRatio, type Ratio } from './ratio.ts';
import { UseSum } from './use-sum.ts';

describe('UseSum', () => {
  it('[Q1] is exact, whatever the numbers, their decimals and their fractions', () => {
    const part = fc.record({
      digits: fc.bigInt({ min: 0n, max: 10n ** 22n }),
      places: fc.integer({ min: 0, max: 20 }),
      times: fc.integer({ min: 0, max: 86_400 }),
      of: fc.constantFrom(1, 60, 3600, 86_460),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const sum = new UseSum();
        let expected: Ratio = { num: 0n, den: 1n };
        for (const { digits, places, times, of } of parts) {
          const isSmall = digits < 10n ** 15n;
          sum.add(
            { digits: isSmall ? Number(digits) : 0, places, big: isSmall ? undefined : digits },
            times,
            of,
          );
          expected = plusRatio(expected, {
            num: digits * BigInt(times),
            den: BigInt(of) * 10n ** BigInt(places),
          });
        }
        expect(equalRatios(sum.total, expected)).toBe(true);
      }),
    );
  });

  it('stays exact where plain numbers would not', () => {
    const sum = new UseSum();
    for (let count = 0; count < 100; count++)
      sum.add({ digits: 999_999_999_999_999, places: 0, big: undefined }, 86_400, 1);
    expect(sum.total).toEqual({ num: 999_999_999_999_999n * 86_400n * 100n, den: 1n });
  });
});

describe('roundRatio', () => {
  it.each([
    [5n, 2n, 2n, false],
    [7n, 2n, 4n, false],
    [10n, 4n, 2n, false],
    [8n, 3n, 3n, false],
    [7n, 3n, 2n, false],
    [6n, 3n, 2n, true],
  ])('[Q1] %s/%s is %s', (num, den, whole, exact) => {
    expect(roundRatio({ num, den })).toEqual({ whole, exact });
  });
});
