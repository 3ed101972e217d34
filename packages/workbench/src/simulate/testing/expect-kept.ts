import { expect } from 'vitest';
import { runSeed } from '../run-seed.ts';
import { reportOf, shrink } from '../shrink.ts';

/** Runs seeds, and fails with the first that breaks a promise: how to see it again, and the least it takes. */
export async function expectKept(from: number, count: number): Promise<void> {
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runSeed(seed);
    if (outcome.violation !== undefined) expect.fail(reportOf(await shrink(outcome)));
  }
}
