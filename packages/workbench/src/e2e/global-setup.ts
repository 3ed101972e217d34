import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freshBuild } from '../browser/fresh-build.ts';
import { repository } from '../machine/repository.ts';

/**
 * Every build that the tests of the project `e2e` drive, before the first of them: files run beside each other, and two that
 * build into one folder would each find half of it.
 */
export async function setup({ config }: TestProject): Promise<void> {
  // The configuration is also tried on a planted tree, whose tests drive nothing.
  if (resolve(config.root) !== repository) return;
  await freshBuild('production');
  await freshBuild('trial');
  await freshBuild('quota');
  await freshBuild('production', 'firefox');
  await freshBuild('trial', 'firefox');
}
