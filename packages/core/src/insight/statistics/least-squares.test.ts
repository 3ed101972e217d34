import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { residualSquares } from './residual-squares.ts';

const row = fc.tuple(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -500, max: 500 }),
);
const rows = fc.array(row, { minLength: 6, maxLength: 40 });

describe('least squares', () => {
  it('refuses what no line is determined by, with the facts', () => {
    expect(leastSquares([[1, 2]], [1, 2])).toEqual({
      ok: false,
      error: { kind: 'too-few-rows', rows: 2, needed: 3 },
    });
    expect(leastSquares([[4, 4, 4, 4]], [1, 2, 3, 4])).toEqual({
      ok: false,
      error: { kind: 'dependent-columns', column: 0 },
    });
    const twice = [1, 2, 3, 5].map((x) => 2 * x + 1);
    expect(leastSquares([[1, 2, 3, 5], twice], [1, 2, 3, 4])).toMatchObject({ error: { column: 1 } });
    // Rounding leaves a crumb of it that is new; it is no column for that.
    const x = [0.1, 0.7, 1.3, 2.9, 3.1];
    const tilted = x.map((value) => 0.3 * value + 0.7);
    expect(leastSquares([x, tilted], [1, 2, 3, 4, 6])).toMatchObject({ error: { column: 1 } });
  });

  it('leaves residuals that neither the intercept nor a column can explain', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [x1, x2, y] = [0, 1, 2].map((at) => given.map((values) => values[at] ?? NaN));
        if (!x1 || !x2 || !y) throw new Error('three columns');
        const found = leastSquares([x1, x2], y);
        fc.pre(found.ok);
        if (!found.ok) return;
        const { residuals, squares } = found.value;
        for (const column of [x1.map(() => 1), x1, x2]) {
          const explained = column.reduce((sum, x, at) => sum + x * (residuals[at] ?? NaN), 0);
          expect(Math.abs(explained)).toBeLessThan(1e-6);
        }
        const columns = [x1.map(() => 1), x1, x2].map((column) => Float64Array.from(column));
        expect(residualSquares(columns, Float64Array.from(y))).toBeCloseTo(squares, 4);
      }),
    );
  });

  it('follows shifts and scales of the values', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -99, max: 99 }),
        (given, by, to) => {
          const x = given.map((values) => values[0]);
          const y = given.map((values) => values[2]);
          const plain = leastSquares([x], y);
          const moved = leastSquares(
            [x],
            y.map((value) => by * value + to),
          );
          fc.pre(plain.ok && moved.ok);
          if (!plain.ok || !moved.ok) return;
          const [base = NaN, slope = NaN] = plain.value.coefficients;
          expect(moved.value.coefficients[0]).toBeCloseTo(by * base + to, 6);
          expect(moved.value.coefficients[1]).toBeCloseTo(by * slope, 6);
          expect(moved.value.rSquared).toBeCloseTo(plain.value.rSquared, 8);
        },
      ),
    );
  });

  it('explains nothing where nothing varies', () => {
    expect(leastSquares([[1, 2, 3, 4]], [7, 7, 7, 7])).toMatchObject({ value: { rSquared: 0 } });
  });
});
