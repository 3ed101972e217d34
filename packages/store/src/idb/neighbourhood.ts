import {
  batchOf,
  batchVoidedBy,
  keyOf,
  targetsOf,
  type Entry,
  type EntryId,
  type Standing,
} from '@soxanh/core';
import type { Fate } from '../fate.ts';
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
 * who names them or the same unknown id, imports that are taken back whole, equal import keys; and so on from there.
 * Core's `resolve` over these gives each of them the same standing as over the whole journal, which is why a store may
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
  const asked = { batches: new Set<string>(), keys: new Set<string>(), terms: new Map<string, KeyIndex>() };
  for (let edge = [...seeds]; edge.length > 0;) {
    for (const entry of edge) gathered.set(entry.id, arrivals.byId.get(entry.id) ?? entry);
    const wanted = new Set<EntryId>();
    await addLinked(around, edge, wanted);
    await addBatches(around, edge, asked.batches, wanted);
    if (around.rivals) await addRivals(around, edge, asked, wanted);
    const next = [...wanted].filter((id) => !gathered.has(id));
    await shelf.find(next);
    edge = next.flatMap((id) => textsOf(around, id));
  }
  return gathered;
}

/** Both texts, where one is about to replace another: what hung on the old one may change too. */
function textsOf({ shelf, arrivals }: Surroundings, id: EntryId): Entry[] {
  const [stored, arriving] = [shelf.get(id)?.entry, arrivals.byId.get(id)];
  return [stored, arriving].filter((text) => text !== undefined);
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

async function addBatches(
  { shelf, links, arrivals }: Surroundings,
  edge: readonly Entry[],
  asked: Set<string>,
  wanted: Set<EntryId>,
): Promise<void> {
  const batches = new Set<string>();
  for (const entry of edge) {
    for (const batch of [batchOf(entry), batchVoidedBy(entry)])
      if (batch !== undefined && !asked.has(batch)) batches.add(batch);
  }
  await links.load([...batches].map(batchKey));
  for (const batch of batches) {
    asked.add(batch);
    const voids = [...links.get(batchKey(batch)), ...arrivals.naming(batchKey(batch))];
    // An import that nobody takes back ties nothing together.
    if (voids.length === 0) continue;
    for (const id of [...voids, ...arrivals.ofBatch(batch)]) wanted.add(id);
    for (const { entry } of await shelf.withTerm(batchTerm(batch)))
      if (batchOf(entry) === batch) wanted.add(entry.id);
  }
}

type KeyIndex = ReadonlyMap<string, readonly Stored[]>;

async function addRivals(
  { shelf, arrivals }: Surroundings,
  edge: readonly Entry[],
  asked: { readonly keys: Set<string>; readonly terms: Map<string, KeyIndex> },
  wanted: Set<EntryId>,
): Promise<void> {
  const keys = new Set<string>();
  for (const entry of edge) {
    const key = keyOf(entry);
    if (key !== undefined && !asked.keys.has(key)) keys.add(key);
  }
  const terms = new Set([...keys].map(keyTerm).filter((term) => !asked.terms.has(term)));
  await Promise.all([...terms].map(async (term) => asked.terms.set(term, byKey(await shelf.withTerm(term)))));
  for (const key of keys) {
    asked.keys.add(key);
    for (const id of arrivals.withKey(key)) wanted.add(id);
    for (const { entry, fate } of asked.terms.get(keyTerm(key))?.get(key) ?? [])
      if (makesClaim(fate)) wanted.add(entry.id);
  }
}

function byKey(stored: readonly Stored[]): KeyIndex {
  const index = new Map<string, Stored[]>();
  for (const one of stored) {
    const key = keyOf(one.entry);
    if (key === undefined) continue;
    const rivals = index.get(key);
    if (rivals === undefined) index.set(key, [one]);
    else rivals.push(one);
  }
  return index;
}

const WITHOUT_CLAIM: ReadonlySet<Standing> = new Set(['removed', 'void', 'cycle', 'foreign']);

/**
 * An entry that was taken back does not compete for its import key. If what happens now brings it back, it is reached
 * through its family; so an import that was undone and done again does not drag the undone one along.
 */
const makesClaim = (fate: Fate | undefined): boolean =>
  fate === undefined || !WITHOUT_CLAIM.has(fate.standing);
