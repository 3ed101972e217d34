import type { PoolClient } from 'pg';
import { bytesOfText } from '../bytes.ts';
import { dutiesText } from '../joining.ts';
import type { Invitation, Machine } from '../people.ts';
import type { RecordRow } from '../record.ts';
import type { Head } from '../storage.ts';
import { rowsOf } from './transact.ts';

/** A new book without records. */
export async function insertBook(
  client: PoolClient,
  book: string,
  { epoch, synthetic, rights, secret }: Omit<Head, 'seq' | 'tag'>,
  loading: string | undefined,
  now: number,
): Promise<void> {
  await rowsOf(
    client,
    `insert into soxanh.book (book, synthetic, epoch, secret, seq, rights, loading, made_at)
     values ($1, $2, $3, $4, 0, $5, $6, $7)`,
    [book, synthetic, epoch, Buffer.from(secret), rights, loading ?? null, now],
  );
  await rowsOf(client, 'insert into soxanh.directory (book) values ($1)', [book]);
}

/** Whoever knows what a book's rights were has to read them anew. */
export const setRights = (client: PoolClient, book: string, rights: string): Promise<unknown> =>
  rowsOf(client, 'update soxanh.book set rights = $2 where book = $1', [book, rights]);

/** Writes a machine as it is now, with those of its names that are not there yet. */
export async function putMachine(client: PoolClient, book: string, machine: Machine): Promise<void> {
  const { tokenHash, label, duties, devices, madeAt, seenAt, revokedAt } = machine;
  await rowsOf(
    client,
    `insert into soxanh.machine (book, machine, token_hash, label, duties, made_at, seen_at, revoked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (book, machine) do update set token_hash = excluded.token_hash, label = excluded.label,
       duties = excluded.duties, made_at = excluded.made_at, seen_at = excluded.seen_at, revoked_at = excluded.revoked_at`,
    [
      book,
      machine.machine,
      tokenHash === undefined ? null : bytesOfText(tokenHash),
      label ?? null,
      dutiesText(duties),
      madeAt,
      seenAt ?? null,
      revokedAt ?? null,
    ],
  );
  await rowsOf(
    client,
    `insert into soxanh.device_name (book, device, machine, nth)
     select $1, d.device, $2, d.nth from unnest($3::text[]) with ordinality as d (device, nth)
     on conflict do nothing`,
    [book, machine.machine, devices],
  );
}

/** Writes an invitation as it is now. */
export const putInvitation = (client: PoolClient, book: string, invitation: Invitation): Promise<unknown> =>
  rowsOf(
    client,
    `insert into soxanh.invitation (book, secret_hash, duties, expires_at, used_by) values ($1, $2, $3, $4, $5)
     on conflict (book, secret_hash) do update set expires_at = excluded.expires_at, used_by = excluded.used_by`,
    [
      book,
      bytesOfText(invitation.secretHash),
      dutiesText(invitation.duties),
      invitation.expiresAt,
      invitation.usedBy ?? null,
    ],
  );

const INSERT = `
  with added as (
    insert into soxanh.record (book, seq, kind, id, hash, device, n, tag, fact, batch, text)
    select $1, $2::bigint + r.nth, r.kind, r.id, r.hash, r.device, r.n, $3, r.fact, r.batch, r.text
    from unnest($4::smallint[], $5::uuid[], $6::bytea[], $7::text[], $8::bigint[], $9::boolean[], $10::text[], $11::text[])
      with ordinality as r (kind, id, hash, device, n, fact, batch, text, nth)
  )
  update soxanh.book set seq = $12, tag = $3, rights = coalesce($13, rights) where book = $1`;

/**
 * Writes rows after the last one of a book whose row this transaction holds, and moves its counter: one statement.
 *
 * @param rights the new rights, if they change.
 */
export const insertRows = (
  client: PoolClient,
  book: string,
  last: number,
  rows: readonly RecordRow[],
  tag: string,
  rights: string | undefined,
): Promise<unknown> =>
  rowsOf(client, INSERT, [
    book,
    last,
    bytesOfText(tag),
    rows.map(({ is }) => (is === 'entry' ? 0 : 1)),
    rows.map(({ id }) => id),
    rows.map(({ hash }) => bytesOfText(hash)),
    rows.map(({ device }) => device),
    rows.map(({ n }) => n ?? null),
    rows.map(({ isFact }) => isFact),
    rows.map(({ batch }) => batch ?? null),
    rows.map(({ text }) => text),
    last + rows.length,
    rights ?? null,
  ]);
