import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../quantity/fraction.ts';
import { sharedUse, shareChange } from './share-change.ts';

describe('the example of the method (§10)', () => {
  it('[A3] +220 kWh: +202 from the share, +18 from the building', () => {
    const before = sharedUse(1800, 4000);
    const after = sharedUse(2020, 4040);
    expect([before, after]).toEqual([
      { total: 4000, share: fraction(9, 20) },
      { total: 4040, share: fraction(11, 22) },
    ]);
    expect(before && after && shareChange(before, after)).toEqual({
      change: fraction(220),
      byShare: fraction(202),
      byBuilding: fraction(18),
    });
  });

  it('a meter that counted nothing has no shares', () => {
    expect(sharedUse(0, 0)).toBeUndefined();
  });
});

it('[A3] both parts add up to the whole change, exactly', () => {
  const use = fc
    .integer({ min: 1, max: 1_000_000_000 })
    .chain((total) => fc.integer({ min: 0, max: total }).map((part) => ({ part, total })));
  fc.assert(
    fc.property(use, use, (a, b) => {
      const [before, after] = [sharedUse(a.part, a.total), sharedUse(b.part, b.total)];
      expect(before && after && shareChange(before, after).change).toEqual(fraction(b.part - a.part));
    }),
  );
});

it('[A3] an unchanged share leaves the building alone, an unchanged building the share', () => {
  const half = { total: 4000, share: fraction(1, 2) };
  expect(shareChange(half, { total: 5000, share: fraction(1, 2) }).byShare).toEqual(fraction(0));
  expect(shareChange(half, { total: 4000, share: fraction(1, 4) }).byBuilding).toEqual(fraction(0));
});
