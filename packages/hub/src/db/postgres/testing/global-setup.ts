import type { TestProject } from 'vitest/node';
import { Client } from 'pg';
import { migrate } from '../migrate.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of a PostgreSQL with a migrated database `soxanh`. */
    readonly postgresPort: number;
  }
}

/** One server for all tests of the project `pg`: they never meet, since each makes books of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const admin = new Client({ connectionString: server.url('postgres', 'postgres') });
  await admin.connect();
  await admin.query('create database soxanh');
  await admin.end();
  await migrate(server.url('postgres', 'soxanh'), Date.now());
  project.provide('postgresPort', server.port);
  return () => server.stop();
}
