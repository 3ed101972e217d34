import { setTimeout as wait } from 'node:timers/promises';
import { entryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import {
  askOf,
  follow,
  foundBook,
  incoming,
  okOf,
  randomName,
  storeAll,
  testWorld,
} from '../contract/world.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { startServer, startStandby } from './testing/server.ts';

const world = testWorld();

/** Lets the primary wait for its standby at every commit, once that is there. */
async function followSynchronously(url: string): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`alter system set synchronous_standby_names = '*'`);
  await admin.query('select pg_reload_conf()');
  for (let state = ''; state !== 'sync';) {
    await wait(50);
    const { rows } = await admin.query<{ sync_state: string }>('select sync_state from pg_stat_replication');
    state = rows[0]?.sync_state ?? '';
  }
  await admin.end();
}

it('[S2] nobody is answered by a standby, and nothing acknowledged is lost when it takes over under load', async () => {
  const primary = await startServer();
  await migrate(primary.url('postgres', 'postgres'), 0);
  const standby = await startStandby(primary);
  await followSynchronously(primary.url('postgres', 'postgres'));
  // The standby is named first: it refuses, and the hub asks the other one.
  const hosts = [standby, primary].map(({ port }) => `127.0.0.1:${port}`).join(',');
  const storage = okOf(await openPostgres(`postgres://soxanh_hub@${hosts}/postgres`, world));
  const { book } = await foundBook(storage, world);

  const acknowledged: string[] = [];
  const counts = { unavailable: 0, afterwards: 0 };
  let hasMoved = false;
  const write = async (): Promise<void> => {
    const make = entryMaker(randomName());
    while (counts.afterwards < 40) {
      const entry = make.use();
      for (let isThere = false; !isThere;) {
        const [answer] = await storage.append([askOf(book, [entry])], storeAll);
        isThere = answer?.ok === true;
        if (!isThere) counts.unavailable++;
      }
      acknowledged.push(incoming(entry).text);
      if (hasMoved) counts.afterwards++;
    }
  };
  const fail = async (): Promise<void> => {
    await wait(500);
    await primary.stop();
    standby.promote();
    hasMoved = true;
  };
  await Promise.all([fail(), ...Array.from({ length: 6 }, write)]);

  const log = await follow(storage, book);
  expect(acknowledged.length).toBeGreaterThan(40);
  expect(acknowledged.filter((text) => !log.includes(text))).toEqual([]);
  expect(new Set(log).size).toBe(log.length);
  await storage.close();
  await standby.stop();
});
