import { join } from 'node:path';
import type { World } from '../world/world.ts';

/** Where this user's settings are kept: `XDG_CONFIG_HOME`, else what the system calls its own. */
export function configFolder({ env, home, platform }: World): string {
  const set = env['XDG_CONFIG_HOME'];
  if (set !== undefined && set !== '') return join(set, 'soxanh');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'soxanh');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'soxanh');
  return join(home, '.config', 'soxanh');
}

/** Where what belongs to one book on this machine is kept. */
export const bookFolder = (world: World, book: string): string => join(configFolder(world), 'books', book);
