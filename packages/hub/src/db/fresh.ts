import { EPOCH_BYTES, RIGHTS_BYTES, SECRET_BYTES, TAG_BYTES, textOfBytes } from './bytes.ts';
import type { StorageWorld } from './storage.ts';

/** Names for a new epoch, a new commit, a new state of rights: random, so that none was ever given before. */
export const freshEpoch = ({ random }: StorageWorld): string => textOfBytes(random(EPOCH_BYTES));
export const freshTag = ({ random }: StorageWorld): string => textOfBytes(random(TAG_BYTES));
export const freshRights = ({ random }: StorageWorld): string => textOfBytes(random(RIGHTS_BYTES));
export const freshSecret = ({ random }: StorageWorld): Uint8Array => random(SECRET_BYTES);
