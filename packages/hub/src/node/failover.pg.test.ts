import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startPair } from '../db/postgres/testing/synchronous.ts';
import { codeIn, newFolder, startHub } from './testing/hub-process.ts';
import { teamAtWork } from './testing/team-at-work.ts';

it('[S2][S3][S4] the primary killed under load and its synchronous standby promoted: nothing acknowledged is lost or doubled', async () => {
  const pair = await startPair();
  onTestFinished(() => pair.stop());
  const folder = newFolder();
  const hub = await startHub(folder, ['--backup-dir', join(folder, 'backup')], { DATABASE_URL: pair.url });
  const team = await teamAtWork(codeIn(hub), () => hub.url);
  await team.progress(300);
  const before = team.longestPause();

  await pair.primary.kill();
  const killed = team.acknowledged.length;
  pair.standby.promote();
  await team.progress(300);

  const log = await team.finish();
  expect(hub.child.exitCode).toBe(null);
  expect(team.failed()).toBeGreaterThan(0);
  expect(killed).toBeGreaterThanOrEqual(300);
  const seen = new Set(log);
  expect(team.acknowledged.filter((line) => !seen.has(line))).toEqual([]);
  expect(log).toHaveLength(seen.size);
  const [usual, pause] = [before, team.longestPause()].map(Math.round);
  process.stdout.write(`failover: ${pause} ms without service (before it ${usual} ms at most)\n`);
});
