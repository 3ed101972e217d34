import { join } from 'node:path';
import { TRIAL_NOW } from '../../browser/builds.ts';
import { repository } from '../../machine/repository.ts';
import { run, type Ended } from '../../machine/run.ts';

/** The command line as a machine of its own: it stands in a folder and keeps its settings there. */
export type Terminal = (...args: readonly string[]) => Promise<Ended>;

/** A machine whose settings nobody shares, on which it is `now`. */
export function terminalIn(folder: string, now = TRIAL_NOW): Terminal {
  const program = join(repository, 'packages/cli/src/main.ts');
  const env = { XDG_CONFIG_HOME: join(folder, 'settings'), SOXANH_NOW: now, INIT_CWD: folder };
  return (...args) =>
    run({ program: process.execPath, args: [program, ...args], env, output: 'collect', limitMinutes: 2 });
}
