import { inject, afterAll, beforeAll } from 'vitest';
import { describeStorage } from '../contract/all.ts';
import { startBouncer, type TestServer } from './testing/server.ts';
import { postgresAt, urlOf } from './testing/subject.ts';

let bouncer: TestServer | undefined;
beforeAll(async () => {
  const port = inject('postgresPort');
  bouncer = await startBouncer({ port, url: urlOf, stop: async () => {} }, 2);
});
afterAll(() => bouncer?.stop());

// Two connections to the server for all of it, each transaction on whichever is free.
describeStorage(postgresAt('PostgreSQL behind PgBouncer', () => bouncer?.url('soxanh_hub', 'soxanh') ?? ''));
