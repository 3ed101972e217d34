import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromText, roundHalfEven, timesWhole } from './decimal.ts';
import { decimalText } from './decimal-text.ts';

describe('decimalFromText', () => {
  it('reads exactly what it says, however long the fraction', () => {
    expect(decimalFromText('0.1000000000000000055511')).toEqual({
      ok: true,
      value: { digits: 1_000_000_000_000_000_055_511n, places: 22 },
    });
  });

  it.each(['', '.5', '5.', '1e3', '+1', '0x10', '1 000', '１', 'NaN', '1'.repeat(41)])(
    'refuses %j',
    (text) => {
      expect(decimalFromText(text)).toEqual({ ok: false, error: 'not-a-number' });
    },
  );

  it('is the inverse of decimalText', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 9 }), (amount, places) => {
        const read = decimalFromText(decimalText(amount, places));
        const value = read.ok ? read.value : { digits: -1n, places: 0 };
        expect(value.digits * 10n ** BigInt(places)).toBe(BigInt(amount) * 10n ** BigInt(value.places));
      }),
    );
  });
});

describe('roundHalfEven', () => {
  it.each([
    [5n, 0n],
    [15n, 2n],
    [25n, 2n],
    [26n, 3n],
    [-15n, -2n],
    [-25n, -2n],
    [20n, 2n],
  ])('%s tenths become %s', (digits, whole) => {
    expect(roundHalfEven({ digits, places: 1 })).toEqual({ whole, exact: digits % 10n === 0n });
  });
});

describe('timesWhole', () => {
  it('is exact where floats are not', () => {
    expect(timesWhole({ digits: 1n, places: 1 }, 3)).toEqual({ digits: 3n, places: 1 });
  });
});
