import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '../migrate.ts';
import { startServer, startStandby, type CrashingServer, type Standby } from './server.ts';

/** A primary with the schema, and a standby without which nothing is committed. */
export interface Pair {
  readonly primary: CrashingServer;
  readonly standby: Standby;
  /** Both hosts as a hub is given them. The standby is named first: it refuses, and the hub asks the other one. */
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPair(): Promise<Pair> {
  const primary = await startServer();
  await migrate(primary.url('postgres', 'postgres'), 0);
  const standby = await startStandby(primary);
  await followSynchronously(primary.url('postgres', 'postgres'));
  const hosts = [standby, primary].map(({ port }) => `127.0.0.1:${port}`).join(',');
  return {
    primary,
    standby,
    url: `postgres://soxanh_hub@${hosts}/postgres`,
    stop: async () => {
      await primary.stop();
      await standby.stop();
    },
  };
}

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
