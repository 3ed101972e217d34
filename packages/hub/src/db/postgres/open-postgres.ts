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
  const checked = await transact(primary, 'begin read write', (client) => checkRole(client));
  if (checked.ok && checked.value === undefined) return ok(new PostgresStorage(primary, world));
  await primary.close();
  return err(checked.ok ? (checked.value ?? NOTHING) : checked.error);
}

const NOTHING: StorageProblem = { kind: 'unavailable', why: 'nothing was checked' };
