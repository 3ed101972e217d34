import { checkEntry, type Entry } from '@soxanh/core';
import type { Fate } from '../fate.ts';
import { absorb } from './absorb.ts';
import type { Change } from './arrivals.ts';
import { toRead, type Reading, type Writing } from './schema.ts';
import { WritableShelf } from './writable-shelf.ts';

/** What a program makes of an entry whose kind it does not know. */
const FOREIGN: Fate = { standing: 'foreign' };

/**
 * Learns kinds of entries. An older program kept them without knowing what they say: they stand on no page, are found by
 * few words, corrected nothing that counts and were corrected by nothing. Now they are taken in anew, as if they had
 * just arrived, so that everything is as if the kinds had been known from the start (law L3). The same goes for kinds that it
 * understood otherwise.
 */
export async function learn(writing: Writing, kinds: ReadonlySet<string>): Promise<void> {
  const shelf = new WritableShelf(writing);
  const found = await entriesOf(toRead(writing), kinds);
  await shelf.find(found.map(({ id }) => id));
  const changes: Change[] = [];
  for (const { id } of found) {
    const entry = shelf.get(id)?.entry;
    if (entry === undefined) continue;
    // Said outright, for by itself it would now seem to have counted.
    shelf.change(entry, FOREIGN);
    // Nobody checked it when it came; what does not fit its kind stays foreign.
    if (checkEntry(entry).ok) changes.push({ entry, before: entry });
  }
  if (found.length > 0) await absorb(writing, shelf, changes, new Map());
}

/** How many rows are read at a time. */
const STEP = 1000;

/** Every stored entry of some kinds. The journal is looked through once, a piece at a time, for it may be long. */
async function entriesOf(reading: Reading, kinds: ReadonlySet<string>): Promise<Entry[]> {
  const isOne = (entry: Entry): boolean => entry.v === 1 && kinds.has(entry.kind);
  const found: Entry[] = [];
  const rows = reading.objectStore('entries');
  for (let after: string | undefined = ''; after !== undefined;) {
    const some = await rows.getAll(IDBKeyRange.lowerBound(after, true), STEP);
    for (const { entry } of some) if (isOne(entry)) found.push(entry);
    after = some.length < STEP ? undefined : some.at(-1)?.entry.id;
  }
  const blocks = reading.objectStore('blocks');
  for (const key of await blocks.getAllKeys()) {
    const block = await blocks.get(key);
    for (const entry of block?.entries ?? []) if (isOne(entry)) found.push(entry);
  }
  return found;
}
