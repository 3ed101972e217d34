import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinBy } from '../../../../hub/src/node/testing/hub-process.ts';
import { ROUNDS } from '../../../../testkit/src/rounds.ts';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OTHER, OWN } from '../flows/office-book.ts';
import { ledgerOf } from '../team/book-of.ts';
import { hubChild, type HubChild } from '../team/hub-child.ts';
import { foundBook, joinByCode, makeCode, sendNow } from '../team/team-acts.ts';
import { browserKiller } from './browser-killer.ts';
import { colleagueAtWork, type Colleague } from './colleague.ts';
import { deskAtWork, type Written } from './desk-at-work.ts';

let hub: HubChild;
let desk: FlowDesk;
let colleague: Colleague;
beforeEach(async () => {
  hub = await hubChild();
  const office = await flowDesk();
  await foundBook(office, hub);
  desk = await flowDesk();
  await (await joinByCode(desk, await makeCode(office, OWN))).close();
  colleague = colleagueAtWork(await joinBy(await makeCode(office, OTHER)));
  await office.close();
});
afterEach(async () => {
  await colleague?.stop();
  await desk?.close();
  await hub?.close();
  if (desk) await rm(desk.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Starts the browser again on the profile that the killed one left. */
async function again(): Promise<FlowDesk> {
  const { folder } = desk;
  const [program, extension] = [await ensureChromium(), await freshBuild('trial')];
  return {
    ...desk,
    ...(await launch({ program, extension, profile: join(folder, 'profile') })),
    folder,
  };
}

it(
  `[S1][S2][S3] the browser killed ${ROUNDS} times while two windows log and it sends and takes in: what was saved is there, once`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const written: Written = { tried: [], saved: [] };
    const counts = { unsent: 0, sent: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const kill = await browserKiller(desk);
      const [before, taken] = [written.saved.length, colleague.acknowledged.length];
      const work = await deskAtWork(desk, written);
      while (written.saved.length < before + 3 || colleague.acknowledged.length < taken + 3) {
        await Promise.race([wait(5), work.ended]);
      }
      // In every round at another moment of what goes on.
      await wait((round * 137) % 1000);
      await kill();
      await work.ended;
      const log = new Set((await colleague.log()).map(amountIn));
      for (const amount of written.saved.slice(before)) counts[log.has(amount) ? 'sent' : 'unsent']++;
      desk = await again();
    }
    await colleague.stop();
    await sendNow(desk);
    const log = await colleague.log();
    const { journal } = await ledgerOf(desk);
    const [, ...lines] = journal.trim().split('\n');

    // What the hub has and what the machine has is the same, to the byte, and each of it once.
    expect(lines.toSorted()).toEqual(log.toSorted());
    expect(new Set(log).size).toBe(log.length);
    expect(colleague.acknowledged.filter((line) => !log.includes(line))).toEqual([]);
    // Every amount was written once, so an amount tells the entry, whatever name it has.
    const own = log
      .filter((line) => !colleague.acknowledged.includes(line))
      .flatMap((line) => amountIn(line) ?? []);
    expect(written.saved.filter((amount) => !own.includes(amount))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((amount) => !written.tried.includes(amount))).toEqual([]);
    // It was killed in the midst of things: some entries had been sent, some had not.
    expect(Math.min(counts.sent, counts.unsent)).toBeGreaterThan(0);
    process.stdout.write(
      `browser killed ${ROUNDS} times: ${written.saved.length} called saved (${counts.unsent} not sent when it was killed), ${own.length} there\n`,
    );
  },
);

/** Sheets that an entry tells; undefined for what is no use. */
function amountIn(line: string): number | undefined {
  const entry = JSON.parse(line) as { readonly kind?: unknown; readonly amount?: unknown };
  return entry.kind === 'use' && typeof entry.amount === 'number' ? entry.amount : undefined;
}
