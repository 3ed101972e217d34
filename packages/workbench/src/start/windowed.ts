import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { pageAddress } from '../browser/launch.ts';
import { DebuggingPipe } from './pipe.ts';

/** How it ended: the person closed the window, or the extension could not be loaded for them. */
export type WindowEnd = 'closed' | 'not-loaded';

/**
 * Opens a browser window with the extension and its book in it, and waits until the window is closed. Chromium takes
 * an unpacked extension by flag; Chrome and Edge only over the debugging pipe.
 *
 * @param program path of the browser.
 * @param extension folder of the built extension.
 */
export async function openWindow(program: string, extension: string): Promise<WindowEnd> {
  const browser = spawn(program, flagsFor(program, extension), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<WindowEnd>((resolve) => {
    browser.once('exit', () => resolve('closed'));
    browser.once('error', () => resolve('not-loaded'));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => browser.kill());
  const opened = await Promise.race([closed, openBook(browser, program, extension)]);
  return opened === 'opened' ? closed : opened;
}

async function openBook(
  browser: ChildProcess,
  program: string,
  extension: string,
): Promise<'opened' | 'not-loaded'> {
  const pipe = new DebuggingPipe(browser);
  try {
    if (!takesFlag(program)) await pipe.send('Extensions.loadUnpacked', { path: extension });
    await pipe.send('Target.createTarget', { url: pageAddress('book.html#/minh-hoa') });
    return 'opened';
  } catch {
    return 'not-loaded';
  }
}

/** Chrome and Edge stopped taking extensions by flag; Chromium did not. */
const takesFlag = (program: string): boolean => /chromium/i.test(basename(program));

function flagsFor(program: string, extension: string): string[] {
  const flags = [
    `--user-data-dir=${profileFolder()}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--remote-debugging-pipe',
    ...(takesFlag(program) ? [`--load-extension=${extension}`] : ['--enable-unsafe-extension-debugging']),
  ];
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}

/** A profile of its own: the person's browser stays as it is, and the book is there again the next time. */
function profileFolder(): string {
  const data =
    process.env['LOCALAPPDATA'] ?? process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  const folder = join(data, 'soxanh', 'browser');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Whether windows can be shown here. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);
