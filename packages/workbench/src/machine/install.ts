import { existsSync } from 'node:fs';
import { findProgram } from './find-program.ts';
import { run } from './run.ts';

/** Whether programs may be installed here without asking anybody: Debian or a relative of it, as root. */
export function mayInstall(): boolean {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram(['apt-get']) !== undefined
  );
}

/**
 * Installs Debian packages, without those that are only recommended.
 *
 * @returns whether it worked; what apt-get said stands on the terminal if it did not.
 */
export async function installFromDebian(packages: readonly string[]): Promise<boolean> {
  console.log(`Installing ${packages.join(', ')} …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { ok, text } = await run({
      program: 'apt-get',
      args,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      output: 'collect',
      limitMinutes: 15,
    });
    if (!ok) {
      console.error(text);
      return false;
    }
  }
  return true;
}
