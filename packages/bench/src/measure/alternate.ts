/** Something to time: a name and the work. What it returns is kept, so that no engine can skip the work. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/**
 * Times contenders in turn, so that whatever else the machine does falls on all of them alike.
 *
 * @param rounds how many times each runs after one round to warm up.
 * @returns the median of each, in milliseconds, by name.
 */
export async function alternate(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      globalThis.gc?.();
      const start = performance.now();
      kept = await contender.run();
      if (round > 0) times.get(contender.name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/**
 * What was computed last; that it could be read from outside keeps the work from being optimised away.
 *
 * @public
 */
export let kept: unknown;

/** The middle of the times. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
