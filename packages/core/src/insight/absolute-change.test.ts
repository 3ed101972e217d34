import { describe, expect, it } from 'vitest';
import { fraction } from '../quantity/fraction.ts';
import { absoluteChange } from './absolute-change.ts';
import type { Figure } from './comparison.ts';

const figure = (amount: number | null): Figure => ({
  amount,
  coverage: { valued: 20, expected: 20 },
  direct: 20,
  waiting: 0,
});

const RULE = { limit: 9000, floor: 20 };

describe('the absolute change', () => {
  it('[I2] has a percentage of what was used before', () => {
    expect(absoluteChange(figure(110), figure(100), RULE)).toMatchObject({
      change: 10,
      relative: fraction(1, 10),
    });
  });

  it('[I2] of a period in which nothing was used has none: there is nothing to divide by', () => {
    // Even where the office set the least amount that has a percentage to zero.
    for (const floor of [20, 0])
      expect(absoluteChange(figure(110), figure(0), { ...RULE, floor })).toMatchObject({
        change: 110,
        relative: null,
      });
  });

  it('[L1] beside a period without any value there is no change, and no zero in its place', () => {
    expect(absoluteChange(figure(110), figure(null), RULE)).toMatchObject({ change: null, relative: null });
    expect(absoluteChange(figure(null), figure(100), RULE)).toMatchObject({ change: null, relative: null });
  });

  it('[I1] has no percentage while days wait for their reading: not reading must never look like thrift', () => {
    const half = { ...figure(50), coverage: { valued: 18, expected: 18 }, waiting: 3 };
    expect(absoluteChange(half, figure(100), RULE)).toMatchObject({ change: -50, relative: null });
    expect(absoluteChange({ ...half, waiting: 2 }, figure(100), RULE).relative).not.toBeNull();
    expect(absoluteChange(figure(110), figure(100), undefined).relative).toBeNull();
  });

  it('has no percentage of a small number: +184,2% of 19 items says nothing', () => {
    expect(absoluteChange(figure(54), figure(19), RULE)).toMatchObject({ change: 35, relative: null });
    expect(absoluteChange(figure(54), figure(20), RULE).relative).toEqual(fraction(34, 20));
  });
});
