import { err, ok, type Result } from '@soxanh/core';
import type { StorageProblem, StorageWorld } from '../storage.ts';
import { checkRole, type RoleProblem } from './check-role.ts';
import { PostgresStorage } from './postgres-storage.ts';
import { Primary, USUAL_LIMITS, type PoolLimits } from './primary.ts';
import { transact } from './transact.ts';

/**
 * Connects a hub to PostgreSQL, and refuses to if its role could do more than it should or the schema is another one.
 *
 * @param url as libpq writes it, several hosts with commas; the hub asks each whether it takes writes.
 */
export async function openPostgres(
  url: string,
  world: StorageWorld,
  limits: PoolLimits = USUAL_LIMITS,
): Promise<Result<PostgresStorage, RoleProblem | StorageProblem>> {
  const primary = new Primary(url, limits);
  const checked = await transact(primary, 'begin read write', (client) => checkRole(client)).catch(
    (error: unknown) => notLetIn(error),
  );
  if (checked.ok && checked.value === undefined) return ok(new PostgresStorage(primary, world));
  await primary.close();
  return err(checked.ok ? (checked.value ?? NOTHING) : checked.error);
}

/** SQLSTATE of a role that may not log in or is not there, a wrong password, a database that is not there. */
const AT_THE_DOOR: ReadonlySet<unknown> = new Set(['28000', '28P01', '3D000']);

/** What a fresh PostgreSQL says before anybody ran `migrate`, and a mistyped address: no bug. */
function notLetIn(error: unknown): Result<never, RoleProblem> {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (!AT_THE_DOOR.has(code)) throw error;
  return err({ kind: 'not-let-in', why: String(message) });
}

const NOTHING: StorageProblem = { kind: 'unavailable', why: 'nothing was checked' };
