import { randomBytes } from 'node:crypto';
import type { StorageWorld } from '../db/storage.ts';

/** The clock and the random source of this machine. */
export const WORLD: StorageWorld = {
  now: () => Date.now(),
  random: (count) => new Uint8Array(randomBytes(count)),
};
