import { loneStanding, type Entry, type EntryId, type Resolution, type Standing } from '@soxanh/core';

/**
 * What became of an entry through others: kept beside it, so that a list need not look for families. An entry that
 * nothing happened to has none.
 */
export interface Fate {
  readonly standing: Standing;
  /** The head of its family, if the entry is not itself the head. */
  readonly head?: EntryId;
}

/** The fates that a resolution gives; entries without one are left out. */
export function fatesOf(entries: Iterable<Entry>, resolution: Resolution): Map<EntryId, Fate> {
  const heads = new Map<EntryId, EntryId>();
  for (const { head, members } of resolution.families) {
    if (head === undefined) continue;
    for (const member of members) if (member !== head) heads.set(member.id, head.id);
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

/** The standing of an entry with the fate kept beside it. */
export const standingOf = (entry: Entry, fate: Fate | undefined): Standing =>
  fate?.standing ?? loneStanding(entry);

/** Tells whether two fates are the same. */
export const isSameFate = (a: Fate | undefined, b: Fate | undefined): boolean =>
  a?.standing === b?.standing && a?.head === b?.head;
