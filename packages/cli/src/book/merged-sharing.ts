import {
  canonicalText,
  entrySet,
  addEntry,
  everyEntry,
  unite,
  type AsideNote,
  type BundleHubState,
  type Entry,
  type EntrySet,
} from '@soxanh/core';
import { sha256 } from '../world/sha256.ts';
import type { Book } from './open-book.ts';

/** What copies of a book are together. */
export interface MergedSharing {
  readonly set: EntrySet;
  /** Texts that do not count. */
  readonly aside: readonly Entry[];
  /** How the union stands with the book's server; undefined if no copy follows one. */
  readonly hub: BundleHubState | undefined;
}

/**
 * A union of copies that may stand differently with their server. What a copy has acknowledged counts; what no copy has, and
 * one had refused or waiting, does not. A copy from before the book followed a server cannot say what of it counts: what
 * only it has waits. There is no place in the log any more: the next turn reads it from its beginning, and mends the rest.
 */
export function mergedSharing(books: readonly Book[]): MergedSharing {
  const following = books.filter(({ hub }) => hub !== undefined);
  if (following.length === 0)
    return { set: unite(...books.map(({ set }) => set)), aside: [], hub: undefined };
  const epoch = following.map(({ hub }) => hub?.epoch ?? '').reduce((a, b) => (a < b ? b : a));
  const acknowledged = new Map<string, Entry>();
  const open = new Map<string, Entry>();
  const notes = new Map<string, { readonly entry: Entry; readonly note: AsideNote }>();
  for (const { set, hub, aside } of following) {
    const pending = new Set(hub?.pending);
    for (const entry of everyEntry(set))
      (pending.has(entry.id) ? open : acknowledged).set(hashOf(entry), entry);
    for (const { entry, note } of aside) {
      const there = notes.get(note.hash);
      // A refusal says more than that something waits; of two that say the same, always the same one.
      if (there === undefined || rank(note) > rank(there.note)) notes.set(note.hash, { entry, note });
    }
  }
  for (const { set, hub } of books) {
    if (hub !== undefined) continue;
    for (const entry of everyEntry(set)) {
      const hash = hashOf(entry);
      if (!open.has(hash) && !notes.has(hash))
        notes.set(hash, { entry, note: { id: entry.id, hash, why: 'waiting' } });
    }
  }
  const isAside = (hash: string): boolean => notes.has(hash) && !acknowledged.has(hash);
  const counted = [...acknowledged, ...[...open].filter(([hash]) => notes.get(hash)?.note.why !== 'refused')];
  const set = entrySet();
  for (const [, entry] of counted) addEntry(set, entry);
  const there = new Set(counted.map(([hash]) => hash));
  const kept = [...notes].filter(([hash]) => isAside(hash) && !there.has(hash)).map(([, one]) => one);
  const pending = [...open].flatMap(([hash, { id }]) =>
    there.has(hash) && !acknowledged.has(hash) ? [id] : [],
  );
  return {
    set,
    aside: kept.map(({ entry }) => entry),
    hub: {
      epoch,
      ...(pending.length === 0 ? {} : { pending: [...new Set(pending)].toSorted() }),
      ...(kept.length === 0 ? {} : { aside: kept.map(({ note }) => note).toSorted(byHash) }),
    },
  };
}

const hashOf = (entry: Entry): string => sha256(canonicalText(entry));
const rank = (note: AsideNote): string => `${note.why === 'refused' ? 1 : 0} ${canonicalText(note)}`;
const byHash = (a: AsideNote, b: AsideNote): number => (a.hash < b.hash ? -1 : 1);
