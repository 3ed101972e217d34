import { bytesOfText } from '../bytes.ts';
import type { NameFacts } from '../claim.ts';
import { freshEpoch, freshRights, freshSecret } from '../fresh.ts';
import {
  bindName,
  changedMachine,
  changesRights,
  joinBy,
  machineFrom,
  mayFound,
  takeIn,
  type Joining,
} from '../joining.ts';
import type { Enrolment, Founding, Machine, MachineChange, Newcomer, NewMachine } from '../people.ts';
import type { LoadedBook, StorageWorld } from '../storage.ts';
import {
  bookRow,
  insertBook,
  invitationRows,
  machineRows,
  putInvitation,
  putMachine,
  setRights,
} from './sqlite-book.ts';
import { numberIn, textOrNone, type SqliteDb } from './sqlite-db.ts';
import { authorsUnder, idleNames } from './sqlite-names.ts';

// Each of these runs inside a transaction of its caller.

/** A new book without records; `loading` is the back-up it is restored from. */
export function makeBook(
  db: SqliteDb,
  world: StorageWorld,
  book: string,
  synthetic: boolean,
  loading: Pick<LoadedBook, 'mark' | 'epoch'> | undefined,
): void {
  const made = {
    epoch: freshEpoch(world, loading?.epoch),
    rights: freshRights(world),
    secret: freshSecret(world),
    synthetic,
  };
  insertBook(db, book, made, loading?.mark, world.now());
}

/** Makes a book with its first machine. */
export function foundRow(
  db: SqliteDb,
  world: StorageWorld,
  secretHash: string,
  { book, synthetic }: { readonly book: string; readonly synthetic: boolean },
  wanted: NewMachine,
): Founding {
  const secret = bytesOfText(secretHash);
  const offer = db.one('select expires_at, book from founding where secret_hash = ?', secret);
  const used = offer && textOrNone(offer, 1);
  if (used !== undefined) {
    const mine = machineRows(db, book).find(({ tokenHash }) => tokenHash === wanted.tokenHash);
    return used === book && mine !== undefined ? { is: 'enrolled', machine: mine } : { is: 'gone' };
  }
  if (offer === undefined || numberIn(offer, 0) <= world.now()) return { is: 'gone' };
  if (bookRow(db, book) !== undefined) return { is: 'book-taken' };
  makeBook(db, world, book, synthetic, undefined);
  const machine = machineFrom(wanted, world.now());
  putMachine(db, book, machine);
  db.run('update founding set book = ? where secret_hash = ?', book, secret);
  return { is: 'enrolled', machine };
}

/** Uses a founding secret for a book that is to be restored. */
export function takeFoundingRow(
  db: SqliteDb,
  world: StorageWorld,
  secretHash: string,
  book: string,
): 'taken' | 'gone' {
  const secret = bytesOfText(secretHash);
  const row = db.one('select expires_at, book from founding where secret_hash = ?', secret);
  const offer = row && { expiresAt: numberIn(row, 0), book: textOrNone(row, 1) };
  if (!mayFound(offer, book, world.now())) return 'gone';
  db.run('update founding set book = ? where secret_hash = ?', book, secret);
  return 'taken';
}

/** Takes a machine in by invitation. */
export function joinRow(
  db: SqliteDb,
  world: StorageWorld,
  book: string,
  secretHash: string,
  wanted: Newcomer,
): Enrolment {
  const invitation = invitationRows(db, book).find((one) => one.secretHash === secretHash);
  const facts = { authors: authorsUnder(db, book, wanted.device), idle: 0 };
  const joining = joinBy(invitation, machineRows(db, book), wanted, world.now(), facts);
  if (joining.is === 'write' && invitation !== undefined) {
    putInvitation(db, book, { ...invitation, usedBy: joining.machine.machine });
  }
  return written(db, world, book, joining);
}

/** Takes a machine in without an invitation. */
export const addRow = (db: SqliteDb, world: StorageWorld, book: string, wanted: NewMachine): Enrolment =>
  written(db, world, book, takeIn(machineRows(db, book), wanted, world.now()));

function written(db: SqliteDb, world: StorageWorld, book: string, joining: Joining): Enrolment {
  if (joining.is === 'answer') return joining.answer;
  putMachine(db, book, joining.machine);
  setRights(db, book, freshRights(world));
  return { is: 'enrolled', machine: joining.machine };
}

const nameFacts = (db: SqliteDb, book: string, id: string, device: string): NameFacts => ({
  authors: authorsUnder(db, book, device),
  idle: idleNames(db, book, id),
});

/** Gives a machine a new name, unless another has it. */
export function bindRow(
  db: SqliteDb,
  world: StorageWorld,
  book: string,
  id: string,
  device: string,
): 'bound' | 'taken' {
  const binding = bindName(machineRows(db, book), id, device, nameFacts(db, book, id, device));
  if (typeof binding === 'string') return binding;
  putMachine(db, book, binding);
  setRights(db, book, freshRights(world));
  return 'bound';
}

/** Changes a machine as the caller decides. */
export function changeRow(
  db: SqliteDb,
  world: StorageWorld,
  book: string,
  id: string,
  change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
): Machine | undefined {
  const all = machineRows(db, book);
  const before = all.find(({ machine }) => machine === id);
  const wanted = before && change(before, all);
  if (before === undefined || wanted === undefined) return undefined;
  const machine = changedMachine(before, wanted, world.now());
  putMachine(db, book, machine);
  if (changesRights(wanted)) setRights(db, book, freshRights(world));
  return machine;
}
