import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plant } from '../structure/plant.ts';
import { installFromDebian, mayInstall } from './install.ts';

let root = '';

/** Puts a stand-in for apt-get on the PATH, which notes what it was asked and then does what is said. */
function plantAptGet(then: string): void {
  const log = 'echo "$* ($DEBIAN_FRONTEND)" >> "$(dirname "$0")/asked"';
  root = plant({ 'apt-get': `#!/bin/sh\n${log}\n${then}\n` });
  chmodSync(join(root, 'apt-get'), 0o755);
  vi.stubEnv('PATH', `${root}:${process.env['PATH']}`);
}

const asked = (): string[] => readFileSync(join(root, 'asked'), 'utf8').trim().split('\n');

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe('installFromDebian', () => {
  it('fetches the lists, then installs without questions and without what is only recommended', async () => {
    plantAptGet('exit 0');
    expect(await installFromDebian(['chromium', 'xvfb'])).toBe(true);
    expect(asked()).toEqual([
      'update (noninteractive)',
      'install -y --no-install-recommends chromium xvfb (noninteractive)',
    ]);
    expect(console.log).toHaveBeenCalledExactlyOnceWith('Installing chromium, xvfb …');
    expect(console.error).not.toHaveBeenCalled();
  });

  it('says what apt-get said when it fails, and does not go on', async () => {
    plantAptGet('echo "E: Unable to locate package chromium" >&2; exit 100');
    expect(await installFromDebian(['chromium'])).toBe(false);
    expect(asked()).toEqual(['update (noninteractive)']);
    expect(console.error).toHaveBeenCalledExactlyOnceWith('E: Unable to locate package chromium\n');
  });
});

describe('mayInstall', () => {
  it('only root may, and only on Debian and its relatives', () => {
    plantAptGet('exit 0');
    const user = vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(1000);
    expect(mayInstall()).toBe(false);
    user.mockReturnValue(0);
    expect(mayInstall()).toBe(existsSync('/etc/debian_version'));
    vi.stubEnv('PATH', join(root, 'nothing'));
    expect(mayInstall()).toBe(false);
  });
});
