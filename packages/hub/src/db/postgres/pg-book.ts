import type { PoolClient } from 'pg';
import { err, ok, type Entry, type Result } from '@soxanh/core';
import { bytesOfText, textOfBytes } from '../bytes.ts';
import { dutiesOf } from '../joining.ts';
import type { Invitation, Machine } from '../people.ts';
import type { BookState, Head, StorageProblem, Stored } from '../storage.ts';
import type { Primary } from './primary.ts';
import { literal, literalBytes, look, rowsOf, type Row } from './transact.ts';

/** A book's row: its head, and the back-up it is being restored from. */
export interface BookRow {
  readonly head: Head;
  readonly loading: string | undefined;
}

const BOOK = 'select epoch, seq, tag, synthetic, rights, secret, loading from soxanh.book where book =';

/** A statement for the row of a book; with `for update` it waits until nobody else writes to the book. */
export const selectBook = (book: string): string => `${BOOK} ${literal(book)}`;
/** Reads a book's row and keeps everybody else from writing to the book until the transaction ends. */
export const lockBook = (book: string): string => `${selectBook(book)} for update`;

const orNone = <T>(value: T | null): T | undefined => value ?? undefined;

/** A book's row as `lockBook` gives it; undefined if there is none. */
export function bookRowOf(row: Row | undefined): BookRow | undefined {
  if (row === undefined) return undefined;
  const [epoch, seq, tag, synthetic, rights, secret, loading] = row as readonly [
    string,
    number,
    Buffer | null,
    boolean,
    string,
    Buffer,
    string | null,
  ];
  const head: Head = { epoch, seq, tag: tag === null ? '' : textOfBytes(tag), synthetic, rights, secret };
  return { head: { ...head, secret: new Uint8Array(secret) }, loading: orNone(loading) };
}

/** The head of a book that is there and open. */
export function openHead(row: Row | undefined): Result<Head, StorageProblem> {
  const book = bookRowOf(row);
  if (book === undefined) return err({ kind: 'no-book' });
  return book.loading === undefined ? ok(book.head) : err({ kind: 'loading' });
}

/** What the office is: facts in the order of the log, and machines. */
export async function stateOf(client: PoolClient, book: string, rights: string): Promise<BookState> {
  const rows = await rowsOf(client, 'select text from soxanh.record where book = $1 and fact order by seq', [
    book,
  ]);
  const facts = rows.map(([text]) => JSON.parse(text as string) as Entry);
  return { rights, facts, machines: await machinesOf(client, book) };
}

const machinesIn = (book: string): string => `
  select m.machine, m.token_hash, m.label, m.duties, m.made_at, m.seen_at, m.revoked_at,
    coalesce((select json_agg(d.device order by d.nth) from soxanh.device_name d
              where d.book = m.book and d.machine = m.machine), '[]'::json)
  from soxanh.machine m where m.book = ${book}`;

/** Every machine with all its names. */
export async function machinesOf(client: PoolClient, book: string): Promise<Machine[]> {
  return (await rowsOf(client, `${machinesIn('$1')} order by m.machine`, [book])).map(machineOf);
}

/** The machine that holds a token and was not revoked. */
export async function machineByToken(
  primary: Primary,
  book: string,
  tokenHash: string,
): Stored<Machine | undefined> {
  const holder = `${machinesIn(literal(book))} and m.token_hash = ${literalBytes(bytesOfText(tokenHash))} and m.revoked_at is null`;
  const seen = await look(primary, book, [selectBook(book), holder]);
  if (!seen.ok) return seen;
  const [bookRows, holders] = seen.value;
  const head = openHead(bookRows?.[0]);
  if (!head.ok) return head;
  const row = holders?.[0];
  return ok(row && machineOf(row));
}

function machineOf(row: Row): Machine {
  const [machine, token, label, duties, madeAt, seenAt, revokedAt, devices] = row as readonly [
    string,
    Buffer | null,
    string | null,
    string,
    number,
    number | null,
    number | null,
    readonly string[],
  ];
  return {
    machine,
    tokenHash: token === null ? undefined : textOfBytes(token),
    label: orNone(label),
    duties: dutiesOf(duties),
    devices,
    madeAt,
    seenAt: orNone(seenAt),
    revokedAt: orNone(revokedAt),
  };
}

/** All invitations of a book, used and expired ones too. */
export async function invitationsOf(client: PoolClient, book: string): Promise<Invitation[]> {
  const rows = await rowsOf(
    client,
    'select secret_hash, duties, expires_at, used_by from soxanh.invitation where book = $1',
    [book],
  );
  return rows.map(([secret, duties, expiresAt, usedBy]) => ({
    secretHash: textOfBytes(secret as Buffer),
    duties: dutiesOf(duties as string),
    expiresAt: expiresAt as number,
    usedBy: orNone(usedBy as string | null),
  }));
}
