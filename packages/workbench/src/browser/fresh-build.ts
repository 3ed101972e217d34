import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../machine/repository.ts';
import { buildExtension, buildFolder, type BuildMode } from './builds.ts';

/** What an extension is built from. */
const SOURCES = [
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
export async function freshBuild(mode: BuildMode, browser: 'chrome' | 'firefox' = 'chrome'): Promise<string> {
  const folder = buildFolder(mode, browser);
  const built = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built > newestSource() ? folder : buildExtension(mode, browser);
}

function newestSource(): number {
  const files = globSync(SOURCES, { cwd: repository }).filter((file) => !file.includes('.test.'));
  return Math.max(...files.map((file) => statSync(join(repository, file)).mtimeMs));
}
