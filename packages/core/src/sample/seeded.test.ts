import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

describe('seeded', () => {
  it('gives the same row for the same seed, on every machine and for ever', () => {
    const { next, whole, bytes } = seeded('sổ xanh');
    const row = [next(), next(), whole(1, 6), ...bytes(4)];
    expect(row).toMatchInlineSnapshot(`
      [
        0.20557390339672565,
        0.3750562083441764,
        6,
        2,
        140,
        182,
        202,
      ]
    `);
    expect(seeded('sổ xanh').next()).toBe(row[0]);
    expect(seeded('Sổ xanh').next()).not.toBe(row[0]);
  });

  it('stays within its bounds and reaches both', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -9, max: 9 }), fc.nat({ max: 3 }), (seed, least, more) => {
        const random = seeded(seed);
        const drawn = new Set(Array.from({ length: 200 }, () => random.whole(least, least + more)));
        expect([Math.min(...drawn), Math.max(...drawn), drawn.size]).toEqual([least, least + more, more + 1]);
      }),
    );
  });

  it('is spread evenly enough for a sample', () => {
    const random = seeded('đều');
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(Math.abs(hits - 3000)).toBeLessThan(150);
  });
});
