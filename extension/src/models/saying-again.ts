import type { EntryDraft, EntryId, KnownEntry } from '@soxanh/core';

/** The draft that says what an entry says, and nothing of other entries: what a device adds is left out. */
export function sayingAgain(entry: KnownEntry): EntryDraft {
  const {
    v: _v,
    id: _id,
    n: _n,
    prev: _prev,
    at: _at,
    by: _by,
    supersedes: _supersedes,
    reason: _reason,
    source: _source,
    ...said
  } = entry;
  return said;
}

/**
 * The draft that says again what an entry said, in place of others: how a removal is taken back, and how one of two
 * rival corrections is chosen.
 */
export const againInPlaceOf = (
  entry: KnownEntry,
  supersedes: readonly EntryId[],
  reason?: string,
): EntryDraft => ({
  ...sayingAgain(entry),
  supersedes: [...supersedes],
  ...(reason === undefined ? {} : { reason }),
});
