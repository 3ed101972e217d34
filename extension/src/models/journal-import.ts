import {
  batchOf,
  batchVoidedBy,
  keyOf,
  known,
  reachesRow,
  resolve,
  targetsOf,
  type Author,
  type Entry,
  type EntryDraft,
  type EntryId,
  type Family,
  type Period,
} from '@soxanh/core';
import { firstDayOf, lastDayOf } from './journal-entry.ts';
import { isTold, type Told } from './journal-rows.ts';
import { sayingAgain } from './saying-again.ts';

/** An entry that counts, and the key of the imported row it stands for. */
export interface ImportedEntry {
  readonly entry: Told;
  readonly key: string;
}

/** An import as it stands today: what of it counts, and what became of the rest. */
export interface ImportedBatch {
  readonly batch: string;
  /** Rows as they came, or what they were corrected to. */
  readonly counted: readonly ImportedEntry[];
  /** How many of those are corrections. */
  readonly corrected: number;
  /** Rows that were taken back. */
  readonly removed: number;
  /** Rows that another import brought as well: they go on counting when this one is taken back. */
  readonly elsewhere: number;
  /** Corrections a removal has to name: core takes back the rows of an import, not what corrects them. */
  readonly heads: readonly EntryId[];
}

/** Ids one removal names at most: an entry weighs 64 KiB at most. */
const MOST_IDS = 1000;

/** A journal with what became of every entry. */
class Fates {
  readonly entries: readonly Entry[];
  private readonly families = new Map<EntryId, Family>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    for (const family of resolve(entries).families)
      for (const member of family.members) this.families.set(member.id, family);
  }

  /** The entry that counts for another, or that took it back; undefined in a circle of corrections. */
  head(entry: Entry): Entry | undefined {
    const family = this.families.get(entry.id);
    return family === undefined ? entry : family.head;
  }

  rivals(entry: Entry): readonly Entry[] {
    return this.families.get(entry.id)?.rivals ?? [];
  }
}

/**
 * What is to be known of an import before it is taken back.
 *
 * @param entries the whole journal: another import may hold the same rows.
 */
export function importedBatch(entries: readonly Entry[], batch: string): ImportedBatch {
  const fates = new Fates(entries);
  const counted = new Map<EntryId, ImportedEntry>();
  const heads = new Set<EntryId>();
  const keys = new Set<string>();
  let removed = 0;
  for (const row of entries) {
    const key = keyOf(row);
    if (batchOf(row) !== batch || key === undefined) continue;
    const head = toldOf(fates.head(row));
    if (head === undefined) {
      removed++;
      continue;
    }
    keys.add(key);
    counted.set(head.id, { entry: head, key });
    for (const rival of [head, ...fates.rivals(row)])
      if (rival.id !== row.id && rival.kind !== 'void') heads.add(rival.id);
  }
  const others = entries.filter((row) => {
    const from = batchOf(row);
    return from !== undefined && from !== batch && toldOf(fates.head(row)) !== undefined;
  });
  const theirs = new Set(others.map(keyOf));
  return {
    batch,
    counted: [...counted.values()],
    corrected: [...counted.values()].filter(({ entry }) => batchOf(entry) !== batch).length,
    removed,
    elsewhere: [...keys].filter((key) => theirs.has(key)).length,
    heads: [...heads],
  };
}

/**
 * What takes an import back whole: its rows, whenever they arrive, and the corrections of them that are known. Rows that the
 * import's name does not reach, as those of a name this machine had before, are named one by one.
 *
 * @returns the one that names the import first.
 */
export function removalsOf({ batch, heads, counted }: ImportedBatch, by: Author): readonly EntryDraft[] {
  const beyond = counted.flatMap(({ entry }) =>
    batchOf(entry) === batch && !reachesRow({ by }, entry) ? [entry.id] : [],
  );
  const named = [...new Set([...beyond, ...heads])];
  const [first = [], ...others] = Array.from({ length: Math.ceil(named.length / MOST_IDS) }, (_, at) =>
    named.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
  );
  return [
    { kind: 'void', batch, ...(first.length === 0 ? {} : { supersedes: first }) },
    ...others.map((supersedes): EntryDraft => ({ kind: 'void', supersedes })),
  ];
}

/**
 * What brings an import back that was removed whole: each entry is said anew, as a row of an import that is named for the
 * removal. By their keys the same file imported again finds them there.
 */
export const restoredImport = (counted: readonly ImportedEntry[], removal: EntryId): EntryDraft[] =>
  counted.map(({ entry, key }) => ({
    ...sayingAgain(entry),
    source: { batch: `khoi-phuc-${removal}`, key },
  }));

/** How one entry that went with its import is brought back. */
export type OneRestored =
  | { readonly kind: 'draft'; readonly draft: EntryDraft }
  /** It was brought back before, or came with another import: it counts already. */
  | { readonly kind: 'there' };

/**
 * Brings back one entry that was removed with its import.
 *
 * @param entries the whole journal.
 * @returns undefined if its removal named no import: then whatever supersedes the removal brings it back.
 */
export function restoredOne(entries: readonly Entry[], entry: Told): OneRestored | undefined {
  const fates = new Fates(entries);
  const removal = fates.head(entry);
  const key = keyBehind(entries, entry);
  if (removal === undefined || batchVoidedBy(removal) === undefined || key === undefined) return undefined;
  const isThere = entries.some((row) => keyOf(row) === key && toldOf(fates.head(row)) !== undefined);
  if (isThere) return { kind: 'there' };
  const [draft] = restoredImport([{ entry, key }], removal.id);
  return draft === undefined ? undefined : { kind: 'draft', draft };
}

/** The key of the imported row that an entry is, or that it corrects however indirectly. */
function keyBehind(entries: readonly Entry[], entry: Entry): string | undefined {
  const byId = new Map(entries.map((each) => [each.id, each]));
  const seen = new Set<Entry>();
  const open: Entry[] = [entry];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = keyOf(at);
    if (key !== undefined) return key;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const id of targetsOf(at)) {
      const target = byId.get(id);
      if (target !== undefined) open.push(target);
    }
  }
  return undefined;
}

/** The first and last day of what counts of an import; undefined if nothing does. */
export function daysOfImport(counted: readonly ImportedEntry[]): Period | undefined {
  let days: Period | undefined;
  for (const { entry } of counted) {
    const [first, last] = [firstDayOf(entry), lastDayOf(entry)];
    days =
      days === undefined
        ? { first, last }
        : { first: first < days.first ? first : days.first, last: last > days.last ? last : days.last };
  }
  return days;
}

function toldOf(entry: Entry | undefined): Told | undefined {
  const readable = entry === undefined ? undefined : known(entry);
  return readable !== undefined && isTold(readable) ? readable : undefined;
}
