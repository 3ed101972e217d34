/** Columns turned into an upper triangle R, and the values with them: R·b = the head of `turned` has the solution. */
export interface Triangle {
  /** Above the diagonal the columns hold R. */
  readonly columns: readonly Float64Array[];
  readonly diagonal: readonly number[];
  /** Qᵀ·values: its head belongs to the columns, what is below it no column explains. */
  readonly turned: Float64Array;
}

/**
 * Turns columns into a triangle by reflections. Method: Householder (1958), as in Golub and Van Loan, Matrix
 * Computations, 5.2. It never forms XᵀX, which would square the loss of digits.
 *
 * @param columns at least as many rows as columns.
 */
export function triangulate(columns: readonly Float64Array[], values: Float64Array): Triangle {
  const turning = columns.map((column) => column.slice());
  const turned = values.slice();
  const diagonal = turning.map((column, pivot) => {
    const mirror = column.slice(pivot);
    const head = mirror[0] ?? 0;
    const length = Math.sqrt(dot(mirror, mirror));
    if (length === 0) return 0;
    // Away from the head, so that nothing cancels.
    const entry = head > 0 ? -length : length;
    mirror[0] = head - entry;
    const square = dot(mirror, mirror);
    for (const other of turning.slice(pivot + 1)) reflect(other.subarray(pivot), mirror, square);
    reflect(turned.subarray(pivot), mirror, square);
    return entry;
  });
  return { columns: turning, diagonal, turned };
}

/** Solves R·b = right from the last row up. */
export function solve({ columns, diagonal }: Triangle, right: ArrayLike<number>): number[] {
  const solution = diagonal.map(() => 0);
  for (let row = diagonal.length - 1; row >= 0; row--) {
    let left = right[row] ?? 0;
    for (let at = row + 1; at < diagonal.length; at++)
      left -= (columns[at]?.[row] ?? 0) * (solution[at] ?? 0);
    solution[row] = left / (diagonal[row] ?? 1);
  }
  return solution;
}

/** The sum of products of two columns of one length. Plain loops here: a fit passes them a thousand times. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += (a[row] ?? 0) * (b[row] ?? 0);
  return sum;
}

function reflect(part: Float64Array, mirror: Float64Array, square: number): void {
  const times = (2 * dot(mirror, part)) / square;
  for (let row = 0; row < part.length; row++) part[row] = (part[row] ?? 0) - times * (mirror[row] ?? 0);
}
