import type { EntryId } from '@soxanh/core';
import type { TrayEntry } from '@soxanh/sync';
import { deviceOf } from '../device.ts';
import type { Desk } from './desk.ts';
import { listOpen, unlist } from './open-lists.ts';
import type { Aside } from './records.ts';

/** See `SyncStore.tray`. */
export async function tray(desk: Desk): Promise<readonly TrayEntry[]> {
  const { names } = await desk.machine();
  return (await desk.allAside()).flatMap((one) => {
    const { entry, hash, reason } = one;
    return entry !== undefined && isInTray(one, names)
      ? { entry, hash, reason: reason ?? { kind: 'unknown' } }
      : [];
  });
}

/** Whether an own entry was refused and is to be shown. */
export const isInTray = ({ why, entry, dismissed }: Aside, names: readonly string[]): boolean =>
  why === 'refused' &&
  dismissed === undefined &&
  entry !== undefined &&
  names.includes(deviceOf(entry) ?? '');

/** See `SyncStore.resend`. */
export async function resend(desk: Desk, id: EntryId, hash: string): Promise<true> {
  const kept = await refusedAt(desk, id, hash);
  if (kept?.entry === undefined) return true;
  const { names } = await desk.machine();
  desk.dropAside(kept);
  await desk.take([kept.entry], new Set([id]));
  await desk.noFresh([kept.entry]);
  await unlist(desk, new Set([id]));
  await listOpen(desk, { own: names.includes(deviceOf(kept.entry) ?? ''), was: 'refused', ids: [id] });
  return true;
}

/** See `SyncStore.dismiss`. */
export async function dismiss(desk: Desk, id: EntryId, hash: string): Promise<true> {
  const kept = await refusedAt(desk, id, hash);
  if (kept !== undefined) desk.putAside({ ...kept, dismissed: true });
  return true;
}

const refusedAt = async (desk: Desk, id: EntryId, hash: string): Promise<Aside | undefined> =>
  (await desk.asideAt(new Set([id]))).find((one) => one.hash === hash && one.why === 'refused');
