import { importKey, placeOfKey, rowKey, type Entry, type EntryId, type ResourceId } from '@soxanh/core';
import { importedKeys, type ImportedKey } from './imported.ts';
import type { ReadRow } from './read-row.ts';
import type { Part } from './row-problem.ts';

/** A row that is to become an entry, with the key that makes it the same row on every machine. */
export interface PlannedRow {
  readonly row: ReadRow;
  readonly key: string;
}

/** A department, resource and day for which the book has other imported rows than the file. */
export interface Difference {
  readonly department: string;
  readonly resource: ResourceId;
  readonly day: string;
  /** The amounts of each, ascending. */
  readonly inBook: readonly Part[];
  readonly inFile: readonly Part[];
  /** The file's rows. */
  readonly rows: readonly ReadRow[];
}

/** What importing a file would do. */
export interface ImportPlan {
  readonly add: readonly PlannedRow[];
  /** Rows that are in the book already. */
  readonly present: number;
  /** Not imported, because nobody said which is right. Empty with `replace`. */
  readonly differences: readonly Difference[];
  /** Entries to be taken back. Empty without `replace`. */
  readonly takeBack: readonly EntryId[];
}

/**
 * Plans an import so that doing it twice, or on two machines that merge later, counts every row once.
 *
 * - Rows of a day within one file add up; equal rows are told apart by an ordinal.
 * - A row whose key is in force is present and left alone, also when somebody corrected it since.
 * - A row that was taken back comes in again under a new ordinal: an undone import can be repeated.
 * - A file with other rows for a department, resource and day that were imported before is refused for that day,
 *   unless `replace` says that the file is right: then what it no longer has is taken back.
 *
 * @param entries the whole journal.
 */
export function planImport(
  entries: Iterable<Entry>,
  rows: readonly ReadRow[],
  { replace }: { readonly replace: boolean },
): ImportPlan {
  const keys = importedKeys(entries);
  const imported = byPlace(keys);
  const plan = {
    add: [] as PlannedRow[],
    present: 0,
    differences: [] as Difference[],
    takeBack: [] as EntryId[],
  };
  for (const [place, group] of groupBy(rows, placeOfRow)) {
    const book = imported.get(place) ?? new Map<string, PrefixKeys>();
    const file = groupBy(group, rowKey);
    if (!replace && differs(book, file)) {
      plan.differences.push(differenceOf(group, book));
      continue;
    }
    for (const [prefix, equal] of file) {
      const inForce = book.get(prefix)?.inForce.length ?? 0;
      plan.present += Math.min(inForce, equal.length);
      for (const planned of numbered(equal.slice(inForce), keys)) plan.add.push(planned);
    }
    if (replace) for (const id of surplus(book, file)) plan.takeBack.push(id);
  }
  return plan;
}

/** What the book has of equal rows. */
interface PrefixKeys {
  readonly inForce: readonly ImportedKey[];
  /** The most equal rows that ever came in together. */
  readonly most: number;
}

type Book = ReadonlyMap<string, PrefixKeys>;
type File = ReadonlyMap<string, readonly ReadRow[]>;

const placeOfRow = (row: ReadRow): string => [row.department, row.resource, row.day].join('|');

function byPlace(keys: ReadonlyMap<string, ImportedKey>): Map<string, Map<string, PrefixKeys>> {
  const places = new Map<string, Map<string, ImportedKey[]>>();
  for (const [key, imported] of keys) {
    const place = placeOfKey(key);
    if (place === undefined) continue;
    const text = [place.department, place.resource, place.day].join('|');
    const prefix = key.slice(0, key.lastIndexOf('|'));
    const prefixes = places.get(text) ?? new Map<string, ImportedKey[]>();
    places.set(text, prefixes);
    const equal = prefixes.get(prefix);
    if (equal === undefined) prefixes.set(prefix, [imported]);
    else equal.push(imported);
  }
  return new Map(
    [...places].map(([place, prefixes]) => [
      place,
      new Map([...prefixes].map(([prefix, found]) => [prefix, prefixKeys(found)])),
    ]),
  );
}

function prefixKeys(found: readonly ImportedKey[]): PrefixKeys {
  const perBatch = new Map<string, number>();
  for (const { batches } of found)
    for (const batch of batches) perBatch.set(batch, (perBatch.get(batch) ?? 0) + 1);
  const most = [...perBatch.values()].reduce((largest, count) => Math.max(largest, count), 0);
  return { inForce: found.filter(({ inForce }) => inForce), most };
}

/**
 * Tells whether a file contradicts what was imported for a place. It does not if nothing imported is in force there, or
 * if it only brings back rows that came in once and were taken back.
 */
function differs(book: Book, file: File): boolean {
  if ([...book.values()].every(({ inForce }) => inForce.length === 0)) return false;
  const prefixes = new Set([...book.keys(), ...file.keys()]);
  return [...prefixes].some((prefix) => {
    const inFile = file.get(prefix)?.length ?? 0;
    const { inForce, most } = book.get(prefix) ?? { inForce: [], most: 0 };
    return inFile < inForce.length || inFile > Math.max(inForce.length, most);
  });
}

function differenceOf(group: readonly ReadRow[], book: Book): Difference {
  const [{ department, resource, day }] = group as readonly [ReadRow];
  const ascending = (parts: readonly Part[]): Part[] => parts.toSorted((a, b) => a.amount - b.amount);
  const inBook = [...book].flatMap(([prefix, { inForce }]) => inForce.map(() => partOfPrefix(prefix)));
  return {
    department,
    resource,
    day,
    inBook: ascending(inBook),
    inFile: ascending(group.map(({ amount, item }) => (item === undefined ? { amount } : { amount, item }))),
    rows: group,
  };
}

/** A prefix is department | resource | item | day | amount. */
function partOfPrefix(prefix: string): Part {
  const [, , item = '', , amount] = prefix.split('|');
  return item === '' ? { amount: Number(amount) } : { amount: Number(amount), item };
}

/** Gives rows the smallest ordinals that the book does not know, whatever became of those it knows. */
function numbered(rows: readonly ReadRow[], known: ReadonlyMap<string, ImportedKey>): PlannedRow[] {
  let ordinal = 0;
  return rows.map((row) => {
    do ordinal++;
    while (known.has(importKey(row, ordinal)));
    return { row, key: importKey(row, ordinal) };
  });
}

/** Heads of what the book has and the file does not. */
function surplus(book: Book, file: File): EntryId[] {
  return [...book].flatMap(([prefix, { inForce }]) =>
    inForce.slice(file.get(prefix)?.length ?? 0).flatMap(({ heads }) => heads),
  );
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
