import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from './number-text.ts';

describe('numberText', () => {
  it('agrees with the platform’s own grouping', () => {
    const platform = new Intl.NumberFormat('de', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        expect(numberText(amount, 3, 'vi')).toBe(platform.format(amount / 1000));
      }),
    );
  });
});
