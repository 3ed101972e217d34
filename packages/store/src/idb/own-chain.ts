import { canonicalText, type ChainEnd, type Entry, type EntryId, type Hash } from '@soxanh/core';
import { chainEnd } from '../chain-end.ts';
import { deviceOf, placeInRow } from '../device.ts';
import type { Reading } from './schema.ts';

/**
 * The key of an entry written here: device and number. The database refuses a second one, so a window that has not
 * noticed what another wrote for the same device is stopped by it, and nothing has to be read to be sure.
 */
export const ownKey = (device: string, n: number): string => `${device}|${String(n).padStart(16, '0')}`;

/** Keys of the entries that are to stand in rows of their own with an own key. */
export type OwnKeys = ReadonlyMap<EntryId, string>;

/**
 * Which entries of a save are given own keys: the first, with which a window that comes too late collides, and the
 * last, at which the chain goes on. Those between may lie in a block.
 */
export function ownKeys(entries: readonly Entry[]): OwnKeys {
  const ends = [entries[0], entries.at(-1)].filter((entry) => entry !== undefined);
  return new Map(ends.map((entry) => [entry.id, ownKey(deviceOf(entry) ?? '', placeInRow(entry))]));
}

/** The last entry that was written here for a device, if any was. */
export async function lastOwn(reading: Reading, device: string): Promise<Entry | undefined> {
  const all = IDBKeyRange.bound(ownKey(device, 0), `${device}|\uffff`);
  const cursor = await reading.objectStore('entries').index('own').openCursor(all, 'prev');
  return cursor?.value.entry;
}

/** The last entry of a device that is aside, if any is: its number is taken all the same. */
export async function lastAside(reading: Reading, device: string): Promise<Entry | undefined> {
  const all = IDBKeyRange.bound([device, 0], [device, Number.MAX_SAFE_INTEGER]);
  const cursor = await reading.objectStore('aside').index('place').openCursor(all, 'prev');
  return cursor?.value.entry;
}

/** Where a device's chain goes on: after the last entry that was written here for it, if any was. */
export async function ownEnd(reading: Reading, device: string, hash: Hash): Promise<ChainEnd | undefined> {
  const [own, aside] = await Promise.all([lastOwn(reading, device), lastAside(reading, device)]);
  if (own === undefined) return undefined;
  const end = { n: placeInRow(own), id: own.id, hash: hash(canonicalText(own)) };
  return aside === undefined ? end : chainEnd(end, [aside], hash);
}
