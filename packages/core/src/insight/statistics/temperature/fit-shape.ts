import { leastSquares, type LeastSquares } from '../least-squares.ts';
import { residualSquares } from '../residual-squares.ts';
import { findChangePoints } from './change-points.ts';
import type { PairedDays } from './paired-days.ts';
import { degreesOf, SHAPES, type Shape } from './shape.ts';

/** The best fit of one shape. */
export interface ShapeFit {
  readonly shape: Shape;
  /** Where each slope of the shape counts its degrees from. */
  readonly points: readonly number[];
  readonly regression: LeastSquares;
}

/**
 * Fits one shape, its change points where the sum of squares is smallest.
 *
 * @param range where change points may lie.
 * @returns undefined if the days do not determine it.
 */
export function fitShape(
  shape: Shape,
  { temperatures, uses }: PairedDays,
  range: { readonly low: number; readonly high: number },
): ShapeFit | undefined {
  const { sides } = SHAPES[shape];
  const ones = new Float64Array(uses.length).fill(1);
  const degreesFrom = (points: readonly number[]): Float64Array[] =>
    sides.map((side, at) => temperatures.map((temperature) => degreesOf(side, points[at] ?? 0, temperature)));
  const sought = sides.filter((side) => side !== 'along').length;
  const points = findChangePoints(range, sought, (at) => residualSquares([ones, ...degreesFrom(at)], uses));
  if (points.length < sought) return undefined;
  const regression = leastSquares(degreesFrom(points), uses);
  if (!regression.ok) return undefined;
  return { shape, points: sides.map((_, at) => points[at] ?? 0), regression: regression.value };
}
