import { batchVoidedBy, loneStanding, type Entry, type EntryId, type Resolution } from '@soxanh/core';
import type { Fate } from './fate.ts';

/** The fates that a resolution gives; entries without one are left out. */
export function fatesOf(entries: Iterable<Entry>, resolution: Resolution): Map<EntryId, Fate> {
  const heads = new Map<EntryId, EntryId>();
  for (const { head, members } of resolution.families) {
    if (head === undefined) continue;
    for (const member of members)
      // A removal of an import stands in many families; nothing takes its place in all of them.
      if (member !== head && batchVoidedBy(member) === undefined) heads.set(member.id, head.id);
  }
  const fates = new Map<EntryId, Fate>();
  for (const entry of entries) {
    const standing = resolution.standing(entry.id) ?? loneStanding(entry);
    const head = heads.get(entry.id);
    if (head !== undefined) fates.set(entry.id, { standing, head });
    else if (standing !== loneStanding(entry)) fates.set(entry.id, { standing });
  }
  return fates;
}
