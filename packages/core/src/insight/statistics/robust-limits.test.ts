import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustLimits } from './robust-limits.ts';
import { limitsByType, unusualDays } from './unusual-days.ts';

const usual = [150, 140, 160, 155, 145, 150, 152, 148, 158, 142, 151, 149];

describe('robust limits', () => {
  it('reaches three interquartile ranges from the median', () => {
    // Sorted: 140 142 145 148 149 150 150 151 152 155 158 160; quartiles at ranks 3.75, 6.5 and 9.25.
    const spread = 152.75 - 147.25;
    const limits = { median: 150, spread, low: 150 - 3 * spread, high: 150 + 3 * spread, count: 12 };
    expect(robustLimits(usual)).toEqual({ ok: true, value: limits });
  });

  it('is not moved by the outlier it is to find', () => {
    const [first, ...rest] = usual;
    const wild = robustLimits([...rest, 1_000_000]);
    const tame = robustLimits([...rest, 160]);
    expect(first).toBe(150);
    expect(wild).toEqual(tame);
  });

  it('refuses with the facts: too few values, or nothing that varies', () => {
    expect(robustLimits([1, 2, NaN])).toEqual({
      ok: false,
      error: { kind: 'too-few', count: 2, needed: 12 },
    });
    const same = [...usual.map(() => 150), 5000];
    expect(robustLimits(same)).toEqual({ ok: false, error: { kind: 'flat', count: 13, median: 150 } });
    // A least difference worth speaking of makes limits even then.
    expect(robustLimits(same, { leastSpread: 100 })).toMatchObject({ value: { low: -150, high: 450 } });
  });

  it('moves with shift and scale', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1000 }), (values, by) => {
        const plain = robustLimits(values);
        const moved = robustLimits(values.map((value) => 2 * value + by));
        fc.pre(plain.ok && moved.ok);
        if (!plain.ok || !moved.ok) return;
        expect(moved.value.low).toBeCloseTo(2 * plain.value.low + by, 6);
        expect(moved.value.high).toBeCloseTo(2 * plain.value.high + by, 6);
      }),
    );
  });
});

describe('unusual days', () => {
  // Twelve weeks of Monday, Tuesday and Sunday.
  const types = usual.flatMap(() => ['W', 'W', 'O']);
  const uses = usual.flatMap((use) => [use, use + 2, use / 10]);

  it('judges a day by its own type', () => {
    expect(unusualDays(uses, types)).toEqual([]);
    const busySunday = uses.map((use, day) => (day === 5 ? 150 : use));
    expect(unusualDays(busySunday, types)).toMatchObject([{ index: 5, value: 150, type: 'O' }]);
    const idleMonday = uses.map((use, day) => (day === 3 ? 15 : use));
    expect(unusualDays(idleMonday, types)).toMatchObject([{ index: 3, value: 15, type: 'W' }]);
  });

  it('[L1] finds nothing unusual in a missing day, and counts it in no limits', () => {
    const gap = uses.map((use, day) => (day === 0 ? NaN : use));
    expect(unusualDays(gap, types)).toEqual([]);
    expect(limitsByType(gap, types).get('W')).toMatchObject({ value: { count: 23 } });
  });
});
