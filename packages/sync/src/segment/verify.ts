import type { Entry, EntryId } from '@soxanh/core';
import type { ChainedEntry, Segment } from './read.ts';

/** What is known at one place of a device's row. Several at one place: a copied profile. */
export interface ChainPlace {
  readonly n: number;
  readonly id: EntryId;
  /** SHA-256 of its canonical text. */
  readonly hash: string;
}

/** What a segment is worth. */
export type SegmentVerdict =
  /** It follows on what is known. */
  | {
      readonly is: 'genuine';
      /** What is not known yet. */
      readonly fresh: readonly Entry[];
      /** The first number at which another entry is known, or two stand in the segment: a copied profile. */
      readonly forkedAt: number | undefined;
    }
  /** What comes before it has not arrived: it is read later. */
  | { readonly is: 'gap'; readonly wanted: number }
  /** A known entry stands in it with a text that is not known: somebody changed it. Nothing of it is taken. */
  | { readonly is: 'edited'; readonly n: number; readonly line: number }
  /** It does not link to the entry before. */
  | { readonly is: 'broken'; readonly n: number; readonly line: number };

/**
 * Tells whether a segment is genuine: every entry carries the hash of the one before, back to what is known already. An
 * edited line must never come as far as a merge: of two texts with one id the greater one counts (law J3), so an editor
 * could win.
 *
 * @param known what is known of the device from `first - 1` to `last`. Two entries with one number and different ids are
 *   both genuine: each was written by a copy of the profile.
 */
export function verifySegment(segment: Segment, known: readonly ChainPlace[]): SegmentVerdict {
  const places = new Map<number, readonly ChainPlace[]>();
  for (const place of known) places.set(place.n, [...(places.get(place.n) ?? []), place]);
  const { first, entries } = segment;
  const before = places.get(first - 1) ?? [];
  // What its author has lost will not come: where nothing is known of it there is nothing to hold the first entry against.
  const isAfterLoss = segment.afterLoss && before.length === 0;
  if (first > 1 && before.length === 0 && !isAfterLoss) return { is: 'gap', wanted: first - 1 };
  const fresh: Entry[] = [];
  let forkedAt: number | undefined;
  let links: readonly (string | null)[] = first === 1 ? [null] : before.map(({ hash }) => hash);
  if (isAfterLoss) links = entries.slice(0, 1).map(({ prev }) => prev);
  let row: ChainedEntry[] = [];
  for (const [at, chained] of entries.entries()) {
    const { n, prev, hash, entry } = chained;
    if (row[0] !== undefined && row[0].n !== n) [links, row] = [row.map((one) => one.hash), []];
    row.push(chained);
    const there = places.get(n) ?? [];
    const texts = there.filter((place) => place.id === entry.id);
    if (texts.length > 0 && !texts.some((place) => place.hash === hash))
      return { is: 'edited', n, line: at + 2 };
    if (!links.includes(prev)) return { is: 'broken', n, line: at + 2 };
    if (!there.some((place) => place.hash === hash)) fresh.push(entry);
    if (row.length > 1 || there.some((place) => place.id !== entry.id)) forkedAt ??= n;
  }
  return { is: 'genuine', fresh, forkedAt };
}
