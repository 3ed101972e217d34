import { afterAll, beforeAll, inject } from 'vitest';
import { startBouncer, type TestServer } from '../db/postgres/testing/server.ts';
import { postgresAt, urlOf } from '../db/postgres/testing/subject.ts';
import { isolationContract } from './contract/isolation.ts';

let bouncer: TestServer | undefined;
beforeAll(async () => {
  const port = inject('postgresPort');
  bouncer = await startBouncer({ port, url: urlOf, stop: async () => {} }, 2);
});
afterAll(() => bouncer?.stop());

// Two connections to the server for all books: each transaction says anew whose it is.
isolationContract(
  postgresAt('PostgreSQL behind PgBouncer', () => bouncer?.url('soxanh_hub', 'soxanh') ?? ''),
  10,
);
