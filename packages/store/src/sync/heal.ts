import type { EntryId } from '@soxanh/core';
import { deviceOf, placeInRow } from '../device.ts';
import type { Desk } from './desk.ts';
import { listOpen } from './open-lists.ts';

/**
 * See `SyncStore.beginHealing`. A log that is being read is not begun again: two windows may both have been told of it, and
 * the pages the other has kept would be missing at the end.
 */
export async function beginHealing(desk: Desk, epoch: string): Promise<true> {
  const place = await desk.place();
  if (place.epoch === epoch) return true;
  desk.setPlace({ ...place, epoch, cursor: '', high: '', healing: true, ended: false });
  desk.forgetConfirmed();
  return true;
}

/**
 * See `SyncStore.endHealing`. What was open before stays so as it was. Whoever comes to it without the log's last page (it
 * read another log, or somebody else ended it) changes nothing.
 */
export async function endHealing(desk: Desk): Promise<number> {
  const place = await desk.place();
  if (!place.healing || place.ended !== true) return 0;
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
  desk.setPlace({ ...place, healing: false, settled: true, ended: false });
  return own.size + others.size;
}
