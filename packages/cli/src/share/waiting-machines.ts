import { ok, type Duty, type Entry, type Result } from '@soxanh/core';
import type { MachineInfo } from '@soxanh/sync';
import type { Book } from '../book/open-book.ts';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { fileSyncStore } from './file-sync-store.ts';
import { leftOut } from './left-out.ts';
import { machineFor } from './machine.ts';

/** A machine of which entries are here that the server does not take by itself. */
export interface WaitingMachine {
  /** The name it writes under. */
  readonly device: string;
  /** Entries of it that the server does not have. */
  readonly entries: number;
  /** For whom it says it records. */
  readonly claims: readonly Duty[];
  /** The server knows it and takes nothing from it any more; else it does not know it. */
  readonly isRevoked: boolean;
}

/** A machine by a name it writes under, as the server knows it. */
export const machineNamed = (machines: readonly MachineInfo[], device: string): MachineInfo | undefined =>
  machines.find(({ devices }) => devices.includes(device));

/**
 * Machines whose entries wait for the Office's word: the server does not know them, for they write in a folder or a file, or
 * they were revoked. Those that were left out are not among them.
 *
 * @param machines those the server knows.
 */
export async function waitingMachines(
  world: World,
  book: Book,
  machines: readonly MachineInfo[],
): Promise<Result<readonly WaitingMachine[], Complaint>> {
  const own = machineFor(world, book, []);
  if (!own.ok) return own;
  const { desk } = await fileSyncStore(world, book, own.value);
  const unsent = await desk.unsentOfOthers();
  // In memory nothing fails.
  if (!unsent.ok) return ok([]);
  const isLeft = new Set(leftOut(world, book.header.book));
  return ok(
    unsent.value.flatMap(({ device, entries }) => {
      const machine = machineNamed(machines, device);
      const isRevoked = machine?.revokedAt !== undefined;
      if (isLeft.has(device) || (machine !== undefined && !isRevoked)) return [];
      return { device, entries: entries.length, claims: claimsOf(entries), isRevoked };
    }),
  );
}

/** For whom entries say they were recorded. */
function claimsOf(entries: readonly Entry[]): readonly Duty[] {
  const claims = new Map<string, Duty>();
  for (const { by } of entries as readonly { readonly by?: Duty }[]) {
    if (by === undefined) continue;
    const { role, department } = by;
    claims.set(`${role} ${department ?? ''}`, department === undefined ? { role } : { role, department });
  }
  return [...claims.values()];
}
