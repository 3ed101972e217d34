import type { PoolClient } from 'pg';
import type { Duty, Entry } from '@soxanh/core';
import { authorsOf } from '../claim.ts';
import { rowsOf } from './transact.ts';

/**
 * In what roles entries under a name were written, each once. Read here and not by the database: its functions for JSON
 * refuse a text with a NUL in it.
 */
export async function authorsUnder(
  client: PoolClient,
  book: string,
  device: string,
): Promise<readonly Duty[]> {
  const rows = await rowsOf(
    client,
    'select text from soxanh.record where book = $1 and device = $2 and n is not null and kind = 0',
    [book, device],
  );
  return authorsOf(rows.map(([text]) => JSON.parse(text as string) as Entry));
}

/** How many names of a machine no entry was written under. */
export async function idleNames(client: PoolClient, book: string, machine: string): Promise<number> {
  const [row] = await rowsOf(
    client,
    `select count(*)::int from soxanh.device_name d where d.book = $1 and d.machine = $2 and not exists
       (select 1 from soxanh.record r where r.book = d.book and r.device = d.device and r.n is not null and r.kind = 0)`,
    [book, machine],
  );
  return Number(row?.[0] ?? 0);
}
