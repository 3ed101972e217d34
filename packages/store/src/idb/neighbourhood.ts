import { batchOf, batchVoidedBy, keyOf, targetsOf, type Entry, type EntryId } from '@soxanh/core';
import { isMisfit, type Fate } from '../fate.ts';
import type { Arrivals } from './arrivals.ts';
import { batchKey, type Links } from './links.ts';
import type { Shelf, Stored } from './shelf.ts';
import { batchTerm, keyTerm } from './terms.ts';

/** What entries' standings may depend on: where to look for it, and how far. */
interface Surroundings {
  readonly shelf: Shelf;
  readonly links: Links;
  readonly arrivals: Arrivals;
  /** Whether entries with the same import key belong to it: for standings yes, for one family no. */
  readonly rivals: boolean;
}

/**
 * Gathers every entry that the standing of the given ones may depend on, and that depends on theirs: what they name,
 * who names them or the same unknown id, what took back the import of a row, equal import keys; and so on from there. What
 * takes an import back joins nothing: only where it is given itself are the rows gathered that it takes back. Core's `resolve` over these gives each of them the same standing as over the whole journal, which is why a store may
 * keep standings and change only some (law L3).
 *
 * @param seeds entries stored or arriving.
 * @returns the gathered entries by id, an arriving text before a stored one.
 */
export async function neighbourhood(
  around: Surroundings,
  seeds: Iterable<Entry>,
): Promise<Map<EntryId, Entry>> {
  const { shelf, arrivals } = around;
  const gathered = new Map<EntryId, Entry>();
  const askedBatches = new Set<string>();
  const askedKeys: AskedKeys = { keys: new Set(), terms: new Set(), stored: new Map() };
  for (let found = [...seeds], isSeed = true; found.length > 0; isSeed = false) {
    for (const entry of found) gathered.set(entry.id, arrivals.byId.get(entry.id) ?? entry);
    const edge = isSeed ? found : found.filter((entry) => batchVoidedBy(entry) === undefined);
    const wanted = new Set<EntryId>();
    await addLinked(around, edge, wanted);
    await addRemovals(around, edge, askedBatches, wanted);
    if (isSeed) await addRows(around, edge, wanted);
    if (around.rivals) await addRivals(around, edge, askedKeys, wanted);
    const next = [...wanted].filter((id) => !gathered.has(id));
    await shelf.find(next);
    found = next.flatMap((id) => textsOf(around, id));
  }
  return gathered;
}

/** Both texts, where one is about to replace another: what hung on the old one may change too. */
function textsOf({ shelf, arrivals }: Surroundings, id: EntryId): Entry[] {
  const [stored, arriving] = [shelf.get(id), arrivals.byId.get(id)];
  const part = stored === undefined || isMisfit(stored.entry, stored.fate) ? undefined : stored.entry;
  return [part, arriving].filter((text) => text !== undefined);
}

async function addLinked(
  { links, arrivals }: Surroundings,
  edge: readonly Entry[],
  wanted: Set<EntryId>,
): Promise<void> {
  const ids = new Set<EntryId>();
  for (const entry of edge) {
    ids.add(entry.id);
    for (const target of targetsOf(entry)) ids.add(target);
  }
  await links.load(ids);
  for (const id of ids) {
    wanted.add(id);
    for (const namer of links.get(id)) wanted.add(namer);
    for (const namer of arrivals.naming(id)) wanted.add(namer);
  }
}

/** What takes back the imports of rows. */
async function addRemovals(
  { links, arrivals }: Surroundings,
  edge: readonly Entry[],
  asked: Set<string>,
  wanted: Set<EntryId>,
): Promise<void> {
  const batches = new Set<string>();
  for (const entry of edge) {
    const batch = batchOf(entry);
    if (batch !== undefined && !asked.has(batch)) batches.add(batch);
  }
  await links.load([...batches].map(batchKey));
  for (const batch of batches) {
    asked.add(batch);
    for (const id of [...links.get(batchKey(batch)), ...arrivals.naming(batchKey(batch))]) wanted.add(id);
  }
}

/** The rows of imports that are taken back. */
async function addRows(
  { shelf, arrivals }: Surroundings,
  seeds: readonly Entry[],
  wanted: Set<EntryId>,
): Promise<void> {
  const batches = new Set(seeds.flatMap((entry) => batchVoidedBy(entry) ?? []));
  for (const batch of batches) {
    for (const id of arrivals.ofBatch(batch)) wanted.add(id);
    for (const { entry } of await shelf.withTerms([batchTerm(batch)]))
      if (batchOf(entry) === batch) wanted.add(entry.id);
  }
}

/** What was already asked about import keys. */
interface AskedKeys {
  readonly keys: Set<string>;
  readonly terms: Set<string>;
  readonly stored: Map<string, Map<EntryId, Stored>>;
}

async function addRivals(
  { shelf, arrivals }: Surroundings,
  edge: readonly Entry[],
  asked: AskedKeys,
  wanted: Set<EntryId>,
): Promise<void> {
  const keys = new Set<string>();
  const terms = new Set<string>();
  for (const entry of edge) {
    const key = keyOf(entry);
    if (key === undefined || asked.keys.has(key)) continue;
    keys.add(key);
    const term = keyTerm(key);
    if (!asked.terms.has(term)) terms.add(term);
  }
  for (const stored of await shelf.withTerms([...terms])) addByKey(asked.stored, stored);
  for (const term of terms) asked.terms.add(term);
  for (const key of keys) {
    asked.keys.add(key);
    for (const id of arrivals.withKey(key)) wanted.add(id);
    for (const [id, { fate }] of asked.stored.get(key) ?? []) if (makesClaim(fate)) wanted.add(id);
  }
}

function addByKey(index: AskedKeys['stored'], stored: Stored): void {
  const key = keyOf(stored.entry);
  if (key === undefined) return;
  const rivals = index.get(key);
  if (rivals === undefined) index.set(key, new Map([[stored.entry.id, stored]]));
  else rivals.set(stored.entry.id, stored);
}

/**
 * An entry competes for its import key through the head of its family. One that was taken back, or stands in a circle,
 * has no head that counts, and is left out: if what happens now brings it back, it is reached through its family. So an
 * import that was undone and done again does not drag the undone one along.
 */
const makesClaim = (fate: Fate | undefined): boolean =>
  fate === undefined || (fate.standing !== 'removed' && fate.standing !== 'cycle');
