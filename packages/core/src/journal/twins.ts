import { canonicalText } from './canonical.ts';
import type { Entry } from './entry.ts';
import type { EntryId } from './id.ts';

/** Entries by id, and every other text that claims an id already taken (law J3). */
export interface EntrySet {
  readonly entries: Map<EntryId, Entry>;
  /** Texts that lost against the one that counts, by id. */
  readonly twins: Map<EntryId, Set<string>>;
}

/** An empty set. */
export const entrySet = (): EntrySet => ({ entries: new Map(), twins: new Map() });

/**
 * Adds an entry to a set: a union by id. Of two different texts with one id the greater canonical text counts on
 * every machine, whatever came first, and the other is kept and reported (law J3).
 *
 * @returns what the set gained: a new id, the same entry again, or a twin.
 */
export function addEntry(set: EntrySet, entry: Entry): 'new' | 'same' | 'twin' {
  const present = set.entries.get(entry.id);
  if (present === undefined) {
    set.entries.set(entry.id, entry);
    return 'new';
  }
  if (present === entry) return 'same';
  const texts = [canonicalText(present), canonicalText(entry)] as const;
  if (texts[0] === texts[1]) return 'same';
  const loser = texts[0] > texts[1] ? texts[1] : texts[0];
  if (texts[1] > texts[0]) set.entries.set(entry.id, entry);
  const losers = set.twins.get(entry.id) ?? new Set();
  set.twins.set(entry.id, losers.add(loser));
  return 'twin';
}

/** The union of sets of entries: commutative, associative, idempotent (law J2). */
export function unite(...sets: readonly EntrySet[]): EntrySet {
  const union = entrySet();
  for (const { entries, twins } of sets) {
    for (const entry of entries.values()) addEntry(union, entry);
    for (const texts of twins.values()) for (const text of texts) addEntry(union, JSON.parse(text) as Entry);
  }
  return union;
}
