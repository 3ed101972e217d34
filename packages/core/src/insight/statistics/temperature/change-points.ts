const STEPS = 24;
const ROUNDS = 4;

/**
 * Finds the change points with the smallest sum of squares, in growing order. Method: the grid search of ASHRAE's Inverse
 * Modeling Toolkit (Kissock, Haberl and Claridge 2003): all points of a coarse grid, then ever finer ones around the best.
 * The sum of squares has several valleys, so a descent from one place could end in the wrong one.
 *
 * @param count none, one or two.
 * @param squaresAt the sum of squares with these change points; Infinity where there is no fit.
 */
export function findChangePoints(
  range: { readonly low: number; readonly high: number },
  count: number,
  squaresAt: (points: readonly number[]) => number,
): readonly number[] {
  let best: { points: readonly number[]; squares: number } = { points: [], squares: Infinity };
  let reach = (range.high - range.low) / 2;
  for (let round = 0; round < ROUNDS; round++) {
    const axes = Array.from({ length: count }, (_, at) =>
      gridAround(best.points[at] ?? (range.low + range.high) / 2, reach, range),
    );
    for (const points of combinations(axes)) {
      const squares = squaresAt(points);
      if (squares < best.squares) best = { points, squares };
    }
    reach = (2 * reach) / STEPS;
  }
  return best.points;
}

/** The grid around a point that lies inside the range. */
const gridAround = (middle: number, reach: number, range: { low: number; high: number }): number[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => middle - reach + (2 * reach * step) / STEPS).filter(
    (point) => point >= range.low && point <= range.high,
  );

/** One of each axis, never falling. */
function combinations(axes: readonly (readonly number[])[]): number[][] {
  return axes.reduce<number[][]>(
    (begun, axis) =>
      begun.flatMap((points) =>
        axis.filter((point) => point >= (points.at(-1) ?? -Infinity)).map((point) => [...points, point]),
      ),
    [[]],
  );
}
