import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from '../../browser/launch.ts';

/**
 * Finds out which processes a browser is, so that they can be ended in one step, as a power cut ends them.
 *
 * @returns what ends them: SIGKILL to the browser and all it has started, known by the group it was started in. It waits
 * until none is left, for only then the profile is free.
 */
export async function browserKiller({ browser, context }: Desk): Promise<() => Promise<void>> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('A browser that is no process');
  const group = groupOf(main.id);
  // It was started in a group of its own; ours is never to be ended.
  if (group === undefined || group === groupOf(process.pid)) throw new Error('No group of its own');
  return async () => {
    process.kill(-group, 'SIGKILL');
    await context.close().catch(() => undefined);
    while (existsSync(`/proc/${main.id}`)) await wait(10);
  };
}

/** The group a process is in: the third word after its name, which stands in brackets. */
function groupOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    return undefined;
  }
}
