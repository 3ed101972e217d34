import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { flagsFor, type LaunchOptions } from '../../browser/launch.ts';
import { handDisplay } from './hand.ts';

/**
 * A Chromium to which no debugger is attached and in which no page of the extension is open: its worker is woken and ended
 * by the browser alone, as on people's machines. What it does is seen from outside.
 */
export interface PlainBrowser {
  /** Waits until the extension's worker has been ended, which a browser does half a minute after the last event. */
  workerEnds(): Promise<void>;
  close(): Promise<void>;
}

/** Half a minute after an event that may be a minute away. */
const PATIENCE_MILLIS = 120_000;

/** What the titles of the extension's pages have, in letters that every tool finds. */
const OWN_PAGE = 'Xanh';

/** Starts it on a profile that has the extension's data. */
export async function plainChromium(options: Omit<LaunchOptions, 'display'>): Promise<PlainBrowser> {
  const display = await handDisplay();
  const args = [
    ...flagsFor({ ...options, display: display.name }),
    `--user-data-dir=${options.profile}`,
    'about:blank',
  ];
  const env = { ...process.env, DISPLAY: display.name };
  const browser = spawn(options.program, args, { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  // To a browser that is given the extension for one start, every start is its first: it greets with a page.
  await display.window(OWN_PAGE);
  await display.hand('key', 'ctrl+w');
  await display.noWindow(OWN_PAGE);
  return {
    workerEnds: async () => {
      const end = Date.now() + PATIENCE_MILLIS;
      while (await hasExtensionProcess(browser.pid ?? 0)) {
        if (Date.now() > end) throw new Error('The worker was never ended');
        await pause(100);
      }
    },
    close: async () => {
      browser.kill();
      await ended;
      display.close();
    },
  };
}

/** Whether a browser has a process for an extension: where no page of one is open, that is its worker's. */
async function hasExtensionProcess(pid: number): Promise<boolean> {
  const { parents, extensions } = await processes();
  return extensions.some((each) => {
    for (let at: number | undefined = each; at !== undefined; at = parents.get(at))
      if (at === pid) return true;
    return false;
  });
}

/** All processes with their parents, and those that run an extension. */
async function processes() {
  const parents = new Map<number, number>();
  const extensions: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    // It may have ended since it was listed.
    const [stat = '', command = ''] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
    );
    const parent = /^\d+ \(.*\) \S (\d+)/su.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
    if (command.includes('--extension-process')) extensions.push(Number(name));
  }
  return { parents, extensions };
}
