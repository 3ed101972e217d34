import { freshBuild } from '../browser/fresh-build.ts';

/**
 * Every build that the tests of the project `e2e` drive, before the first of them: files run beside each other, and two that
 * build into one folder would each find half of it.
 */
export async function setup(): Promise<void> {
  await freshBuild('production');
  await freshBuild('trial');
  await freshBuild('quota');
  await freshBuild('production', 'firefox');
  await freshBuild('trial', 'firefox');
}
