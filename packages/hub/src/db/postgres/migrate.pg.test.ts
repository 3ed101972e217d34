import { Client } from 'pg';
import { expect, it } from 'vitest';
import { testWorld } from '../contract/world.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { startServer } from './testing/server.ts';

it('[T2] the schema is made by an administrator who is no superuser, and may only make roles', async () => {
  const server = await startServer();
  try {
    const first = new Client({ connectionString: server.url('postgres', 'postgres') });
    await first.connect();
    await first.query('create role quan_tri login createrole');
    await first.query('create database so_xanh owner quan_tri');
    await first.end();
    const url = server.url('quan_tri', 'so_xanh');
    expect(await migrate(url, 0)).toEqual({ before: 0, after: 1 });
    expect(await migrate(url, 1)).toEqual({ before: 1, after: 1 });
    const opened = await openPostgres(server.url('soxanh_hub', 'so_xanh'), testWorld());
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) await opened.value.close();
  } finally {
    await server.stop();
  }
});
