import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, quantity, subtract } from './quantity.ts';

describe('quantity', () => {
  it('[Q1] holds whole small units only', () => {
    expect(() => quantity('Wh', 0.5)).toThrow(RangeError);
    expect(() => quantity('Wh', Number.NaN)).toThrow(RangeError);
    expect(() => quantity('sheet', 2 ** 53)).toThrow(RangeError);
  });

  it('never becomes -0', () => {
    expect(Object.is(quantity('mL', -0), 0)).toBe(true);
  });

  it('what is added can be taken away again', () => {
    const whole = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [left, right] = [quantity('item', a), quantity('item', b)];
        expect(subtract(add(left, right), right)).toBe(left);
      }),
    );
  });

  it('[Q1] a sum that could not be exact throws', () => {
    const largest = quantity('Wh', Number.MAX_SAFE_INTEGER);
    expect(() => add(largest, quantity('Wh', 1))).toThrow('too large');
    expect(() => subtract(quantity('Wh', -1), largest)).toThrow('too large');
  });
});
