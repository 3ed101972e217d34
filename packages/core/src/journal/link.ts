import type { Entry } from './entry.ts';
import { isEntryId, type EntryId } from './id.ts';
import { known } from './kind.ts';

const NONE: readonly EntryId[] = [];

/** The ids an entry corrects, as it says. A later version may mean something else by the field: only ids are links. */
export const targetsOf = (entry: Entry): readonly EntryId[] =>
  known(entry)?.supersedes ??
  (Array.isArray(entry['supersedes']) ? entry['supersedes'].filter(isLink) : NONE);

const isLink = (part: unknown): part is EntryId => typeof part === 'string' && isEntryId(part);

/** The import an entry takes back whole, if it is such a void. */
export const batchVoidedBy = (entry: Entry): string | undefined =>
  entry.kind === 'void' && known(entry) !== undefined ? (entry as { batch?: string }).batch : undefined;

/** The import an entry was part of. */
export const batchOf = (entry: Entry): string | undefined => known(entry)?.source?.batch;

/** The key of the imported row, equal on every machine that imports the same file. */
export const keyOf = (entry: Entry): string | undefined => known(entry)?.source?.key;

const RECORDED: ReadonlySet<string> = new Set(['use', 'none']);

/**
 * Tells whether one entry's naming another has an effect: every kind corrects its own; `use` and `none` correct each
 * other; a `void` takes anything back but what an office stated, and anything but that may take the place of a void.
 */
export function maySupersede(by: Entry, target: Entry): boolean {
  if (by.kind === target.kind) return true;
  if (by.kind === 'office' || target.kind === 'office') return false;
  if (by.kind === 'void') return known(target) !== undefined;
  if (target.kind === 'void') return known(by) !== undefined;
  return RECORDED.has(by.kind) && RECORDED.has(target.kind);
}

/** That one entry corrects another, which may not have arrived yet. */
export interface Link {
  readonly by: EntryId;
  readonly target: EntryId;
}

/** The corrections in a set of entries. */
export interface Links {
  readonly effective: readonly Link[];
  /** Links between kinds that do not correct each other: shown, and without effect. */
  readonly idle: readonly Link[];
}

/**
 * Finds the links among entries.
 *
 * @param all every entry by id.
 * @param linking those of them that may link or be linked by an import: the others say nothing of corrections.
 */
export function linksAmong(all: ReadonlyMap<EntryId, Entry>, linking: readonly Entry[]): Links {
  const effective: Link[] = [];
  const idle: Link[] = [];
  const voids = new Map<string, EntryId[]>();
  for (const entry of linking) {
    for (const target of targetsOf(entry)) {
      const corrected = all.get(target);
      const counts = corrected === undefined || maySupersede(entry, corrected);
      (counts ? effective : idle).push({ by: entry.id, target });
    }
    const batch = batchVoidedBy(entry);
    if (batch !== undefined) voids.set(batch, [...(voids.get(batch) ?? []), entry.id]);
  }
  if (voids.size === 0) return { effective, idle };
  // A batch may hold any number of rows: as arguments of one call they would overflow the stack.
  return { effective: [...effective, ...batchLinks(linking, voids)], idle };
}

/** A void of a batch reaches each of its entries, whenever they arrive. */
function batchLinks(linking: readonly Entry[], voids: ReadonlyMap<string, readonly EntryId[]>): Link[] {
  return linking.flatMap((entry) => {
    const batch = batchOf(entry);
    const by = batch === undefined ? undefined : voids.get(batch);
    return (by ?? []).map((id) => ({ by: id, target: entry.id }));
  });
}
