import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRIAL_NOW } from '../../browser/builds.ts';
import { freshBuild } from '../../browser/fresh-build.ts';

/** A copy of the trial build for a machine whose clock shows something else. Answers its folder. */
export async function buildWithClock(now: string, folder: string): Promise<string> {
  await cp(await freshBuild('trial'), folder, { recursive: true });
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  let told = 0;
  for (const name of scripts) {
    const text = await readFile(join(folder, name), 'utf8');
    if (!text.includes(TRIAL_NOW)) continue;
    await writeFile(join(folder, name), text.replaceAll(TRIAL_NOW, now));
    told++;
  }
  if (told === 0) throw new Error(`No script of ${folder} says what time it is`);
  return folder;
}
