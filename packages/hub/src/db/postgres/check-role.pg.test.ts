import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld } from '../contract/world.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { urlOf } from './testing/subject.ts';

/** What opening says; a storage is closed again. */
async function opening(url: string): Promise<unknown> {
  const opened = await openPostgres(url, testWorld());
  if (!opened.ok) return opened.error;
  await opened.value.close();
  return 'opened';
}

describe('[T2] a hub refuses to start', () => {
  const database = 'soxanh_roles';
  let admin: Client;
  beforeAll(async () => {
    const first = new Client({ connectionString: urlOf('postgres', 'postgres') });
    await first.connect();
    await first.query(`create database ${database}`);
    await first.end();
    admin = new Client({ connectionString: urlOf('postgres', database) });
    await admin.connect();
  });
  afterAll(() => admin.end());

  it('where nobody made its role or its database yet, or the password is another', async () => {
    expect(await opening(urlOf('khong-co', database))).toMatchObject({ kind: 'not-let-in' });
    expect(await opening(urlOf('soxanh_hub', 'khong_co'))).toMatchObject({
      kind: 'not-let-in',
      why: expect.stringContaining('khong_co') as string,
    });
  });

  it('before its schema is there, or where a newer hub was', async () => {
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'schema', version: 0, known: 1 });
    const both = await Promise.all([1, 2].map((now) => migrate(urlOf('postgres', database), now)));
    expect(new Set(both.map(({ before }) => before))).toEqual(new Set([0, 1]));
    expect(await migrate(urlOf('postgres', database), 3)).toEqual({ before: 1, after: 1 });
    expect(await opening(urlOf('soxanh_hub', database))).toBe('opened');
    await admin.query('insert into soxanh.migration (version, at) values (2, 0)');
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'schema', version: 2, known: 1 });
    await expect(migrate(urlOf('postgres', database), 4)).rejects.toThrow('version 2');
    await admin.query('delete from soxanh.migration where version = 2');
  });

  it('as superuser, as owner or a member of it, as one who bypasses row-level security', async () => {
    expect(await opening(urlOf('postgres', database))).toEqual({ kind: 'superuser', role: 'postgres' });
    await admin.query(
      'create role bypasses login bypassrls; create role owns login; grant soxanh_owner to owns',
    );
    expect(await opening(urlOf('bypasses', database))).toEqual({ kind: 'bypasses-rls', role: 'bypasses' });
    expect(await opening(urlOf('owns', database))).toMatchObject({ kind: 'owner', role: 'owns' });
  });

  it.each([
    [
      'alter table soxanh.invitation disable row level security',
      'alter table soxanh.invitation enable row level security',
      'invitation',
    ],
    [
      'alter table soxanh.record no force row level security',
      'alter table soxanh.record force row level security',
      'record',
    ],
    [
      'create policy all_open on soxanh.record using (true)',
      'drop policy all_open on soxanh.record',
      'record',
    ],
    [
      'create view soxanh.all_records as select * from soxanh.record; grant select on soxanh.all_records to soxanh_hub',
      'drop view soxanh.all_records',
      'all_records',
    ],
  ])('after %s', async (off, on, table) => {
    await admin.query(off);
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'rls-off', table });
    await admin.query(on);
    expect(await opening(urlOf('soxanh_hub', database))).toBe('opened');
  });

  it('as a member of one that is superuser or bypasses row-level security', async () => {
    await admin.query('create role strong superuser; grant strong to soxanh_hub');
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'superuser', role: 'soxanh_hub' });
    await admin.query(
      'revoke strong from soxanh_hub; alter role strong nosuperuser bypassrls; grant strong to soxanh_hub',
    );
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({
      kind: 'bypasses-rls',
      role: 'soxanh_hub',
    });
    await admin.query('revoke strong from soxanh_hub');
    expect(await opening(urlOf('soxanh_hub', database))).toBe('opened');
  });

  it('if it may delete, or change what is written once', async () => {
    await admin.query('grant update on soxanh.record to soxanh_hub');
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'may-delete', role: 'soxanh_hub' });
    await admin.query('revoke update on soxanh.record from soxanh_hub');
    await admin.query('grant delete on soxanh.record to soxanh_hub');
    expect(await opening(urlOf('soxanh_hub', database))).toEqual({ kind: 'may-delete', role: 'soxanh_hub' });
    await admin.query('revoke delete on soxanh.record from soxanh_hub');
  });
});
