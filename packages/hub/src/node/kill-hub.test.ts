import { freePort, ROUNDS } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import { codeIn, newFolder, startHub } from './testing/hub-process.ts';
import { teamAtWork } from './testing/team-at-work.ts';

it(
  `[S2][S3][S4] killed ${ROUNDS} times while 8 machines push, it loses nothing it acknowledged and doubles nothing`,
  { timeout: 20_000 + ROUNDS * 8000 },
  async () => {
    const folder = newFolder();
    const listen = ['--listen', `127.0.0.1:${await freePort()}`];
    let hub = await startHub(folder, listen);
    const team = await teamAtWork(codeIn(hub), () => hub.url);
    for (let round = 0; round < ROUNDS; round++) {
      await team.progress(60);
      hub.child.kill('SIGKILL');
      expect(await hub.ended).toBe(null);
      hub = await startHub(folder, listen);
    }
    await team.progress(60);
    const log = await team.finish();
    expect(team.failed()).toBeGreaterThan(0);
    const seen = new Set(log);
    expect(team.acknowledged.filter((line) => !seen.has(line))).toEqual([]);
    expect(log).toHaveLength(seen.size);
    process.stdout.write(
      `hub killed ${ROUNDS} times: ${team.acknowledged.length} acknowledged, ${team.failed()} pushes without an answer, ${seen.size} there\n`,
    );
  },
);
