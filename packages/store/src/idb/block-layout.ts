import type { Entry, EntryId } from '@soxanh/core';
import type { BlockKey } from './schema.ts';

/** The most entries of a block just written: about 300 KB, read or written in 3 ms. */
export const BLOCK_SIZE = 1000;

/** So many entries next to each other are worth a block, or the rewriting of one; fewer are stored singly. */
export const LEAST_TOGETHER = 100;

/** Where new entries go. */
export interface Layout {
  readonly singly: readonly Entry[];
  /** New blocks, each within a gap between those that are there. */
  readonly blocks: readonly (readonly Entry[])[];
  /** Entries to merge into a block that is there. */
  readonly into: ReadonlyMap<BlockKey, readonly Entry[]>;
}

/**
 * Decides where new entries go, so that the ranges of blocks stay apart.
 *
 * @param fresh sorted by id, none of them there yet.
 * @param directory the keys of all blocks, sorted.
 */
export function layOut(fresh: readonly Entry[], directory: readonly BlockKey[]): Layout {
  const singly: Entry[] = [];
  const blocks: Entry[][] = [];
  const into = new Map<BlockKey, Entry[]>();
  for (const { entries, within } of runsOf(fresh, directory)) {
    if (entries.length < LEAST_TOGETHER) singly.push(...entries);
    else if (within === undefined) blocks.push(...evenParts(entries));
    else into.set(within, entries);
  }
  return { singly, blocks, into };
}

interface Run {
  readonly entries: Entry[];
  /** The block whose range they are in; undefined in a gap. */
  readonly within: BlockKey | undefined;
}

function* runsOf(fresh: readonly Entry[], directory: readonly BlockKey[]): Generator<Run> {
  let from = 0;
  let at = 0;
  while (from < fresh.length) {
    const first = fresh[from]?.id ?? '';
    while (at < directory.length && (directory[at]?.[1] ?? '') < first) at++;
    const next = directory[at];
    const within = next !== undefined && next[0] <= first ? next : undefined;
    let to = from + 1;
    const ends = (id: EntryId): boolean =>
      next !== undefined && (within === undefined ? id >= next[0] : id > next[1]);
    while (to < fresh.length && !ends(fresh[to]?.id ?? ('' as EntryId))) to++;
    yield { entries: fresh.slice(from, to), within };
    from = to;
  }
}

/** Cuts sorted entries into blocks of about the same size. */
export function evenParts(sorted: readonly Entry[]): Entry[][] {
  const count = Math.ceil(sorted.length / BLOCK_SIZE);
  return Array.from({ length: count }, (_, i) =>
    sorted.slice(Math.floor((i * sorted.length) / count), Math.floor(((i + 1) * sorted.length) / count)),
  );
}

/** Puts two rows of entries, each sorted by id, into one. */
export function mergedById(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  return [...a, ...b].toSorted((x, y) => (x.id < y.id ? -1 : 1));
}
