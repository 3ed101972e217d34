import type { Duty } from '@soxanh/core';
import { coversAll, mayClaim, type NameFacts } from './claim.ts';
import type { Enrolment, Invitation, Machine, MachineChange, Newcomer, NewMachine } from './people.ts';

/** What is to be done with a machine that wants to join: answered as before, turned away, or written down. */
export type Joining =
  | { readonly is: 'answer'; readonly answer: Enrolment }
  /** A new machine, or one that has a token from now on: it was known without one, or it was revoked. */
  | { readonly is: 'write'; readonly machine: Machine };

const TAKEN: Joining = { is: 'answer', answer: { is: 'device-taken' } };

/**
 * Decides on a machine that comes with an invitation. The same rule for every database.
 *
 * @param all every machine of the book. One without a token whose name the newcomer writes under becomes it: known from
 *   the folder, or from a back-up that has no tokens; but only if the invitation gives all its duties, for whoever knows
 *   its name may bring one. A revoked one's name stays its own: who shows the token it had is that machine.
 * @param facts what the log has under the newcomer's name.
 */
export function joinBy(
  invitation: Invitation | undefined,
  all: readonly Machine[],
  wanted: Newcomer,
  now: number,
  facts: NameFacts,
): Joining {
  const sameToken = all.find(({ tokenHash }) => tokenHash !== undefined && tokenHash === wanted.tokenHash);
  if (invitation?.usedBy !== undefined) {
    const isRepeat = sameToken?.machine === invitation.usedBy && sameToken.revokedAt === undefined;
    return { is: 'answer', answer: isRepeat ? { is: 'enrolled', machine: sameToken } : { is: 'gone' } };
  }
  if (invitation === undefined || invitation.expiresAt <= now || sameToken !== undefined) {
    return { is: 'answer', answer: { is: 'gone' } };
  }
  const { duties } = invitation;
  const former = formerOf(all, wanted);
  const holder = holderOf(all, wanted.device);
  // What stands under a machine's own names is judged by the duties it has by now (`isOfDuty`).
  const isFree =
    holder === undefined ? mayClaim(duties, facts) : holder === former || coversAll(duties, holder.duties);
  if (!isFree) return TAKEN;
  return former === undefined
    ? takeIn(all, { ...wanted, duties }, now)
    : comeBack(former, holder, { ...wanted, duties }, now);
}

/**
 * The machine a newcomer was before: one that was revoked, or that never heard that it had joined. Not with the token of one
 * that writes: a copy of its profile would push it out.
 */
function formerOf(all: readonly Machine[], { formerHashes = [], device }: Newcomer): Machine | undefined {
  const mine = all.filter(
    ({ tokenHash, revokedAt, seenAt }) =>
      tokenHash !== undefined &&
      formerHashes.includes(tokenHash) &&
      (revokedAt !== undefined || seenAt === undefined),
  );
  return mine.find(({ devices }) => devices.includes(device)) ?? mine[0];
}

/** It is that machine again: what waits under its names is its own to send, by the duties it has now. */
function comeBack(
  former: Machine,
  holder: Machine | undefined,
  { tokenHash, duties, label, device }: NewMachine,
  now: number,
): Joining {
  if (holder !== undefined && holder !== former) return TAKEN;
  const devices = holder === undefined ? [...former.devices, device] : former.devices;
  const names = { label: label ?? former.label, devices };
  const here = { tokenHash, duties, madeAt: now, seenAt: undefined, revokedAt: undefined };
  return { is: 'write', machine: { ...former, ...names, ...here } };
}

/** Tells whether a founding secret may be used for a book: it is good still, or it was used for that very book. */
export const mayFound = (
  offer: { readonly expiresAt: number; readonly book: string | undefined } | undefined,
  book: string,
  now: number,
): boolean => offer !== undefined && (offer.book === undefined ? offer.expiresAt > now : offer.book === book);

/** Decides on a machine that the Office names: whatever was written under its name is the machine's from now on. */
export function takeIn(all: readonly Machine[], wanted: NewMachine, now: number): Joining {
  const holder = holderOf(all, wanted.device);
  if (holder === undefined) return { is: 'write', machine: machineFrom(wanted, now) };
  if (holder.tokenHash !== undefined || holder.revokedAt !== undefined) return TAKEN;
  const { tokenHash, duties } = wanted;
  const machine = { ...holder, tokenHash, duties, label: wanted.label ?? holder.label };
  return { is: 'write', machine };
}

const holderOf = (all: readonly Machine[], device: string): Machine | undefined =>
  all.find(({ devices }) => devices.includes(device));

/**
 * Gives a machine a new name.
 *
 * @param facts what the log has under that name.
 * @returns the machine with it; `bound` if it had it; `taken` if another has it, or there is no such machine, or what was
 *   written under it is not the machine's to correct.
 */
export function bindName(
  all: readonly Machine[],
  id: string,
  device: string,
  facts: NameFacts,
): Machine | 'bound' | 'taken' {
  const machine = all.find((one) => one.machine === id);
  const holder = holderOf(all, device);
  if (machine === undefined || (holder !== undefined && holder !== machine)) return 'taken';
  if (holder === machine) return 'bound';
  return mayClaim(machine.duties, facts) ? { ...machine, devices: [...machine.devices, device] } : 'taken';
}

/** A machine as it is on its first day. */
export const machineFrom = (
  { machine, tokenHash, label, duties, device }: NewMachine,
  now: number,
): Machine => ({
  machine,
  tokenHash,
  label,
  duties,
  devices: [device],
  madeAt: now,
  seenAt: undefined,
  revokedAt: undefined,
});

/** A machine after a change. Once revoked it stays so (until it joins again), and its first instant counts. */
export const changedMachine = (
  before: Machine,
  { label, duties, revoke }: MachineChange,
  now: number,
): Machine => ({
  ...before,
  label: label ?? before.label,
  duties: duties ?? before.duties,
  revokedAt: before.revokedAt ?? (revoke === true ? now : undefined),
});

/** Tells whether a change is one of rights: a new label is not. */
export const changesRights = ({ duties, revoke }: MachineChange): boolean =>
  duties !== undefined || revoke === true;

/** Duties as they stand in a column. */
export const dutiesText = (duties: readonly Duty[]): string => JSON.stringify(duties);

/** The other way; the hub wrote it. */
export const dutiesOf = (text: string): readonly Duty[] => JSON.parse(text) as readonly Duty[];
