import { join } from 'node:path';
import { ROUNDS } from '@soxanh/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../db/postgres/migrate.ts';
import { startServer } from '../db/postgres/testing/server.ts';
import { codeIn, newFolder, startHub } from './testing/hub-process.ts';
import { teamAtWork } from './testing/team-at-work.ts';

it(
  `[S2][S3][S4] PostgreSQL killed ${ROUNDS} times under load: the hub stays up, loses nothing acknowledged, doubles nothing`,
  { timeout: 20_000 + ROUNDS * 8000 },
  async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    await migrate(server.url('postgres', 'postgres'), 0);
    const folder = newFolder();
    const hub = await startHub(folder, ['--backup-dir', join(folder, 'backup')], {
      DATABASE_URL: server.url('soxanh_hub', 'postgres'),
    });
    const team = await teamAtWork(codeIn(hub), () => hub.url);
    for (let round = 0; round < ROUNDS; round++) {
      await team.progress(60);
      await server.kill();
      server.start();
    }
    await team.progress(60);
    const log = await team.finish();
    expect(hub.child.exitCode).toBe(null);
    expect(team.failed()).toBeGreaterThan(0);
    const seen = new Set(log);
    expect(team.acknowledged.filter((line) => !seen.has(line))).toEqual([]);
    expect(log).toHaveLength(seen.size);
    process.stdout.write(
      `PostgreSQL killed ${ROUNDS} times: ${team.acknowledged.length} acknowledged, ${team.failed()} pushes without an answer, ${seen.size} there\n`,
    );
  },
);
