import { canonicalText, isSameJson } from './canonical.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

/** Entries by id, and every other text that claims an id already taken (law J3). */
export interface EntrySet {
  readonly entries: Map<EntryId, Entry>;
  /** Texts that lost against the one that counts, by id. */
  readonly twins: Map<EntryId, Set<string>>;
}

/**
 * An empty set.
 *
 * @example
 * entrySet().entries.size; // 0
 */
export const entrySet = (): EntrySet => ({ entries: new Map(), twins: new Map() });

/**
 * Adds an entry to a set: a union by id. Of two different texts with one id the greater canonical text counts on
 * every machine, whatever came first, and the other is kept and reported (law J3).
 *
 * @returns what the set gained: a new id, nothing because it was there already, or a twin.
 * @example
 * const entry = { v: 2, id: '01975000-0000-7000-8000-000000000000' as EntryId, kind: 'use' };
 * const set = entrySet();
 * [addEntry(set, entry), addEntry(set, { ...entry }), addEntry(set, { ...entry, amount: 1 })]; // ['new', 'same', 'twin']
 */
export function addEntry(set: EntrySet, entry: Entry): 'new' | 'same' | 'twin' {
  const present = set.entries.get(entry.id);
  if (present === undefined) {
    set.entries.set(entry.id, entry);
    return 'new';
  }
  // Copies of one journal overlap almost wholly, so sameness is found without writing texts.
  if (isSameJson(present, entry)) return 'same';
  const [mine, theirs] = [canonicalText(present), canonicalText(entry)];
  if (mine === theirs) return 'same';
  const losers = set.twins.get(entry.id) ?? new Set();
  if (losers.has(theirs)) return 'same';
  if (theirs > mine) set.entries.set(entry.id, entry);
  set.twins.set(entry.id, losers.add(theirs > mine ? mine : theirs));
  return 'twin';
}

/** Every entry of a set and then every twin: what a copy of the journal must hold so that nothing is lost (law J3). */
export function* everyEntry(set: EntrySet): Generator<Entry> {
  yield* set.entries.values();
  // Twins are texts this code wrote from checked entries.
  for (const texts of set.twins.values()) for (const text of texts) yield JSON.parse(text) as Entry;
}

/** The union of sets of entries: commutative, associative, idempotent (law J2). */
export function unite(...sets: readonly EntrySet[]): EntrySet {
  const union = entrySet();
  for (const set of sets) for (const entry of everyEntry(set)) addEntry(union, entry);
  return union;
}
