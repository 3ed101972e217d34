import { ok, type Result } from '../../result/result.ts';
import { factor, type NoRegression } from './factor.ts';
import { dot, solve, type Triangle } from './householder.ts';
import { mean } from './mean.ts';
import type { Numbers } from './numbers.ts';

/** A linear regression. */
export interface LeastSquares {
  /** The intercept, then one for each column. */
  readonly coefficients: readonly number[];
  /** Of each coefficient, beside it. */
  readonly standardErrors: readonly number[];
  /** Value less fitted value, by row. */
  readonly residuals: readonly number[];
  /** Sum of the squared residuals. */
  readonly squares: number;
  /** Rows less coefficients: degrees of freedom. */
  readonly freedom: number;
  /** √(squares ÷ freedom), in the unit of the values. */
  readonly residualDeviation: number;
  /** The part of the variation that is explained; 0 if the values do not vary. */
  readonly rSquared: number;
}

/**
 * Linear regression by least squares, with an intercept: value ≈ b₀ + b₁·x₁ + b₂·x₂ … Method: Householder's QR, never the
 * normal equations. Agrees with the certified values of NIST StRD: Norris and Longley to 12 digits, Wampler1 to 9 (law
 * I4).
 *
 * @param columns x₁, x₂ …: for each a number a row, none missing.
 * @param values one a row, none missing.
 * @example
 * const line = leastSquares([[1, 2, 3, 4]], [3, 5, 8, 9]);
 * line.ok && line.value.coefficients.map((b) => Number(b.toFixed(12))); // [1, 2.1]
 */
export function leastSquares(
  columns: readonly Numbers[],
  values: Numbers,
): Result<LeastSquares, NoRegression> {
  const given = [
    new Float64Array(values.length).fill(1),
    ...columns.map((column) => Float64Array.from(column)),
  ];
  const factored = factor(given, Float64Array.from(values));
  if (!factored.ok) return factored;
  const triangle = factored.value;

  const coefficients = solve(triangle, triangle.turned);
  const residuals = Float64Array.from(values, (value, row) =>
    given.reduce((left, column, at) => left - (coefficients[at] ?? 0) * (column[row] ?? 0), value),
  );
  const squares = dot(residuals, residuals);
  const freedom = values.length - given.length;
  const residualDeviation = Math.sqrt(squares / freedom);
  const middle = mean(values) ?? 0;
  const off = Float64Array.from(values, (value) => value - middle);
  const whole = dot(off, off);
  return ok({
    coefficients,
    standardErrors: inverseLengths(triangle).map((length) => length * residualDeviation),
    residuals: Array.from(residuals),
    squares,
    freedom,
    residualDeviation,
    rSquared: whole === 0 ? 0 : 1 - squares / whole,
  });
}

/** The length of each row of R⁻¹: what a coefficient's standard error is of the residual deviation. */
function inverseLengths(triangle: Triangle): number[] {
  const { diagonal } = triangle;
  const inverse = diagonal.map((_, at) =>
    solve(
      triangle,
      diagonal.map((_entry, row) => (row === at ? 1 : 0)),
    ),
  );
  return diagonal.map((_, row) => Math.hypot(...inverse.map((column) => column[row] ?? 0)));
}
