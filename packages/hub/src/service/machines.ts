import { err, ok, type Result } from '@soxanh/core';
import { PROTOCOL, type HubProblem, type MachineAsk, type MachineInfo, type Me } from '@soxanh/sync';
import type { Machine, MachineChange } from '../db/people.ts';
import { dutiesToSend } from './duties-to-send.ts';
import type { Hub } from './hub.ts';
import { freshMachineId } from './secret.ts';
import { troubleOf } from './trouble.ts';

/** What a machine may know of itself. */
export async function aboutMe(
  { world }: Hub,
  book: string,
  { machine, duties, label }: Machine,
): Promise<Result<Me, HubProblem>> {
  const head = await world.storage.head(book);
  if (!head.ok) return troubleOf(head.error, world);
  return ok({
    protocol: PROTOCOL,
    book,
    machine,
    duties: dutiesToSend(duties),
    rights: head.value.rights,
    ...(label === undefined ? {} : { label }),
    url: world.url,
  });
}

/** The machines of a book, revoked ones too: what they sent still counts. */
export async function listMachines(
  { world, clones }: Hub,
  book: string,
): Promise<Result<{ readonly machines: readonly MachineInfo[] }, HubProblem>> {
  const all = await world.storage.machines(book);
  if (!all.ok) return troubleOf(all.error, world);
  return ok({ machines: all.value.map((machine) => infoOf(machine, clones.has(book, machine))) });
}

/** Takes in a machine that has no connection: its entries come by folder or file, and are judged by these duties. */
export async function addFolderMachine(
  { world, waiters }: Hub,
  book: string,
  { device, duties, label }: MachineAsk,
): Promise<Result<MachineInfo, HubProblem>> {
  const machine = { machine: freshMachineId(world), tokenHash: undefined, label, device };
  const added = await world.storage.addMachine(book, { ...machine, duties: dutiesToSend(duties) });
  if (!added.ok) return troubleOf(added.error, world);
  if (added.value.is !== 'enrolled') return err({ kind: 'device-taken' });
  waiters.wake(book);
  return ok(infoOf(added.value.machine, false));
}

/**
 * Changes a machine: its label, its duties, or revokes it. A book keeps at least one machine of the Office that has a
 * connection: nobody could invite anybody any more.
 */
export async function changeMachine(
  { world, waiters, clones }: Hub,
  book: string,
  id: string,
  change: MachineChange,
): Promise<Result<MachineInfo, HubProblem>> {
  let why = 'is unknown';
  const changed = await world.storage.changeMachine(book, id, (before, all) => {
    const others = all.filter(({ machine }) => machine !== before.machine);
    const after = { ...before, ...change, revokedAt: change.revoke === true ? 0 : before.revokedAt };
    if (!isOffice(before) || isOffice(after) || others.some((other) => isOffice(other))) return change;
    why = 'is the last one of the Office';
    return undefined;
  });
  if (!changed.ok) return troubleOf(changed.error, world);
  if (changed.value === undefined) return err({ kind: 'bad-request', field: 'machine', why });
  waiters.wake(book);
  return ok(infoOf(changed.value, clones.has(book, changed.value)));
}

const isOffice = ({ duties, revokedAt, tokenHash }: Machine): boolean =>
  tokenHash !== undefined && revokedAt === undefined && duties.some(({ role }) => role === 'office');

/** A machine as the Office sees it; nothing of its token but whether there is one (law T3: no figure by machine). */
const infoOf = (
  { machine, tokenHash, label, duties, devices, madeAt, seenAt, revokedAt }: Machine,
  isCloned: boolean,
): MachineInfo => ({
  machine,
  duties: dutiesToSend(duties),
  devices: [...devices],
  madeAt,
  ...(label === undefined ? {} : { label }),
  ...(seenAt === undefined ? {} : { seenAt }),
  ...(revokedAt === undefined ? {} : { revokedAt }),
  ...(tokenHash === undefined ? { folderOnly: true } : {}),
  ...(isCloned ? { cloned: true } : {}),
});
