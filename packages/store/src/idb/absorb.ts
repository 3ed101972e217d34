import { resolve, type Entry, type EntryId, type Resolution } from '@soxanh/core';
import { tornBy } from '../family-of.ts';
import { isSameFate, standingOf, type Fate } from '../fate.ts';
import { fatesOf } from '../fates-of.ts';
import { Arrivals, type Change } from './arrivals.ts';
import { Links, linkKeysOf } from './links.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { OwnKeys } from './own-chain.ts';
import { Posting } from './posting.ts';
import { put, remove, toRead, type Writing } from './schema.ts';
import { readTouched } from './touched.ts';
import type { WritableShelf } from './writable-shelf.ts';

/**
 * Stores changes of the journal and brings standings, cells, pages, facts and conflicts up to date, whatever order
 * entries come in (law L3). Costs what the change touches, not what the journal holds.
 *
 * @param shelf on which the ids of the changes were looked for.
 * @param own keys of those that were written here.
 * @param leaving stored entries that are taken out of the journal, looked for on the shelf like the others.
 */
export async function absorb(
  writing: Writing,
  shelf: WritableShelf,
  changes: readonly Change[],
  own: OwnKeys,
  leaving: readonly Entry[] = [],
): Promise<void> {
  const arrivals = new Arrivals(changes);
  const links = new Links(toRead(writing));
  const texts = [...changes.flatMap(({ entry, before }) => [entry, before]), ...leaving];
  await links.load(texts.flatMap(keysToKnow));
  const seeds = changes.flatMap((change) => (isTied(change, links, arrivals) ? textsIn(change) : []));
  const near = await neighbourhood({ shelf, links, arrivals, rivals: true }, [...seeds, ...leaving]);
  // What hung on them is gathered; they themselves are no part of it any more.
  for (const { id } of leaving) near.delete(id);
  const resolution = resolve(near);
  const fates = fatesOf(near.values(), resolution);
  const posting = new Posting();
  const fresh: Entry[] = [];
  for (const [id, entry] of near) {
    if (settle(shelf, entry, fates.get(id), posting) === 'new') fresh.push(entry);
  }
  for (const { entry } of changes) {
    if (near.has(entry.id)) continue;
    if (standingOf(entry, undefined) === 'counted') posting.post(entry);
    fresh.push(entry);
  }
  for (const { id } of leaving) {
    const stored = shelf.get(id);
    if (stored !== undefined && standingOf(stored.entry, stored.fate) === 'counted')
      posting.take(stored.entry);
    shelf.drop(id);
  }
  await shelf.write(fresh, fates, own);
  for (const { entry, before } of changes) links.write(writing, entry, before);
  for (const entry of leaving) links.forget(writing, entry);
  await writeConflicts(writing, new Set([...near.keys(), ...leaving.map(({ id }) => id)]), resolution);
  const touched = posting.touched();
  posting.write(writing, touched, await readTouched(writing, touched));
}

const keysToKnow = (entry: Entry | undefined): string[] =>
  entry === undefined ? [] : [entry.id, ...linkKeysOf(entry)];

const textsIn = ({ entry, before }: Change): Entry[] => (before === undefined ? [entry] : [before, entry]);

/** Whether anything else may hang on a change: for most entries nothing does, and nothing is looked for. */
function isTied({ entry, before }: Change, links: Links, arrivals: Arrivals): boolean {
  return (
    before !== undefined ||
    linkKeysOf(entry).length > 0 ||
    ('source' in entry && entry.source !== undefined) ||
    links.get(entry.id).length > 0 ||
    arrivals.naming(entry.id).length > 0
  );
}

/** Compares what an entry is now with what is stored of it. */
function settle(
  shelf: WritableShelf,
  entry: Entry,
  fate: Fate | undefined,
  posting: Posting,
): 'new' | 'known' {
  const stored = shelf.get(entry.id);
  const counts = standingOf(entry, fate) === 'counted';
  if (stored === undefined) {
    if (counts) posting.post(entry);
    return 'new';
  }
  const counted = standingOf(stored.entry, stored.fate) === 'counted';
  const same = stored.entry === entry;
  if (counted && !(counts && same)) posting.take(stored.entry);
  if (counts && !(counted && same)) posting.post(entry);
  if (!same || !isSameFate(stored.fate, fate)) shelf.change(entry, fate);
  return 'known';
}

async function writeConflicts(
  writing: Writing,
  near: ReadonlySet<EntryId>,
  resolution: Resolution,
): Promise<void> {
  if (near.size === 0) return;
  const torn = new Set<string>(resolution.families.flatMap((family) => tornBy(family) ?? []));
  const present = new Set(await writing.objectStore('conflicts').getAllKeys());
  for (const id of present) if (near.has(id as EntryId) && !torn.has(id)) remove(writing, 'conflicts', id);
  for (const id of torn) if (!present.has(id)) put(writing, 'conflicts', true, id);
}
