import { join } from 'node:path';

/** What of the machine decides where data lie. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: string;
}

/**
 * Where a hub keeps its data unless told otherwise: where the system keeps data of programs, never beside the program,
 * which is replaced as a whole.
 *
 * @example
 * dataFolder({ env: {}, home: '/home/lan', platform: 'linux' }); // '/home/lan/.local/share/soxanh'
 */
export function dataFolder({ env, home, platform }: Machine): string {
  const set = env['XDG_DATA_HOME'] ?? '';
  if (set !== '') return join(set, 'soxanh');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'soxanh');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'soxanh');
  return join(home, '.local', 'share', 'soxanh');
}
