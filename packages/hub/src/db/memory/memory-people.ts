import { authorsOf } from '../claim.ts';
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
import type { StorageWorld } from '../storage.ts';
import { MemoryBook, type MemoryDisk } from './memory-disk.ts';

/** Makes a book with its first machine. */
export function foundInMemory(
  disk: MemoryDisk,
  world: StorageWorld,
  secretHash: string,
  { book, synthetic }: { readonly book: string; readonly synthetic: boolean },
  wanted: NewMachine,
): Founding {
  const offer = disk.foundings.get(secretHash);
  const there = disk.books.get(book);
  if (offer?.book !== undefined) {
    const mine = [...(there?.machines.values() ?? [])].find(
      ({ tokenHash }) => tokenHash === wanted.tokenHash,
    );
    return offer.book === book && mine !== undefined ? { is: 'enrolled', machine: mine } : { is: 'gone' };
  }
  if (offer === undefined || offer.expiresAt <= world.now()) return { is: 'gone' };
  if (there !== undefined) return { is: 'book-taken' };
  const made = {
    epoch: freshEpoch(world),
    rights: freshRights(world),
    secret: freshSecret(world),
    synthetic,
  };
  const founded = new MemoryBook(made, undefined);
  const machine = machineFrom(wanted, world.now());
  founded.machines.set(machine.machine, machine);
  disk.books.set(book, founded);
  disk.foundings.set(secretHash, { ...offer, book });
  return { is: 'enrolled', machine };
}

/** Uses a founding secret for a book that is to be restored. */
export function takeFoundingInMemory(
  { foundings }: MemoryDisk,
  world: StorageWorld,
  secretHash: string,
  book: string,
): 'taken' | 'gone' {
  const offer = foundings.get(secretHash);
  if (offer === undefined || !mayFound(offer, book, world.now())) return 'gone';
  foundings.set(secretHash, { ...offer, book });
  return 'taken';
}

/** Takes a machine in by invitation. */
export function joinInMemory(
  book: MemoryBook,
  world: StorageWorld,
  secretHash: string,
  wanted: Newcomer,
): Enrolment {
  const invitation = book.invitations.get(secretHash);
  const facts = { authors: authorsOf(book.writtenUnder(wanted.device)), idle: 0 };
  const joining = joinBy(invitation, [...book.machines.values()], wanted, world.now(), facts);
  if (joining.is === 'write' && invitation !== undefined) {
    book.invitations.set(secretHash, { ...invitation, usedBy: joining.machine.machine });
  }
  return written(book, world, joining);
}

/** Takes a machine in without an invitation. */
export const addInMemory = (book: MemoryBook, world: StorageWorld, wanted: NewMachine): Enrolment =>
  written(book, world, takeIn([...book.machines.values()], wanted, world.now()));

function written(book: MemoryBook, world: StorageWorld, joining: Joining): Enrolment {
  if (joining.is === 'answer') return joining.answer;
  book.machines.set(joining.machine.machine, joining.machine);
  book.rights = freshRights(world);
  return { is: 'enrolled', machine: joining.machine };
}

/** Gives a machine a new name, unless another has it. */
export function bindInMemory(
  book: MemoryBook,
  world: StorageWorld,
  id: string,
  device: string,
): 'bound' | 'taken' {
  const names = book.machines.get(id)?.devices ?? [];
  const idle = names.filter((name) => book.writtenUnder(name).length === 0).length;
  const facts = { authors: authorsOf(book.writtenUnder(device)), idle };
  const binding = bindName([...book.machines.values()], id, device, facts);
  if (typeof binding === 'string') return binding;
  book.machines.set(id, binding);
  book.rights = freshRights(world);
  return 'bound';
}

/** Changes a machine as the caller decides. */
export function changeInMemory(
  book: MemoryBook,
  world: StorageWorld,
  id: string,
  change: (before: Machine, all: readonly Machine[]) => MachineChange | undefined,
): Machine | undefined {
  const before = book.machines.get(id);
  const wanted = before && change(before, [...book.machines.values()]);
  if (before === undefined || wanted === undefined) return undefined;
  const machine = changedMachine(before, wanted, world.now());
  book.machines.set(id, machine);
  if (changesRights(wanted)) book.rights = freshRights(world);
  return machine;
}
