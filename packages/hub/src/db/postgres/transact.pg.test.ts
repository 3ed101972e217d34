import { setTimeout as wait } from 'node:timers/promises';
import { freePort, entryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askOf,
  follow,
  foundBook,
  okOf,
  outcomes,
  push,
  randomName,
  storeAll,
  testWorld,
} from '../contract/world.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { Primary, USUAL_LIMITS } from './primary.ts';
import { startServer, type TestServer } from './testing/server.ts';
import { urlOf } from './testing/subject.ts';
import { look, rowsOf, transact } from './transact.ts';

const world = testWorld();
const BEGIN = 'begin';

describe('a transaction', () => {
  let primary: Primary;
  beforeAll(() => {
    primary = new Primary(urlOf('soxanh_hub'), USUAL_LIMITS);
  });
  afterAll(() => primary.close());

  const raising = (code: string): string => `do $$ begin raise exception using errcode = '${code}'; end $$`;

  it.each(['40001', '40P01', '57P01'])('is done again after %s, which did nothing', async (code) => {
    let tries = 0;
    const done = await transact(primary, BEGIN, async (client) => {
      tries++;
      if (tries < 3) await client.query(raising(code));
      return tries;
    });
    expect(done).toEqual({ ok: true, value: 3 });
  });

  it('gives up after some tries, says when the disk is full, and throws on a bug', async () => {
    const failing = (code: string): Promise<unknown> =>
      transact(primary, BEGIN, (client) => client.query(raising(code)));
    expect(await failing('40001')).toEqual({ ok: false, error: { kind: 'unavailable', why: 'conflicts' } });
    expect(await failing('53100')).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await failing('53200')).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    await expect(failing('42601')).rejects.toThrow('42601');
    expect(await transact(primary, BEGIN, async () => 1)).toEqual({ ok: true, value: 1 });
  });

  it('is done again on a new connection when its own was ended before the commit', async () => {
    const admin = new Client({ connectionString: urlOf('postgres') });
    await admin.connect();
    let tries = 0;
    const done = await transact(primary, BEGIN, async (client) => {
      tries++;
      const [row] = await rowsOf(client, 'select pg_backend_pid()');
      if (tries === 1) await admin.query('select pg_terminate_backend($1)', [row?.[0]]);
      await rowsOf(client, 'select 1');
      return tries;
    });
    expect(done).toEqual({ ok: true, value: 2 });
    await admin.end();
  });
});

describe('a look', () => {
  it('gives the rows of each statement, within one book, and leaves nothing behind on its connection', async () => {
    // One connection, so that what the first left would be found by the next.
    const primary = new Primary(urlOf('soxanh_hub'), { ...USUAL_LIMITS, connections: 1 });
    const asked = ["select current_setting('soxanh.book')", 'select 1 where false', 'select 2, 3'];
    expect(await look(primary, "o'b\\k", asked)).toEqual({ ok: true, value: [[["o'b\\k"]], [], [[2, 3]]] });
    await expect(look(primary, 'one', ['select nothing'])).rejects.toThrow('nothing');
    expect(await look(primary, 'one', ['select 1'])).toEqual({ ok: true, value: [[[1]]] });
    const after = await transact(primary, BEGIN, (client) =>
      rowsOf(client, "select current_setting('soxanh.book', true)"),
    );
    expect(after).toEqual({ ok: true, value: [['']] });
    await primary.close();
  });
});

describe('[S2] a commit whose outcome is unknown', () => {
  let server: TestServer;
  let admin: Client;
  beforeAll(async () => {
    server = await startServer();
    await migrate(server.url('postgres', 'postgres'), 0);
    admin = new Client({ connectionString: server.url('postgres', 'postgres') });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  /** The server process that waits for a standby, once there is one. */
  const waiting = async (): Promise<number> => {
    for (;;) {
      const { rows } = await admin.query<{ pid: number }>(
        "select pid from pg_stat_activity where wait_event = 'SyncRep'",
      );
      if (rows[0] !== undefined) return rows[0].pid;
      await wait(20);
    }
  };
  const demand = async (standby: string): Promise<void> => {
    await admin.query(`alter system set synchronous_standby_names = '${standby}'`);
    await admin.query('select pg_reload_conf()');
    await wait(300);
  };

  it.each(['pg_cancel_backend', 'pg_terminate_backend'])(
    'is never an answer: %s while it waits for its standby; asked again it is there once',
    async (end) => {
      const storage = okOf(await openPostgres(server.url('soxanh_hub', 'postgres'), world));
      const { book } = await foundBook(storage, world);
      const make = entryMaker(randomName());
      const [first, second] = [make.use(), make.use()];
      await push(storage, book, [first]);
      await demand('nobody');
      const pushed = storage.append([askOf(book, [second])], storeAll);
      await admin.query(`select ${end}($1)`, [await waiting()]);
      const [answer] = await pushed;
      expect(answer).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
      expect(JSON.stringify(answer)).toContain('outcome unknown');
      await demand('');
      // It was committed here after all; another time it may not have been.
      expect(await outcomes(storage, book, [first, second])).toEqual([{ is: 'same' }, { is: 'same' }]);
      expect(await follow(storage, book)).toHaveLength(2);
      await storage.close();
    },
  );
});

describe('several hosts', () => {
  const hostsOf = (...ports: readonly number[]): string =>
    `postgres://soxanh_hub@${ports.map((port) => `127.0.0.1:${port}`).join(',')}/soxanh?target_session_attrs=read-write`;

  it('are asked in turn until one takes writes', async () => {
    const nobody = await freePort();
    const port = Number(new URL(urlOf('soxanh_hub')).port);
    const storage = okOf(await openPostgres(hostsOf(nobody, port), world));
    const { book } = await foundBook(storage, world);
    expect(await outcomes(storage, book, [entryMaker(randomName()).use()])).toEqual([{ is: 'stored' }]);
    await storage.close();
  });

  it('none of which answers: unavailable, within seconds', async () => {
    const opened = await openPostgres(hostsOf(await freePort(), await freePort()), world);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
  });
});
