import { entrySet, type Entry, type EntryId, type EntrySet } from '@soxanh/core';
import { cloneMark, type Admitted } from '../book-store.ts';
import { deviceOf, placeInRow } from '../device.ts';
import { sifted, takeEntry } from '../merge.ts';
import { absorb } from './absorb.ts';
import type { Change } from './arrivals.ts';
import { lastOwn, ownKey, type OwnKeys } from './own-chain.ts';
import { put, toRead, type Writing } from './schema.ts';
import { MANY } from './shelf.ts';
import { WritableShelf } from './writable-shelf.ts';

export { sifted };

/**
 * Takes in entries written elsewhere: a union by id (law J2). Of two texts under one id the greater counts, the other
 * is kept (law J3).
 *
 * @param entries checked ones.
 * @param familiar ids that were aside: this copy knew them, whoever wrote them.
 */
export async function admit(
  writing: Writing,
  entries: readonly Entry[],
  familiar: ReadonlySet<EntryId> = new Set(),
): Promise<Omit<Admitted, 'refused'>> {
  const shelf = new WritableShelf(writing);
  const ids = [...new Set(entries.map(({ id }) => id))];
  await shelf.find(ids);
  const set = await presentOf(writing, shelf, ids);
  const counts = { new: 0, same: 0, twin: 0 };
  const unknown: Entry[] = [];
  for (const entry of entries) {
    const taken = takeEntry(set, entry);
    counts[taken]++;
    if (taken !== 'same') unknown.push(entry);
  }
  const changes: Change[] = [];
  for (const [id, entry] of set.entries) {
    const before = shelf.get(id)?.entry;
    if (before !== entry) changes.push({ entry, before });
  }
  const clones = await clonesAmong(writing, unknown, familiar);
  if (changes.length > 0) await absorb(writing, shelf, changes, clones.own);
  const twinIds = new Set(counts.twin === 0 ? [] : unknown.map(({ id }) => id));
  for (const [id, texts] of set.twins) if (twinIds.has(id)) put(writing, 'twins', [...texts].toSorted(), id);
  return { added: counts.new, same: counts.same, twins: counts.twin, clones: clones.devices };
}

/** What is there already under these ids. */
async function presentOf(writing: Writing, shelf: WritableShelf, ids: readonly EntryId[]): Promise<EntrySet> {
  const set = entrySet();
  const present: EntryId[] = [];
  for (const id of ids) {
    const stored = shelf.get(id);
    if (stored === undefined) continue;
    set.entries.set(id, stored.entry);
    present.push(id);
  }
  const twins = writing.objectStore('twins');
  // Twins are rare: where many ids are asked for, all twins there are cost less.
  const known = present.length > MANY ? new Set(await twins.getAllKeys()) : undefined;
  await Promise.all(
    present.map(async (id) => {
      const texts = known === undefined || known.has(id) ? await twins.get(id) : undefined;
      if (texts !== undefined) set.twins.set(id, new Set(texts));
    }),
  );
  return set;
}

/**
 * Devices that write here and of which something arrived that was not written here: somebody works on with a copy of
 * this profile. What goes beyond the own chain gets own keys, so that none of its numbers is given again.
 */
async function clonesAmong(
  writing: Writing,
  unknown: readonly Entry[],
  familiar: ReadonlySet<EntryId>,
): Promise<{ readonly devices: readonly string[]; readonly own: OwnKeys }> {
  const own = new Map<EntryId, string>();
  const devices = [];
  for (const device of new Set(unknown.flatMap((entry) => deviceOf(entry) ?? []))) {
    const last = await lastOwn(toRead(writing), device);
    if (last === undefined) continue;
    const theirs = unknown.filter((entry) => deviceOf(entry) === device);
    const beyond = new Map(theirs.map((entry) => [placeInRow(entry), entry]));
    for (const [n, { id }] of beyond) if (n > placeInRow(last)) own.set(id, ownKey(device, n));
    const strange = theirs.filter(({ id }) => !familiar.has(id));
    if (strange.length === 0) continue;
    devices.push(device);
    const shownBy = strange.map(placeInRow).reduce((most, n) => Math.max(most, n));
    put(writing, 'marks', String(shownBy), cloneMark(device));
  }
  return { devices, own };
}
