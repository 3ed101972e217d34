import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ensureChromium } from '../machine/ensure.ts';
import { repository } from '../machine/repository.ts';
import { brandedBrowser } from './stand-in.ts';

const MAIN = join(repository, 'packages/workbench/src/start/main.ts');
const OPEN = 'The book of the sample office is open. Close the window to end.';
const STACK = /\n\s+at /u;

let chromium: string;
let home: string;
let started: ChildProcess[] = [];
beforeAll(async () => {
  chromium = await ensureChromium();
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'soxanh-start-test-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

it.each([
  ['SIGINT', 0],
  ['SIGKILL', null],
] as const)('opens once, and leaves no browser behind after %s', async (signal, code) => {
  const program = brandedBrowser(home, 'google-chrome', chromium);
  const first = start(program);
  await first.says(OPEN);
  expect(browsers()).not.toEqual([]);

  const second = start(program);
  expect(await second.ended).toBe(0);
  expect(second.text()).toBe(
    'Sổ Xanh is open already: look for its window. To start it anew, close that window first.\n',
  );

  first.child.kill(signal);
  expect(await first.ended).toBe(code);
  await expect.poll(browsers, { timeout: 15_000 }).toEqual([]);
  expect(first.text()).not.toMatch(STACK);
});

it('a browser that keeps the extension out: three steps by hand, and an end when it is closed', async () => {
  const begun = start(
    brandedBrowser(home, 'microsoft-edge', chromium, '--headless=new --disable-extensions'),
  );
  await begun.says('3. Pin Sổ Xanh');
  expect(begun.text()).toContain(
    [
      'This browser did not take the extension (its page does not open). Load it by hand:',
      '  1. Open chrome://extensions (Edge: edge://extensions) and switch on "Developer mode".',
      `  2. Choose "Load unpacked" and select the folder ${join(repository, 'extension/.output/chrome-mv3')}`,
      '  3. Pin Sổ Xanh to the toolbar and press its button.',
    ].join('\n'),
  );
  expect(begun.child.exitCode).toBeNull();
  for (const pid of browsers()) endIfThere(pid);
  expect(await begun.ended).toBe(1);
  expect(begun.text()).not.toMatch(STACK);
});

it('a display that is not there: says so, and does the main job in the same browser without a window', async () => {
  const begun = start(brandedBrowser(home, 'google-chrome', chromium, ''));
  expect({ code: await begun.ended, text: begun.text() }).toEqual({
    code: 0,
    text: expect.stringContaining(
      'No window could be opened (the browser ended with code 1): doing the main job without one.\n',
    ),
  });
  expect(begun.text()).toContain('Logged in the popup: 2 ram A4, 15 tờ A3, 6 chai');
  expect(begun.text()).not.toMatch(STACK);
});

/** Runs `start` as on a desktop whose display is not there. */
function start(program: string) {
  const { WAYLAND_DISPLAY: _wayland, ...plain } = process.env;
  const desktop = { DISPLAY: ':9999', XDG_DATA_HOME: home, SOXANH_CHROMIUM: program };
  const child = spawn(process.execPath, [MAIN], { cwd: repository, env: { ...plain, ...desktop } });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  return {
    child,
    text: () => text,
    says: (words: string) => expect.poll(() => text, { timeout: 120_000 }).toContain(words),
    ended: once(child, 'close').then(([code]: (number | null)[]) => code),
  };
}

/** The browsers that run with a profile of this test: their own processes first. */
function browsers(): number[] {
  return globSync('/proc/[0-9]*/cmdline')
    .filter((file) => commandLine(file).includes(`--user-data-dir=${home}`))
    .map((file) => Number(file.split('/')[2]))
    .toSorted((a, b) => a - b);
}

/** The first of them takes others along, between being listed and being told. */
function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has just ended.
  }
}
