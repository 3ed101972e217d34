import { Client } from 'pg';
import { POSTGRES_MIGRATIONS } from './migrations.ts';

/** What `migrate` found and left. */
export interface Migrated {
  readonly before: number;
  readonly after: number;
}

/** Two programs that migrate at once wait for each other by this number. */
const LOCK = 5_046_510;

/**
 * Brings the schema up to date: forward only, all missing steps in one transaction. Makes the two roles where they are
 * missing: `soxanh_owner`, who cannot log in and owns everything, and `soxanh_hub`, as whom the hub connects and who gets
 * its password from the administrator.
 *
 * @param url of an administrator: of a role that may create schemas and, where they are missing, roles.
 * @throws what the database refuses, and an error that names both versions if a newer hub was here.
 */
export async function migrate(url: string, now: number): Promise<Migrated> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    await client.query(ROLES);
    const before = await versionOf(client);
    const known = POSTGRES_MIGRATIONS.at(-1)?.version ?? 0;
    if (before > known) throw new Error(`The schema has version ${before}, this hub knows ${known}`);
    for (const { version, sql } of POSTGRES_MIGRATIONS.filter((step) => step.version > before)) {
      await client.query(sql);
      await client.query('insert into soxanh.migration (version, at) values ($1, $2)', [version, now]);
    }
    await client.query('commit');
    return { before, after: known };
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}

/** Roles belong to the whole server: another database of it may have made them. */
const ROLES = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'soxanh_owner') then
      create role soxanh_owner nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'soxanh_hub') then
      create role soxanh_hub login nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    -- From PostgreSQL 16 on whoever makes a role is its member, and may not act as it until that is granted.
    if not pg_has_role(current_user, 'soxanh_owner',
        case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
      execute format('grant soxanh_owner to %I', current_user);
    end if;
  end $$;
  create schema if not exists soxanh authorization soxanh_owner;
  set local role soxanh_owner;
  create table if not exists soxanh.migration (version integer primary key, at bigint not null);
`;

async function versionOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from soxanh.migration',
  );
  return rows[0]?.version ?? 0;
}
