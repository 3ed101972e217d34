import { runSeed, type Outcome, type RunOptions } from './run-seed.ts';

/** The most runs that making a failure smaller may take. */
const MOST_RUNS = 400;

/** What is left of a failing seed when everything is left out that its failure does not need. */
export interface Shrunk {
  readonly outcome: Outcome;
  readonly without: ReadonlySet<number>;
}

/**
 * Leaves out acts of a failing seed, first many at once, then one by one, as long as the same rule is broken without them.
 */
export async function shrink(failed: Outcome, options: RunOptions = {}): Promise<Shrunk> {
  let [outcome, without]: [Outcome, ReadonlySet<number>] = [failed, options.without ?? new Set()];
  let runs = 0;
  for (let size = Math.ceil(failed.acts.length / 2); size >= 1;) {
    const before = without;
    for (let from = 0; from < failed.acts.length; from += size) {
      if (runs++ >= MOST_RUNS) return { outcome, without };
      const more = Array.from({ length: Math.min(size, failed.acts.length - from) }, (_, at) => from + at);
      if (more.every((at) => without.has(at))) continue;
      const fewer = new Set([...without, ...more]);
      const tried = await runSeed(failed.seed, { ...options, without: fewer });
      if (tried.violation?.rule === failed.violation?.rule) [outcome, without] = [tried, fewer];
    }
    // Without a later act an earlier one may be needed no more.
    size = size > 1 ? Math.ceil(size / 2) : without === before ? 0 : 1;
  }
  return { outcome, without };
}

/** The command that runs it again. */
export const replayOf = (seed: number, without: ReadonlySet<number> = new Set()): string =>
  [
    `npx --yes pnpm@12 simulate --seed ${seed} --trace`,
    ...(without.size === 0 ? [] : [`--without ${[...without].toSorted((a, b) => a - b).join(',')}`]),
  ].join(' ');

/** A failing seed as it is reported: what was broken, how to see it again, and the acts it takes. */
export function reportOf({ outcome, without }: Shrunk): string {
  const { seed, violation, acts } = outcome;
  const left = acts.flatMap((name, at) => (without.has(at) ? [] : [`  ${at} ${name}`]));
  return [
    `seed ${seed}: ${violation?.message ?? 'nothing'}`,
    `replay: ${replayOf(seed)}`,
    `shortest: ${replayOf(seed, without)}`,
    ...left,
  ].join('\n');
}
