import { RIGHTS_BYTES, SECRET_BYTES, TAG_BYTES, textOfBytes } from './bytes.ts';
import type { StorageWorld } from './storage.ts';

/** Letters an instant takes in base 36: enough until the year 5188. */
const INSTANT = 9;

/**
 * A name for a new epoch: an instant, and random letters so that none is ever given twice. Epochs of one book grow as
 * texts, so that who finds mirrors of several in a shared folder knows the newest.
 *
 * @param before the epoch it follows: a clock that was set back does not make it the older one.
 */
export function freshEpoch({ now, random }: StorageWorld, before = ''): string {
  const last = Number.parseInt(before.slice(0, INSTANT), 36);
  // What no hub ever gave, as a back-up made by hand may say, is not followed beyond what fits.
  const isSound = Number.isFinite(last) && last < 36 ** INSTANT - 1;
  const instant = Math.max(now(), isSound ? last + 1 : 0);
  return `${instant.toString(36).padStart(INSTANT, '0')}-${textOfBytes(random(TAG_BYTES))}`;
}

/** Names for a new commit, a new state of rights: random, so that none was ever given before. */
export const freshTag = ({ random }: StorageWorld): string => textOfBytes(random(TAG_BYTES));
/** A new name for what duties, machines and office facts of a book are: compared for equality only. */
export const freshRights = ({ random }: StorageWorld): string => textOfBytes(random(RIGHTS_BYTES));
/** The key a book's marks are signed with; it stays the same as long as the book is here. */
export const freshSecret = ({ random }: StorageWorld): Uint8Array => random(SECRET_BYTES);
