import type { EntryId } from '@soxanh/core';
import { deviceOf, placeInRow } from '../device.ts';
import type { Desk } from './desk.ts';
import { listOpen } from './open-lists.ts';

/** See `SyncStore.beginHealing`. */
export async function beginHealing(desk: Desk, epoch: string): Promise<true> {
  const place = await desk.place();
  desk.setPlace({ ...place, epoch, cursor: '', high: '', healing: true });
  desk.forgetConfirmed();
  return true;
}

/** See `SyncStore.endHealing`. What was open before stays so as it was. */
export async function endHealing(desk: Desk): Promise<number> {
  const place = await desk.place();
  const { names } = await desk.machine();
  const confirmed = await desk.confirmed();
  const open = new Set<EntryId>();
  for await (const [, list] of desk.lists()) for (const id of list.ids) open.add(id);
  if (place.settled) for (const { id } of await desk.fresh()) open.add(id);
  const seen = new Set<EntryId>();
  const own = new Map<EntryId, number>();
  const others = new Set<EntryId>();
  for (const entry of await desk.journal()) {
    const { id } = entry;
    // Of an id with several texts the log may have had only one: both are sent, and the hub says.
    const isTwin = seen.has(id);
    seen.add(id);
    if (open.has(id) || (confirmed.has(id) && !isTwin)) continue;
    if (names.includes(deviceOf(entry) ?? '')) own.set(id, placeInRow(entry));
    else others.add(id);
  }
  const was = place.settled ? 'acknowledged' : 'new';
  const byNumber = [...own].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
  await listOpen(desk, { own: true, was, ids: byNumber });
  await listOpen(desk, { own: false, was, ids: [...others].toSorted() });
  if (!place.settled) await desk.endFresh();
  desk.forgetConfirmed();
  desk.setPlace({ ...place, healing: false, settled: true });
  return own.size + others.size;
}
