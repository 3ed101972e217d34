import type { Entry } from '@soxanh/core';
import { deviceOf, placeInRow } from '../../device.ts';
import type { Fresh } from '../../sync/records.ts';
import { lastOwn, ownKey } from '../own-chain.ts';
import type { Reading } from '../schema.ts';
import { Shelf } from '../shelf.ts';
import { deviceTerm } from '../terms.ts';

/** How far a device's own entries have been seen to: after this one they are fresh. */
export interface SeenTo {
  readonly n: number;
  readonly id: string;
}

export const NOTHING_SEEN: SeenTo = { n: 0, id: '' };

/** Every entry of a device, wherever it came from. */
export async function allOf(reading: Reading, device: string): Promise<Entry[]> {
  const stored = await new Shelf(reading).withTerms([deviceTerm(device)]);
  return stored.map(({ entry }) => entry).filter((entry) => deviceOf(entry) === device);
}

/**
 * What was written here for a device after a place in its row. Saving writes nothing for it: ids grow with the numbers, and
 * the first and the last entry of every save have own keys, so that most often one look says that there is nothing.
 */
export async function freshAfter(reading: Reading, device: string, seen: SeenTo): Promise<Fresh[]> {
  const later = IDBKeyRange.bound(ownKey(device, seen.n + 1), `${device}|\uffff`);
  const first = await reading.objectStore('entries').index('own').getKey(later);
  if (first === undefined) return [];
  const from = seen.id === '' || first < seen.id ? first : seen.id;
  const shelf = new Shelf(reading);
  const [rows, directory] = await Promise.all([
    reading.objectStore('entries').getAll(IDBKeyRange.lowerBound(from)),
    shelf.directory(),
  ]);
  const keys = directory.filter(([, last]) => last >= from);
  await shelf.open(keys);
  const found = rows.map(({ entry }) => entry);
  for (const key of keys) for (const { entry } of shelf.storedIn(key)) found.push(entry);
  return found
    .filter((entry) => deviceOf(entry) === device && placeInRow(entry) > seen.n && entry.id >= from)
    .map((entry) => ({ id: entry.id, n: placeInRow(entry) }))
    .toSorted((a, b) => a.n - b.n);
}

/** The place behind all that was written here for a device until now. */
export async function endOfRow(reading: Reading, device: string, seen: SeenTo): Promise<SeenTo> {
  const last = await lastOwn(reading, device);
  return last === undefined || placeInRow(last) < seen.n ? seen : { n: placeInRow(last), id: last.id };
}
