import type { Entry } from './entry.ts';
import { isRoleOfDepartment, type Role } from './envelope.ts';
import { isEntryId, type EntryId } from './id.ts';
import { known } from './kind.ts';
import { byOf, type Authored } from './of-duty.ts';

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
  const voids = new Map<string, Entry[]>();
  for (const entry of linking) {
    for (const target of targetsOf(entry)) {
      const corrected = all.get(target);
      const counts = corrected === undefined || maySupersede(entry, corrected);
      (counts ? effective : idle).push({ by: entry.id, target });
    }
    const batch = batchVoidedBy(entry);
    if (batch !== undefined) pushTo(voids, batch, entry);
  }
  if (voids.size === 0) return { effective, idle };
  // A batch may hold any number of rows: as arguments of one call they would overflow the stack.
  return { effective: [...effective, ...batchLinks(linking, voids)], idle };
}

/**
 * Tells whether the void of an import reaches a row of it. The Office takes back anybody's, a head what was written for the
 * department, others what their own machine wrote for it: what nobody could have named one by one is not reached through
 * the import's name either, whenever it arrives (law T1).
 *
 * @param removal an entry that voids an import (`batchVoidedBy`), or who would write it.
 * @param row a row of that import.
 * @example
 * const by = { device: 'may-a', role: 'recorder', department: 'van-phong' } as const;
 * reachesRow({ by }, { by: { ...by, department: 'to-chuc' } }); // false
 */
export function reachesRow(removal: Entry | Authored, row: Entry | Authored): boolean {
  const [by, of] = [byOf(removal), byOf(row)];
  if (by.role === 'office') return true;
  const isOfDepartment = isRoleOfDepartment(by.role as Role) && isRoleOfDepartment(of.role as Role);
  if (!isOfDepartment || of.department !== by.department) return false;
  return by.role === 'head' || of.device === by.device;
}

/**
 * A void of a batch takes back each of its rows that it reaches. Each row is linked with one void only, and the others that
 * reach it with that one: as many links as there are rows and voids, however often somebody takes the same import back.
 */
function batchLinks(linking: readonly Entry[], voids: ReadonlyMap<string, Entry[]>): Link[] {
  for (const there of voids.values()) there.sort((a, b) => (a.id < b.id ? -1 : 1));
  const links: Link[] = [];
  const firsts = new Map<string, EntryId | undefined>();
  for (const row of linking) {
    const batch = batchOf(row);
    const there = batch === undefined ? undefined : voids.get(batch);
    if (there === undefined) continue;
    const { device, role, department } = byOf(row);
    const alike = JSON.stringify([batch, device, role, department]);
    if (!firsts.has(alike)) {
      const [first, ...others] = there.filter((removal) => reachesRow(removal, row));
      firsts.set(alike, first?.id);
      if (first !== undefined) for (const { id } of others) links.push({ by: id, target: first.id });
    }
    const by = firsts.get(alike);
    if (by !== undefined) links.push({ by, target: row.id });
  }
  return links;
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
