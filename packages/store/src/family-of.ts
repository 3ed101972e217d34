import { batchVoidedBy, type Entry, type EntryId, type Family, type Resolution } from '@soxanh/core';

/**
 * The entries an entry is linked to by corrections, itself among them. What takes a whole import back stands in the family of
 * each of its rows, and is of none of them by itself.
 */
export function familyOf(entry: Entry, { families }: Pick<Resolution, 'families'>): readonly Entry[] {
  if (batchVoidedBy(entry) !== undefined) return [entry];
  return families.find(({ members }) => members.includes(entry))?.members ?? [entry];
}

/**
 * The head by which a family is known that has more than one: the greatest that is in no other family. Undefined where there
 * is one head or none.
 */
export function tornBy({ head, rivals }: Family): EntryId | undefined {
  if (head === undefined || rivals.length === 0) return undefined;
  return [head, ...rivals].find((one) => batchVoidedBy(one) === undefined)?.id;
}
