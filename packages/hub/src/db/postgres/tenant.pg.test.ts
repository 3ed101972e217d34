import { entryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundBook, okOf, push, randomName, testWorld } from '../contract/world.ts';
import { TENANT_TABLES } from './migrations.ts';
import { openPostgres } from './open-postgres.ts';
import type { PostgresStorage } from './postgres-storage.ts';
import { beginFor } from './transact.ts';
import { urlOf } from './testing/subject.ts';

const world = testWorld();

describe('[T2] the service’s role', () => {
  let storage: PostgresStorage;
  let client: Client;
  let mine = '';
  let other = '';
  beforeAll(async () => {
    storage = okOf(await openPostgres(urlOf('soxanh_hub'), world));
    mine = (await foundBook(storage, world)).book;
    other = (await foundBook(storage, world)).book;
    for (const book of [mine, other]) {
      await push(storage, book, [entryMaker(randomName()).use()]);
      const invitation = { secretHash: 'A'.repeat(43), duties: [], expiresAt: 1 };
      okOf(await storage.invite(book, invitation));
    }
    client = new Client({ connectionString: urlOf('soxanh_hub') });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await storage.close();
  });

  it.each(TENANT_TABLES)(
    'sees no row of %s unless a transaction names a book, and then that book’s only',
    async (table) => {
      const count = `select count(*)::int as n, coalesce(array_agg(distinct book), '{}') as books from soxanh.${table}`;
      expect((await client.query(count)).rows).toEqual([{ n: 0, books: [] }]);
      await client.query(beginFor(mine, 'read committed'));
      const { rows } = await client.query<{ n: number; books: string[] }>(count);
      expect(rows[0]?.books).toEqual([mine]);
      expect((await client.query(`${count} where book = $1`, [other])).rows).toMatchObject([{ n: 0 }]);
      await client.query('commit');
      // The setting ends with its transaction.
      expect((await client.query(count)).rows).toEqual([{ n: 0, books: [] }]);
    },
  );

  it('writes into no other book, moves no row to one, and deletes nothing', async () => {
    const refusal = async (sql: string): Promise<string> => {
      await client.query(beginFor(mine, 'read committed'));
      try {
        const { rowCount } = await client.query(sql);
        return `${rowCount} rows`;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await client.query('rollback');
      }
    };
    const insert = `insert into soxanh.device_name (book, device, machine, nth) values ('${other}', 'x', 'y', 0)`;
    expect(await refusal(insert)).toContain('violates row-level security policy');
    expect(await refusal(`update soxanh.machine set book = '${other}'`)).toContain('row-level security');
    expect(await refusal(`update soxanh.book set seq = 9 where book = '${other}'`)).toBe('0 rows');
    for (const table of [...TENANT_TABLES, 'founding', 'directory']) {
      expect(await refusal(`delete from soxanh.${table}`)).toContain('permission denied');
      expect(await refusal(`truncate soxanh.${table}`)).toContain('permission denied');
    }
    expect(await refusal("update soxanh.record set text = ''")).toContain('permission denied');
    expect(await refusal('alter table soxanh.record disable row level security')).toContain('must be owner');
    expect(await refusal('set local role soxanh_owner')).toContain('permission denied');
  });

  it('sees only its book in two hundred requests interleaved over few connections', async () => {
    const asked = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? mine : other));
    const heads = await Promise.all(asked.map((book) => storage.machines(book)));
    const names = heads.map((machines) => okOf(machines)[0]?.machine);
    expect(new Set(names.filter((_, at) => at % 2 === 0)).size).toBe(1);
    expect(new Set(names).size).toBe(2);
  });
});
