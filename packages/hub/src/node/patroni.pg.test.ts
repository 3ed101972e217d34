import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../db/postgres/migrate.ts';
import { startPatroni } from '../db/postgres/testing/patroni.ts';
import { codeIn, newFolder, startHub } from './testing/hub-process.ts';
import { teamAtWork } from './testing/team-at-work.ts';

it(
  '[S2][S3][S4] the primary and its Patroni killed under load: Patroni promotes the other one, nothing acknowledged is lost or doubled',
  // A lease of 20 seconds has to run out.
  { timeout: 180_000 },
  async () => {
    const pair = await startPatroni();
    await migrate(await pair.adminUrl(), 0);
    const folder = newFolder();
    const hub = await startHub(folder, ['--backup-dir', join(folder, 'backup')], { DATABASE_URL: pair.url });
    const team = await teamAtWork(codeIn(hub), () => hub.url);
    await team.progress(300);
    await pair.killLeader();
    await team.progress(300);
    const log = await team.finish();
    expect(hub.child.exitCode).toBe(null);
    expect(team.failed()).toBeGreaterThan(0);
    const seen = new Set(log);
    expect(team.acknowledged.filter((line) => !seen.has(line))).toEqual([]);
    expect(log).toHaveLength(seen.size);
    process.stdout.write(`failover by Patroni: ${Math.round(team.longestPause())} ms without service\n`);
  },
);
