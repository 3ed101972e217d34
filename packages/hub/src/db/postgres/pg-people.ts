import type { PoolClient } from 'pg';
import { err, ok, type Result } from '@soxanh/core';
import { bytesOfText } from '../bytes.ts';
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
import type { LoadedBook, Head, StorageProblem, StorageWorld, Stored } from '../storage.ts';
import { lastRow } from './pg-append.ts';
import { bookRowOf, invitationsOf, lockBook, machinesOf, openHead, selectBook } from './pg-book.ts';
import { authorsUnder, idleNames } from './pg-names.ts';
import { insertBook, putInvitation, putMachine, setRights } from './pg-write.ts';
import type { Primary } from './primary.ts';
import { beginFor, flat, rowsOf, transact } from './transact.ts';

/** Work on a book that is there and open, whose row nobody else holds meanwhile. */
export async function writing<T>(
  primary: Primary,
  book: string,
  work: (client: PoolClient, head: Head) => Promise<T>,
): Stored<T> {
  const begin = `${beginFor(book, 'read committed')}; ${lockBook(book)}`;
  return onBook(primary, begin, work);
}

/** Work that only reads, in one snapshot. */
export async function reading<T>(
  primary: Primary,
  book: string,
  work: (client: PoolClient, head: Head) => Promise<T>,
): Stored<T> {
  return onBook(primary, `${beginFor(book, 'repeatable read')}; ${selectBook(book)}`, work);
}

async function onBook<T>(
  primary: Primary,
  begin: string,
  work: (client: PoolClient, head: Head) => Promise<T>,
): Stored<T> {
  return flat(
    await transact(primary, begin, async (client, begun): Promise<Result<T, StorageProblem>> => {
      const head = openHead(lastRow(begun));
      return head.ok ? ok(await work(client, head.value)) : err(head.error);
    }),
  );
}

/** Makes a book with its first machine. */
export async function foundBook(
  primary: Primary,
  world: StorageWorld,
  secretHash: string,
  { book, synthetic }: { readonly book: string; readonly synthetic: boolean },
  wanted: NewMachine,
): Stored<Founding> {
  const secret = bytesOfText(secretHash);
  return transact(primary, beginFor(book, 'read committed'), async (client): Promise<Founding> => {
    const [offer] = await rowsOf(
      client,
      'select expires_at, book from soxanh.founding where secret_hash = $1 for update',
      [secret],
    );
    const used = offer?.[1] as string | null | undefined;
    if (typeof used === 'string') {
      const mine = (await machinesOf(client, book)).find(({ tokenHash }) => tokenHash === wanted.tokenHash);
      return used === book && mine !== undefined ? { is: 'enrolled', machine: mine } : { is: 'gone' };
    }
    if (offer === undefined || (offer[0] as number) <= world.now()) return { is: 'gone' };
    if (await isThere(client, book)) return { is: 'book-taken' };
    await makeBook(client, world, book, synthetic, undefined);
    const machine = machineFrom(wanted, world.now());
    await putMachine(client, book, machine);
    await rowsOf(client, 'update soxanh.founding set book = $2 where secret_hash = $1', [secret, book]);
    return { is: 'enrolled', machine };
  });
}

const isThere = async (client: PoolClient, book: string): Promise<boolean> =>
  bookRowOf((await rowsOf(client, selectBook(book)))[0]) !== undefined;

/** A new book without records; `loading` is the back-up it is restored from. */
export function makeBook(
  client: PoolClient,
  world: StorageWorld,
  book: string,
  synthetic: boolean,
  loading: Pick<LoadedBook, 'mark' | 'epoch'> | undefined,
): Promise<void> {
  const made = {
    epoch: freshEpoch(world, loading?.epoch),
    rights: freshRights(world),
    secret: freshSecret(world),
    synthetic,
  };
  return insertBook(client, book, made, loading?.mark, world.now());
}

/** Uses a founding secret for a book that is to be restored. */
export async function takeFounding(
  primary: Primary,
  world: StorageWorld,
  secretHash: string,
  book: string,
): Stored<'taken' | 'gone'> {
  const secret = bytesOfText(secretHash);
  return transact(primary, beginFor(book, 'read committed'), async (client) => {
    const [row] = await rowsOf(
      client,
      'select expires_at, book from soxanh.founding where secret_hash = $1 for update',
      [secret],
    );
    const used = row?.[1];
    const offer = row && { expiresAt: Number(row[0]), book: typeof used === 'string' ? used : undefined };
    if (!mayFound(offer, book, world.now())) return 'gone';
    await rowsOf(client, 'update soxanh.founding set book = $2 where secret_hash = $1', [secret, book]);
    return 'taken';
  });
}

/** Takes a machine in by invitation. */
export const joinBook = (
  primary: Primary,
  world: StorageWorld,
  book: string,
  secretHash: string,
  wanted: Newcomer,
): Stored<Enrolment> =>
  writing(primary, book, async (client) => {
    const invitation = (await invitationsOf(client, book)).find((one) => one.secretHash === secretHash);
    const facts = { authors: await authorsUnder(client, book, wanted.device), idle: 0 };
    const joining = joinBy(invitation, await machinesOf(client, book), wanted, world.now(), facts);
    if (joining.is === 'write' && invitation !== undefined) {
      await putInvitation(client, book, { ...invitation, usedBy: joining.machine.machine });
    }
    return written(client, world, book, joining);
  });

/** Takes a machine in without an invitation. */
export const addMachine = (
  primary: Primary,
  world: StorageWorld,
  book: string,
  wanted: NewMachine,
): Stored<Enrolment> =>
  writing(primary, book, async (client) =>
    written(client, world, book, takeIn(await machinesOf(client, book), wanted, world.now())),
  );

async function written(
  client: PoolClient,
  world: StorageWorld,
  book: string,
  joining: Joining,
): Promise<Enrolment> {
  if (joining.is === 'answer') return joining.answer;
  await putMachine(client, book, joining.machine);
  await setRights(client, book, freshRights(world));
  return { is: 'enrolled', machine: joining.machine };
}

/** Gives a machine a new name, unless another has it. */
export const bindDevice = (
  primary: Primary,
  world: StorageWorld,
  book: string,
  id: string,
  device: string,
): Stored<'bound' | 'taken'> =>
  writing(primary, book, async (client) => {
    const facts = {
      authors: await authorsUnder(client, book, device),
      idle: await idleNames(client, book, id),
    };
    const binding = bindName(await machinesOf(client, book), id, device, facts);
    if (typeof binding === 'string') return binding;
    await putMachine(client, book, binding);
    await setRights(client, book, freshRights(world));
    return 'bound';
  });

/** Changes a machine as the caller decides. */
export const changeMachine = (
  primary: Primary,
  world: StorageWorld,
  book: string,
  id: string,
  change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
): Stored<Machine | undefined> =>
  writing(primary, book, async (client) => {
    const all = await machinesOf(client, book);
    const before = all.find(({ machine }) => machine === id);
    const wanted = before && change(before, all);
    if (before === undefined || wanted === undefined) return undefined;
    const machine = changedMachine(before, wanted, world.now());
    await putMachine(client, book, machine);
    if (changesRights(wanted)) await setRights(client, book, freshRights(world));
    return machine;
  });
