import { canonicalText, type Entry, type EntryId } from '@soxanh/core';
import { absorb } from '../absorb.ts';
import type { Change } from '../arrivals.ts';
import { put, remove, toRead, type Writing } from '../schema.ts';
import { Shelf } from '../shelf.ts';
import { WritableShelf } from '../writable-shelf.ts';

/** The texts under some ids: the one that counts, then those that lost against it. */
export async function textsUnder(
  writing: Writing,
  ids: ReadonlySet<EntryId>,
): Promise<Map<EntryId, readonly Entry[]>> {
  const shelf = new Shelf(toRead(writing));
  await shelf.find(ids);
  const twins = writing.objectStore('twins');
  // Twins are rare: where many ids are asked for, all twins there are cost less.
  const torn = new Set(await twins.getAllKeys());
  const found = new Map<EntryId, readonly Entry[]>();
  for (const id of ids) {
    const stored = shelf.get(id);
    if (stored === undefined) continue;
    const others = torn.has(id) ? ((await twins.get(id)) ?? []) : [];
    found.set(id, [stored.entry, ...others.map((text) => JSON.parse(text) as Entry)]);
  }
  return found;
}

/**
 * Takes texts out of the journal: standings, cells, pages, facts and conflicts become what they would be had they never
 * come (law S5). Of several texts under one id the greatest that is left counts (law J3).
 */
export async function leave(writing: Writing, texts: readonly Entry[]): Promise<void> {
  const ids = new Set(texts.map(({ id }) => id));
  const there = await textsUnder(writing, ids);
  const out = new Set(texts.map((entry) => canonicalText(entry)));
  const changes: Change[] = [];
  const leaving: Entry[] = [];
  const shelf = new WritableShelf(writing);
  await shelf.find(ids);
  for (const [id, [counting, ...others]] of there) {
    const left = others.map((entry) => canonicalText(entry)).filter((text) => !out.has(text));
    if (others.length > 0) left.sort();
    const before = shelf.get(id)?.entry;
    if (counting === undefined || before === undefined) continue;
    if (out.has(canonicalText(counting))) {
      const next = left.pop();
      if (next === undefined) leaving.push(before);
      else changes.push({ entry: JSON.parse(next) as Entry, before });
    }
    if (others.length === 0) continue;
    if (left.length > 0) put(writing, 'twins', left, id);
    else remove(writing, 'twins', id);
  }
  if (changes.length + leaving.length > 0) await absorb(writing, shelf, changes, new Map(), leaving);
}
