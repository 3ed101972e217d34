import type { PoolClient } from 'pg';
import { must } from '@soxanh/core';
import { POSTGRES_MIGRATIONS, TENANT_TABLES } from './migrations.ts';

/** Why the hub does not start on a database: each would let one book see another's, or lose what it writes. */
export type RoleProblem =
  | { readonly kind: 'superuser' | 'bypasses-rls' | 'may-delete'; readonly role: string }
  | { readonly kind: 'owner'; readonly role: string; readonly table: string }
  | { readonly kind: 'rls-off'; readonly table: string }
  /** `pnpm hub migrate` was not run, or a newer hub was here. */
  | { readonly kind: 'schema'; readonly version: number; readonly known: number };

interface Table {
  readonly table: string;
  readonly owned: boolean;
  readonly secured: boolean;
  readonly deletable: boolean;
}

interface Facts {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly tables: readonly Table[];
}

/**
 * Asks the database what the role of this connection could do beside what it should, and finds the first thing that is
 * wrong (law T2). Being a member of the owner counts as owning.
 */
export async function checkRole(client: PoolClient): Promise<RoleProblem | undefined> {
  const { rows } = await client.query<{ facts: Facts }>(FACTS);
  const facts = must(rows[0]?.facts, 'whoever is connected has a role');
  const { role, superuser, bypasses, tables } = facts;
  if (superuser) return { kind: 'superuser', role };
  if (bypasses) return { kind: 'bypasses-rls', role };
  const owned = tables.find((one) => one.owned);
  if (owned !== undefined) return { kind: 'owner', role, table: owned.table };
  const version = tables.length === 0 ? 0 : await versionOf(client);
  const known = POSTGRES_MIGRATIONS.at(-1)?.version ?? 0;
  if (version !== known) return { kind: 'schema', version, known };
  const open = TENANT_TABLES.find((name) => !tables.some(({ table, secured }) => table === name && secured));
  if (open !== undefined) return { kind: 'rls-off', table: open };
  return tables.some(({ deletable }) => deletable) ? { kind: 'may-delete', role } : undefined;
}

async function versionOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from soxanh.migration',
  );
  return rows[0]?.version ?? 0;
}

const FACTS = `
  select json_build_object(
    'role', current_user,
    'superuser', r.rolsuper,
    'bypasses', r.rolbypassrls,
    'tables', coalesce((
      select json_agg(json_build_object(
        'table', c.relname,
        'owned', pg_has_role(current_user, c.relowner, 'member'),
        'secured', c.relrowsecurity and c.relforcerowsecurity,
        'deletable', has_table_privilege(c.oid, 'delete') or has_table_privilege(c.oid, 'truncate')))
      from pg_class c where c.relnamespace = to_regnamespace('soxanh') and c.relkind = 'r'), '[]'::json)
  ) as facts
  from pg_roles r where r.rolname = current_user`;
