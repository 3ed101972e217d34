import { detachedCells } from './detached.ts';
import type { MeterProblem } from './meter-problem.ts';
import { rowBatches } from './row-batches.ts';
import type { ByteSource } from './text-chunks.ts';

/**
 * Problems with the cells of their rows, so that a file of rejected rows can be corrected. A day's sum keeps no cells while
 * a long file is read: what is missing is looked up in the file once more.
 *
 * @param source the file they were found in.
 */
export async function withCells(
  source: ByteSource,
  problems: readonly MeterProblem[],
): Promise<readonly MeterProblem[]> {
  const wanted = new Set(problems.flatMap(({ row, cells }) => (cells.length === 0 ? [row] : [])));
  const found = new Map<number, readonly string[]>();
  if (wanted.size === 0) return problems;
  for await (const batch of rowBatches(source)) {
    if (!batch.ok) break;
    const { first, rows } = batch.value;
    for (const [at, cells] of rows.entries())
      if (wanted.has(first + at)) found.set(first + at, detachedCells(cells));
    if (found.size === wanted.size) break;
  }
  return problems.map((problem) =>
    problem.cells.length > 0 ? problem : { ...problem, cells: found.get(problem.row) ?? [] },
  );
}
