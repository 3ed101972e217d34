import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalTail } from './normal.ts';
import { studentQuantile, studentTails } from './student.ts';

describe('Student’s t', () => {
  it.each([
    // NIST/SEMATECH e-Handbook, 1.3.6.7.2: critical values for one side.
    [1, 0.95, 6.314],
    [1, 0.999, 318.313],
    [2, 0.975, 4.303],
    [3, 0.975, 3.182],
    [5, 0.975, 2.571],
    [10, 0.975, 2.228],
    [10, 0.999, 4.143],
    [30, 0.95, 1.697],
    [100, 0.975, 1.984],
  ])(
    '[I4] with %i degrees of freedom the quantile of %d is that of the table',
    (freedom, part, published) => {
      // The table's own last digit is off by one here and there (318.309 is right).
      expect(Math.abs(studentQuantile(part, freedom) / published - 1)).toBeLessThan(2.5e-4);
      expect(studentQuantile(1 - part, freedom)).toBeCloseTo(-studentQuantile(part, freedom), 9);
    },
  );

  it('agrees with the closed forms of one and two degrees', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (t) => {
        expect(studentTails(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 13);
        expect(studentTails(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
      }),
    );
  });

  it('comes near the normal distribution with many degrees', () => {
    for (const t of [0, 0.5, 1, 2, 3])
      expect(Math.abs(studentTails(t, 100_001) - 2 * normalTail(t))).toBeLessThan(2e-5);
  });

  it('inverts itself', () => {
    const freedom = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(freedom, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (degrees, part) => {
        const t = studentQuantile(part, degrees);
        expect(studentTails(t, degrees)).toBeCloseTo(2 * Math.min(part, 1 - part), 12);
      }),
    );
  });
});
