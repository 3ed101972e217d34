import { err, ok, type Result } from '../../result/result.ts';
import { dot, triangulate, type Triangle } from './householder.ts';

/** Why there is no regression; `column` counts from 0, −1 is the intercept. */
export type NoRegression =
  | { readonly kind: 'too-few-rows'; readonly rows: number; readonly needed: number }
  | { readonly kind: 'dependent-columns'; readonly column: number };

/** A column of which less than this part is new beside those before it cannot be told from them. */
const DEPENDENT = 1e-12;

/**
 * The triangle of a regression that has one answer.
 *
 * @param columns all of them, a column of ones first.
 */
export function factor(
  columns: readonly Float64Array[],
  values: Float64Array,
): Result<Triangle, NoRegression> {
  const rows = values.length;
  if (rows <= columns.length) return err({ kind: 'too-few-rows', rows, needed: columns.length + 1 });
  const triangle = triangulate(columns, values);
  const dependent = columns.findIndex(
    (column, at) => !(Math.abs(triangle.diagonal[at] ?? 0) > DEPENDENT * Math.sqrt(dot(column, column))),
  );
  return dependent < 0 ? ok(triangle) : err({ kind: 'dependent-columns', column: dependent - 1 });
}
