import { join } from 'node:path';
import { pnpm } from '../machine/pnpm.ts';
import { repository } from '../machine/repository.ts';
import { run } from '../machine/run.ts';

/** Monday, 08/6/2026, nine in the morning: what the clock of a trial build shows. */
export const TRIAL_NOW = '2026-06-08T09:00:00+07:00';

/**
 * How an extension is built: `production` as people get it; `trial` with a clock that starts at `TRIAL_NOW`; `quota`
 * without the permission for unlimited storage.
 */
export type BuildMode = 'production' | 'trial' | 'quota';

/**
 * Builds the extension.
 *
 * @returns the folder of the build.
 * @throws Error with what the build said, if it failed.
 */
export async function buildExtension(
  mode: BuildMode,
  browser: 'chrome' | 'firefox' = 'chrome',
): Promise<string> {
  const { program, args } = pnpm();
  const wxt = ['--filter', '@soxanh/extension', 'exec', 'wxt', 'build', '-b', browser, '--mode', mode];
  // A test runner's own NODE_ENV would reach the bundles.
  const env = { NODE_ENV: 'production', ...(mode === 'trial' ? { SOXANH_NOW: TRIAL_NOW } : {}) };
  const built = await run({ program, args: [...args, ...wxt], env, output: 'collect', limitMinutes: 5 });
  if (!built.ok) throw new Error(`The extension could not be built:\n${built.text}`);
  return buildFolder(mode, browser);
}

/** Where a build stands. */
export function buildFolder(mode: BuildMode, browser: 'chrome' | 'firefox'): string {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return join(repository, 'extension', '.output', `${browser}-mv3${suffix}`);
}
