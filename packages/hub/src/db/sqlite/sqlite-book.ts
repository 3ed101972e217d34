import type { Entry } from '@soxanh/core';
import { bytesOfText, textOfBytes } from '../bytes.ts';
import { dutiesOf, dutiesText } from '../joining.ts';
import type { Invitation, Machine } from '../people.ts';
import type { BookState, Head } from '../storage.ts';
import {
  bytesIn,
  bytesOrNone,
  numberIn,
  numberOrNone,
  textIn,
  textOrNone,
  type SqliteDb,
} from './sqlite-db.ts';

/** A book's row: its head, and the back-up it is being restored from. */
export interface BookRow {
  readonly head: Head;
  readonly loading: string | undefined;
}

/** A book's own row, being restored or not; undefined if there is none. */
export function bookRow(db: SqliteDb, book: string): BookRow | undefined {
  const row = db.one(
    'select epoch, seq, tag, synthetic, rights, secret, loading from book where book = ?',
    book,
  );
  if (row === undefined) return undefined;
  const tag = bytesOrNone(row, 2);
  const head: Head = {
    epoch: textIn(row, 0),
    seq: numberIn(row, 1),
    tag: tag === undefined ? '' : textOfBytes(tag),
    synthetic: numberIn(row, 3) === 1,
    rights: textIn(row, 4),
    secret: bytesIn(row, 5),
  };
  return { head, loading: textOrNone(row, 6) };
}

/** A new book without records. */
export function insertBook(
  db: SqliteDb,
  book: string,
  { epoch, synthetic, rights, secret }: Omit<Head, 'seq' | 'tag'>,
  loading: string | undefined,
  now: number,
): void {
  db.run(
    'insert into book (book, synthetic, epoch, secret, seq, rights, loading, made_at) values (?, ?, ?, ?, 0, ?, ?, ?)',
    book,
    synthetic ? 1 : 0,
    epoch,
    secret,
    rights,
    loading ?? null,
    now,
  );
}

/** Whoever knows what a book's rights were has to read them anew. */
export const setRights = (db: SqliteDb, book: string, rights: string): void =>
  db.run('update book set rights = ? where book = ?', rights, book);

/** What the office is: facts in the order of the log, and machines. */
export function stateRow(db: SqliteDb, book: string, rights: string): BookState {
  const facts = db
    .all('select text from record indexed by record_fact where book = ? and fact = 1 order by seq', book)
    .map((row) => JSON.parse(textIn(row, 0)) as Entry);
  return { rights, facts, machines: machineRows(db, book) };
}

/** Statements of their own: one for both would walk through all machines of a book for each request of one of them. */
const NAMES = 'select machine, device from device_name where book = ? order by nth';
const NAMES_OF_ONE = 'select machine, device from device_name where book = ? and machine = ? order by nth';
const MACHINES = `
  select machine, token_hash, label, duties, made_at, seen_at, revoked_at from machine
  where book = ? order by machine`;
const ONE_MACHINE = `
  select machine, token_hash, label, duties, made_at, seen_at, revoked_at from machine
  where book = ? and machine = ?`;

/** Every machine with all its names, or the one of an id. */
export function machineRows(db: SqliteDb, book: string, id?: string): Machine[] {
  const devices = new Map<string, string[]>();
  const one = id === undefined ? [book] : [book, id];
  const names = db.all(id === undefined ? NAMES : NAMES_OF_ONE, ...one);
  for (const row of names) {
    const of = devices.get(textIn(row, 0));
    if (of === undefined) devices.set(textIn(row, 0), [textIn(row, 1)]);
    else of.push(textIn(row, 1));
  }
  const machines = db.all(id === undefined ? MACHINES : ONE_MACHINE, ...one);
  return machines.map((row) => {
    const token = bytesOrNone(row, 1);
    return {
      machine: textIn(row, 0),
      tokenHash: token === undefined ? undefined : textOfBytes(token),
      label: textOrNone(row, 2),
      duties: dutiesOf(textIn(row, 3)),
      devices: devices.get(textIn(row, 0)) ?? [],
      madeAt: numberIn(row, 4),
      seenAt: numberOrNone(row, 5),
      revokedAt: numberOrNone(row, 6),
    };
  });
}

/** The machine that holds a token and was not revoked. */
export function machineByToken(db: SqliteDb, book: string, tokenHash: string): Machine | undefined {
  const row = db.one(
    'select machine from machine where book = ? and token_hash = ? and revoked_at is null',
    book,
    bytesOfText(tokenHash),
  );
  return row && machineRows(db, book, textIn(row, 0))[0];
}

/** Writes a machine as it is now, with those of its names that are not there yet. */
export function putMachine(db: SqliteDb, book: string, machine: Machine): void {
  const { tokenHash, label, duties, devices, madeAt, seenAt, revokedAt } = machine;
  db.run(
    `insert into machine (book, machine, token_hash, label, duties, made_at, seen_at, revoked_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (book, machine) do update set token_hash = excluded.token_hash, label = excluded.label,
       duties = excluded.duties, made_at = excluded.made_at, seen_at = excluded.seen_at, revoked_at = excluded.revoked_at`,
    book,
    machine.machine,
    tokenHash === undefined ? null : bytesOfText(tokenHash),
    label ?? null,
    dutiesText(duties),
    madeAt,
    seenAt ?? null,
    revokedAt ?? null,
  );
  for (const [nth, device] of devices.entries()) {
    db.run(
      'insert into device_name (book, device, machine, nth) values (?, ?, ?, ?) on conflict do nothing',
      book,
      device,
      machine.machine,
      nth,
    );
  }
}

/** All invitations of a book, used and expired ones too. */
export function invitationRows(db: SqliteDb, book: string): Invitation[] {
  return db
    .all('select secret_hash, duties, expires_at, used_by from invitation where book = ?', book)
    .map((row) => ({
      secretHash: textOfBytes(bytesIn(row, 0)),
      duties: dutiesOf(textIn(row, 1)),
      expiresAt: numberIn(row, 2),
      usedBy: textOrNone(row, 3),
    }));
}

/** Writes an invitation as it is now. */
export const putInvitation = (db: SqliteDb, book: string, invitation: Invitation): void =>
  db.run(
    `insert into invitation (book, secret_hash, duties, expires_at, used_by) values (?, ?, ?, ?, ?)
     on conflict (book, secret_hash) do update set expires_at = excluded.expires_at, used_by = excluded.used_by`,
    book,
    bytesOfText(invitation.secretHash),
    dutiesText(invitation.duties),
    invitation.expiresAt,
    invitation.usedBy ?? null,
  );
