import type { PoolClient } from 'pg';
import { must } from '@soxanh/core';
import { POSTGRES_MIGRATIONS, TENANT_TABLES } from './migrations.ts';

/** Why the hub does not start on a database: each would let one book see another's, or lose what it writes. */
export type RoleProblem =
  | { readonly kind: 'superuser' | 'bypasses-rls' | 'may-delete'; readonly role: string }
  | { readonly kind: 'owner'; readonly role: string; readonly table: string }
  | { readonly kind: 'rls-off'; readonly table: string }
  /** No such role or database, or not its password. */
  | { readonly kind: 'not-let-in'; readonly why: string }
  /** `pnpm hub migrate` was not run, or a newer hub was here. */
  | { readonly kind: 'schema'; readonly version: number; readonly known: number };

interface Table {
  readonly table: string;
  readonly owned: boolean;
  readonly secured: boolean;
  /** Rows of it could be changed or removed that are written once and for all. */
  readonly deletable: boolean;
}

interface Facts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly tables: readonly Table[];
  /** Views over the tables show what their owner sees. */
  readonly views: readonly string[];
}

/**
 * Asks the database what the role of this connection could do beside what it should, and finds the first thing that is
 * wrong (law T2). What a role may by being a member of another counts as its own.
 */
export async function checkRole(client: PoolClient): Promise<RoleProblem | undefined> {
  const { rows } = await client.query<{ facts: Facts }>(FACTS, [POLICY]);
  const facts = must(rows[0]?.facts, 'whoever is connected has a role');
  const { role, superuser, bypasses, tables, views } = facts;
  if (superuser) return { kind: 'superuser', role };
  if (bypasses) return { kind: 'bypasses-rls', role };
  const owned = tables.find((one) => one.owned);
  if (owned !== undefined) return { kind: 'owner', role, table: owned.table };
  const version = tables.length === 0 ? 0 : await versionOf(client);
  const known = POSTGRES_MIGRATIONS.at(-1)?.version ?? 0;
  if (version !== known) return { kind: 'schema', version, known };
  const open = TENANT_TABLES.find((name) => !tables.some(({ table, secured }) => table === name && secured));
  const seen = open ?? views[0];
  if (seen !== undefined) return { kind: 'rls-off', table: seen };
  return tables.some(({ deletable }) => deletable) ? { kind: 'may-delete', role } : undefined;
}

async function versionOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from soxanh.migration',
  );
  return rows[0]?.version ?? 0;
}

/** The only policy a table of books has, as PostgreSQL prints it: another one beside it would open what it closes. */
const POLICY = "(book = current_setting('soxanh.book'::text, true))";

const FACTS = `
  select json_build_object(
    'role', current_user,
    'superuser', (select bool_or(one.rolsuper) from pg_roles one where pg_has_role(r.oid, one.oid, 'member')),
    'bypasses', (select bool_or(one.rolbypassrls) from pg_roles one where pg_has_role(r.oid, one.oid, 'member')),
    'views', coalesce((
      select json_agg(c.relname) from pg_class c
      where c.relnamespace = to_regnamespace('soxanh') and c.relkind in ('v', 'm') and has_table_privilege(c.oid, 'select')), '[]'::json),
    'tables', coalesce((
      select json_agg(json_build_object(
        'table', c.relname,
        'owned', pg_has_role(current_user, c.relowner, 'member'),
        'secured', c.relrowsecurity and c.relforcerowsecurity and (
          select count(*) = 1 and bool_and(pg_get_expr(p.polqual, p.polrelid) = $1) from pg_policy p where p.polrelid = c.oid),
        'deletable', has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')
          or (c.relname in ('record', 'device_name') and has_any_column_privilege(c.oid, 'update'))))
      from pg_class c where c.relnamespace = to_regnamespace('soxanh') and c.relkind = 'r'), '[]'::json)
  ) as facts
  from pg_roles r where r.rolname = current_user`;
