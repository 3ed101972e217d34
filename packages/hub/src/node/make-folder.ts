import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that only its owner may look into, and those above it. One after the other: where the system takes none
 * (`/proc`), making them all in one call never ends.
 *
 * @throws the system's error.
 */
export function makeAll(folder: string): void {
  if (existsSync(folder)) return;
  makeAll(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program made it this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
