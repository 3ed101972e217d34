import { expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';
import { AT_REST, HARDLY_EVER, kindOf, STEP_KINDS } from './step-kind.ts';

const SEEDS = 500;

it('[S1] [S3] machines are killed at every kind of step they take, before its effect and after it', async () => {
  const taken = new Set<string>();
  const kills = new Map<string, number>();
  for (let seed = 5001; seed <= 5000 + SEEDS; seed++) {
    const { trace, kills: here } = await runSeed(seed, { isTraced: true });
    for (const [, who = '', what = ''] of trace.matchAll(/^\d+ ([\w-]+): (.*)$/gmu))
      if (who !== 'hub' && who !== 'net') taken.add(kindOf(what));
    for (const [kind, count] of here) kills.set(kind, (kills.get(kind) ?? 0) + count);
  }
  expect([...taken].filter((kind) => !STEP_KINDS.includes(kind) && !AT_REST.includes(kind))).toEqual([]);
  const certain = STEP_KINDS.filter((kind) => !HARDLY_EVER.includes(kind));
  const sides = certain.flatMap((kind) => [`before ${kind}`, `after ${kind}`]);
  expect(sides.filter((side) => !kills.has(side))).toEqual([]);
}, 300_000);
