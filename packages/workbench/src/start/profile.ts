import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID } from '../browser/launch.ts';

/** Where `start` keeps what lasts from one time to the next. It is made if there is none. */
export function dataFolder(): string {
  const data =
    process.env['LOCALAPPDATA'] ?? process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  const folder = join(data, 'soxanh');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A browser profile of its own: the person's browser stays as it is, and the book is there again the next time. A new
 * profile has the button pinned, since two clicks to an entry need a button that is seen.
 */
export function profileIn(data: string): string {
  const profile = join(data, 'browser');
  const preferences = join(profile, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(preferences, JSON.stringify({ extensions: { pinned_extensions: [EXTENSION_ID] } }));
  }
  return profile;
}
