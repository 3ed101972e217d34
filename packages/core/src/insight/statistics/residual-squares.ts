import { factor } from './factor.ts';
import { dot } from './householder.ts';

/**
 * The sum of squared residuals alone: what a search over many regressions asks. Infinity where there is no regression.
 *
 * @param columns all of them, a column of ones first.
 */
export function residualSquares(columns: readonly Float64Array[], values: Float64Array): number {
  const factored = factor(columns, values);
  if (!factored.ok) return Infinity;
  const unexplained = factored.value.turned.subarray(columns.length);
  return dot(unexplained, unexplained);
}
