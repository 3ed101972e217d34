import { must } from '@soxanh/core';
import { readFileSync } from 'node:fs';
import { migrate } from '@soxanh/hub/migrate';
import { connectTo } from '../../../hub/src/db/postgres/testing/connect-to.ts';
import { startServer } from '../../../hub/src/db/postgres/testing/server.ts';

/** A PostgreSQL of the bench's own, with waits for the disk as a real one has them. */
export interface BenchPostgres {
  /** For the hub: the role that may no more than it should. */
  readonly url: string;
  /** For who inserts without it. */
  readonly adminUrl: string;
  /** Brings its statistics up to date, as its own clockwork does after a while. */
  settle(): Promise<void>;
  /** What an entry takes on the disk, with all indexes. */
  bytesAnEntry(): Promise<number>;
  /** What all its processes have used of processors so far, in milliseconds. */
  cpuMillis(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server as it is installed, and makes the hub's schema in it. */
export async function startPostgres(): Promise<BenchPostgres> {
  const server = await startServer();
  const admin = await connectTo(server.url('postgres', 'postgres'));
  await admin.query('create database soxanh');
  await admin.end();
  const adminUrl = server.url('postgres', 'soxanh');
  await migrate(adminUrl, Date.now());
  return {
    url: server.url('soxanh_hub', 'soxanh'),
    adminUrl,
    settle: async () => {
      const client = await connectTo(adminUrl);
      await client.query('vacuum analyze');
      await client.end();
    },
    bytesAnEntry: async () => {
      const client = await connectTo(adminUrl);
      const { rows } = await client.query<{ bytes: number }>(
        "select pg_total_relation_size('soxanh.record')::float8 / count(*) as bytes from soxanh.record",
      );
      await client.end();
      return must(rows[0], 'one row').bytes;
    },
    cpuMillis: async () => {
      const client = await connectTo(adminUrl);
      const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
      await client.end();
      return rows.reduce((sum, { pid }) => sum + usedBy(pid), 0);
    },
    stop: () => server.stop(),
  };
}

/** Linux counts in hundredths of a second, after the program's name in brackets: user and system. */
function usedBy(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    // Ended since it was listed.
    return 0;
  }
}
