import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../machine/repository.ts';
import { buildExtension, buildFolder, type BuildMode } from './builds.ts';

/** What an extension is built from. */
const SOURCES = [
  'pnpm-lock.yaml',
  'extension/*.{ts,json}',
  'extension/src/**/*',
  'packages/{core,store,sync,files}/package.json',
  'packages/{core,store,sync,files}/src/**/*.ts',
];

/**
 * The folder of a build: the one that is there if no source is newer, else a new one. Test files share a build so.
 *
 * @throws Error with what the build said, if it failed.
 */
export const freshBuild = async (
  mode: BuildMode,
  browser: 'chrome' | 'firefox' = 'chrome',
): Promise<string> => (isFresh(mode, browser) ? buildFolder(mode, browser) : buildExtension(mode, browser));

/** Whether a build is there and no source is newer. */
export function isFresh(mode: BuildMode, browser: 'chrome' | 'firefox'): boolean {
  const manifest = join(buildFolder(mode, browser), 'manifest.json');
  return (statSync(manifest, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newestSource();
}

function newestSource(): number {
  const files = globSync(SOURCES, { cwd: repository }).filter((file) => !file.includes('.test.'));
  return Math.max(...files.map((file) => statSync(join(repository, file)).mtimeMs));
}
