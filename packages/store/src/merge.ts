import { addEntry, canonicalText, checkEntry, type Entry, type EntrySet } from '@soxanh/core';
import type { RefusedEntry } from './book-store.ts';

/** Takes an entry into a set; an entry whose text the set has, be it the one that counts or not, is the same again. */
export function takeEntry(set: EntrySet, entry: Entry): 'new' | 'same' | 'twin' {
  const others = set.twins.get(entry.id);
  if (others !== undefined && others.has(canonicalText(entry))) return 'same';
  return addEntry(set, entry);
}

/** Entries sorted from what is none (law J7). */
export function sifted(offered: Iterable<unknown>): {
  readonly entries: readonly Entry[];
  readonly refused: readonly RefusedEntry[];
} {
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  for (const offer of offered) {
    const checked = checkEntry(offer);
    if (checked.ok) entries.push(checked.value);
    else refused.push({ id: idIn(offer), ...checked.error });
  }
  return { entries, refused };
}

function idIn(offer: unknown): string | undefined {
  if (typeof offer !== 'object' || offer === null || !('id' in offer)) return undefined;
  return typeof offer.id === 'string' ? offer.id : undefined;
}
