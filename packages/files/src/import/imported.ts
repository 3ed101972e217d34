import { keyOf, known, resolve, type Entry, type EntryId, type Family } from '@soxanh/core';

/** What a journal knows of one imported row, by its key. */
export interface ImportedKey {
  /** True while the row, or what it was corrected to, counts. A row that was taken back is not in force. */
  readonly inForce: boolean;
  /** What a void must name to take the row back: the heads of every family that carries the key. */
  readonly heads: readonly EntryId[];
  /** Batches of the entries that carry the key. */
  readonly batches: readonly string[];
}

interface Draft {
  inForce: boolean;
  readonly heads: Set<EntryId>;
  readonly batches: Set<string>;
}

/**
 * Every import key of a journal and what became of its row. The same file imported on two machines gives every key
 * twice; a key is one row however often it came.
 */
export function importedKeys(entries: Iterable<Entry>): Map<string, ImportedKey> {
  const all = [...entries];
  const { families } = resolve(all);
  const familyOf = new Map<EntryId, Family>();
  for (const family of families) for (const member of family.members) familyOf.set(member.id, family);
  const keys = new Map<string, Draft>();
  for (const entry of all) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const family = familyOf.get(entry.id);
    const head = family === undefined ? entry : family.head;
    const draft = keys.get(key) ?? { inForce: false, heads: new Set<EntryId>(), batches: new Set<string>() };
    keys.set(key, draft);
    draft.batches.add(known(entry)?.source?.batch ?? '');
    if (head === undefined || head.kind === 'void' || known(head) === undefined) continue;
    draft.inForce = true;
    draft.heads.add(head.id);
    for (const rival of family?.rivals ?? []) if (rival.kind !== 'void') draft.heads.add(rival.id);
  }
  return new Map(
    [...keys].map(([key, { inForce, heads, batches }]) => [
      key,
      { inForce, heads: [...heads], batches: [...batches] },
    ]),
  );
}
