import { known, loneStanding, type Entry, type EntryId, type Standing } from '@soxanh/core';

/**
 * What became of an entry through others: kept beside it, so that a list need not look for families. An entry that
 * nothing happened to has none.
 */
export interface Fate {
  readonly standing: Standing;
  /** The head of its family, if the entry is not itself the head. */
  readonly head?: EntryId;
}

/** The standing of an entry with the fate kept beside it. */
export const standingOf = (entry: Entry, fate: Fate | undefined): Standing =>
  fate?.standing ?? loneStanding(entry);

/**
 * Tells whether an entry only claims a kind. An older version of the program, which did not know the kind, took it in
 * unchecked, and it does not say what the kind says. It is kept and passed on, and is part of nothing.
 */
export const isMisfit = (entry: Entry, fate: Fate | undefined): boolean =>
  fate?.standing === 'foreign' && known(entry) !== undefined;

/** Tells whether two fates are the same. */
export const isSameFate = (a: Fate | undefined, b: Fate | undefined): boolean =>
  a?.standing === b?.standing && a?.head === b?.head;
