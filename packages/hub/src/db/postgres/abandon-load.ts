import { Client } from 'pg';
import { err, ok, type Result } from '@soxanh/core';
import type { Abandoned, StorageProblem } from '../storage.ts';

/** The directory goes last: without its row nobody would find a book again whose rows are still there. */
const TABLES = ['record', 'device_name', 'machine', 'invitation', 'book', 'directory'];

/**
 * Takes back what a restore has written that nobody can finish any more; a book that is whole is left as it is. The hub's
 * own role may delete nothing, so that whoever breaks into a hub cannot either: this is an administrator's, as `migrate` is.
 *
 * @param url of an administrator: of a role that may act as `soxanh_owner`.
 * @throws what the database refuses.
 */
export async function abandonLoad(url: string, book: string): Promise<Result<Abandoned, StorageProblem>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role soxanh_owner');
    await client.query("select set_config('soxanh.book', $1, true)", [book]);
    // Locked: a restore that is under way ends its piece first, and finds no book for the next one.
    const { rows } = await client.query<{ loading: string | null }>(
      'select loading from soxanh.book where book = $1 for update',
      [book],
    );
    const [there] = rows;
    if (there === undefined) return err({ kind: 'no-book' });
    if (there.loading === null) return ok('whole');
    for (const table of TABLES) await client.query(`delete from soxanh.${table} where book = $1`, [book]);
    await client.query('commit');
    return ok('abandoned');
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}
