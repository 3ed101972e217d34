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
  /** Between entries of which neither takes an import back: they make families. */
  readonly effective: readonly Link[];
  /** Links between kinds that do not correct each other: shown, and without effect. */
  readonly idle: readonly Link[];
  /** What an import's void took back, rows and entries it names, known or not: of several such voids the greatest. */
  readonly takenBack: ReadonlyMap<EntryId, Entry>;
  /** Which voids of imports an entry names: it says that it was written knowing of them. */
  readonly answered: ReadonlyMap<EntryId, ReadonlySet<EntryId>>;
}

/**
 * Finds the links among entries. The void of an import joins nothing: it may take back rows of every department, and what
 * becomes of one of them is nothing to the others (law T1).
 *
 * @param all every entry by id.
 * @param linking those of them that may link or be linked by an import: the others say nothing of corrections.
 */
export function linksAmong(all: ReadonlyMap<EntryId, Entry>, linking: readonly Entry[]): Links {
  const effective: Link[] = [];
  const idle: Link[] = [];
  const takenBack = new Map<EntryId, Entry>();
  const answered = new Map<EntryId, Set<EntryId>>();
  const voids = new Map<string, Entry[]>();
  const takeBack = (id: EntryId, by: Entry): void => {
    const before = takenBack.get(id);
    if (before === undefined || before.id < by.id) takenBack.set(id, by);
  };
  for (const entry of linking) {
    const batch = batchVoidedBy(entry);
    if (batch !== undefined) pushTo(voids, batch, entry);
    for (const target of targetsOf(entry)) {
      const corrected = all.get(target);
      const isVoid = corrected !== undefined && batchVoidedBy(corrected) !== undefined;
      if (corrected !== undefined && !maySupersede(entry, corrected)) idle.push({ by: entry.id, target });
      else if (batch !== undefined) {
        // One removal after another removes nothing more.
        if (!isVoid) takeBack(target, entry);
      } else if (isVoid) answered.set(entry.id, (answered.get(entry.id) ?? new Set()).add(target));
      else effective.push({ by: entry.id, target });
    }
  }
  if (voids.size > 0) takeBackRows(linking, voids, takeBack);
  return { effective, idle, takenBack, answered };
}

/**
 * Tells whether the void of an import reaches a row of it. The Office takes back anybody's, a head what was written for the
 * department or is its use, others what their own machine wrote for it: what nobody could have named one by one is not
 * reached through the import's name either, whenever it arrives (law T1). Of readings only the office's facts tell whose
 * they are, and those may come later: what the Office wrote of them a head names one by one.
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
  if (by.role === 'head' && by.department !== undefined && departmentOf(row) === by.department) return true;
  const isOfDepartment = isRoleOfDepartment(by.role as Role) && isRoleOfDepartment(of.role as Role);
  if (!isOfDepartment || of.department !== by.department) return false;
  return by.role === 'head' || of.device === by.device;
}

/** Whose use an entry records, whoever wrote it. */
function departmentOf(row: Entry | Authored): string | undefined {
  const one = 'kind' in row ? known(row) : undefined;
  return one?.kind === 'use' || one?.kind === 'none' || one?.kind === 'stock' ? one.department : undefined;
}

/**
 * A void of a batch takes back each of its rows that it reaches. Rows of one author are looked at once: an import may have
 * tens of thousands, and be taken back hundreds of times.
 */
function takeBackRows(
  linking: readonly Entry[],
  voids: ReadonlyMap<string, Entry[]>,
  takeBack: (id: EntryId, by: Entry) => void,
): void {
  for (const there of voids.values()) there.sort((a, b) => (a.id < b.id ? 1 : -1));
  const greatest = new Map<string, Entry | undefined>();
  for (const row of linking) {
    const batch = batchOf(row);
    const there = batch === undefined ? undefined : voids.get(batch);
    if (there === undefined || batchVoidedBy(row) !== undefined) continue;
    const { device, role, department } = byOf(row);
    const alike = JSON.stringify([batch, device, role, department, departmentOf(row)]);
    if (!greatest.has(alike))
      greatest.set(
        alike,
        there.find((removal) => reachesRow(removal, row)),
      );
    const by = greatest.get(alike);
    if (by !== undefined) takeBack(row.id, by);
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}
