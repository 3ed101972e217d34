import type { EntryDraft, KnownEntry } from '@soxanh/core';

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
  return said as unknown as EntryDraft;
}
