import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The most memory that stays in use at some points of a piece of work, in bytes beyond what was in use before it.
 *
 * @param work is given a function to call at those points.
 */
export async function peakHeap(work: (look: () => void) => Promise<unknown>): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = (): number => {
    collect();
    return getHeapStatistics().used_heap_size;
  };
  const before = inUse();
  let peak = before;
  await work(() => {
    peak = Math.max(peak, inUse());
  });
  return peak - before;
}
