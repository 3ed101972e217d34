import { expect, it } from 'vitest';
import { PLANTS } from './plants/plants.ts';
import { runSeed } from './run-seed.ts';
import { replayOf, reportOf, shrink } from './shrink.ts';

it('the same seed is the same run, byte for byte', async () => {
  for (const seed of [1, 7, 20, 35]) {
    const [once, again] = [await runSeed(seed, { isTraced: true }), await runSeed(seed, { isTraced: true })];
    expect(again.trace).toBe(once.trace);
    expect(once.trace.length).toBeGreaterThan(1000);
    expect(again).toEqual(once);
    // Whether it is written down or not changes nothing.
    expect((await runSeed(seed)).seal).toBe(once.seal);
  }
  expect((await runSeed(1)).seal).not.toBe((await runSeed(2)).seal);
});

it('a failing seed is told with its command, and made small: without any act that is left it keeps its promise', async () => {
  const plants = PLANTS.get('dedupe dropped');
  if (plants === undefined) throw new Error('no such bug');
  let seed = 1;
  while ((await runSeed(seed, { plants })).violation === undefined) seed++;
  const failed = await runSeed(seed, { plants });
  const small = await shrink(failed, { plants });
  expect(small.outcome.violation?.rule).toBe('doubled');
  expect(reportOf(small)).toContain(`npx --yes pnpm@12 simulate --seed ${seed} --trace`);
  const left = failed.acts.map((_, at) => at).filter((at) => !small.without.has(at));
  expect(left.length).toBeLessThan(failed.acts.length);
  for (const at of left) {
    const without = new Set([...small.without, at]);
    expect((await runSeed(seed, { plants, without })).violation?.rule).not.toBe('doubled');
  }
  const again = await runSeed(seed, { plants, without: small.without });
  expect(again).toEqual(small.outcome);
  expect(replayOf(seed, new Set([3, 1]))).toBe(
    `npx --yes pnpm@12 simulate --seed ${seed} --trace --without 1,3`,
  );
});
