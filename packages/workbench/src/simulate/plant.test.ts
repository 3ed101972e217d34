import { expect, it } from 'vitest';
import { PLANTS } from './plants/plants.ts';
import { runSeed } from './run-seed.ts';
import { replayOf } from './shrink.ts';

/** The most seeds a bug may stay hidden for. */
const MOST_SEEDS = 300;

/** By which promise each bug is to show, where there is one it must break: another one would be caught by chance. */
const RULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['cursor by commit order', ['unequal']],
  ['ack before store', ['S2']],
  ['epoch ignored', ['lost', 'acknowledged and lost', 'unequal']],
  ['epoch ignored, but for the number', ['lost', 'acknowledged and lost', 'unequal']],
  ['dedupe dropped', ['doubled']],
  ['cursor moved before store', ['unequal', 'not in the tray']],
  ['refused by itself', ['lost', 'acknowledged and lost', 'lawful and not counted']],
  ['a twin overwrites', ['forged']],
  ['an edited segment is admitted', ['forged', 'unequal']],
  ['counted before it is acknowledged', ['counted too early']],
  ['the second copy resurrects', ['unequal']],
  ['the bridge launders', ['unlawful']],
]);

it.each([...PLANTS])(
  'catches a planted bug: %s',
  async (name, plants) => {
    for (let seed = 1; seed <= MOST_SEEDS; seed++) {
      const { violation } = await runSeed(seed, { plants });
      if (violation === undefined) continue;
      console.log(`${name}: seed ${seed}, ${violation.message}\n${replayOf(seed)} --plant "${name}"`);
      expect(RULES.get(name)).toContain(violation.rule);
      return;
    }
    expect.fail(`${name} stayed hidden for ${MOST_SEEDS} seeds`);
  },
  120_000,
);
