/**
 * Lets at most `places` jobs run at once; the others wait for their turn, in the order they came.
 *
 * @example
 * const inTurn = turns(2);
 * await Promise.all(files.map((file) => inTurn(() => compile(file))));
 */
export function turns(places: number): <T>(job: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (free === 0) await new Promise<void>((turn) => waiting.push(turn));
    else free -= 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
