import { median } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { inFreshPage } from './fresh-page.ts';
import type { BenchPage } from './page.ts';

declare const bench: BenchPage;

const ROUNDS = 3;
/** Five years of a large office, about two hundred entries a day. */
const ENTRIES = 375_000;

/**
 * Joining a book in a real Chromium on a real disk. Each time in a profile of its own, ours and the peer alike: who joins
 * has nothing yet, and what is deleted goes on costing the profile it was in.
 */
export async function firstSyncBench(program: string): Promise<Figure[]> {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await inFreshPage(program, (page) => page.evaluate((count) => bench.firstSync(count), ENTRIES)),
    );
    raw.push(await inFreshPage(program, (page) => page.evaluate((count) => bench.bareLog(count), ENTRIES)));
  }
  const name = `first sync of ${ENTRIES.toLocaleString('en')} entries, with checks, index and cells`;
  const peer = 'as many raw single puts, one transaction';
  return [compared(name, 'ms', median(ours), peer, median(raw), { most: 0.25 })];
}
