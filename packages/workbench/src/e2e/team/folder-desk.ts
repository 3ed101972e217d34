import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureOpenbox, ensureXdotool } from '../../machine/ensure.ts';
import { run } from '../../machine/run.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { virtualDisplay } from '../flows/virtual-display.ts';
import type { Page } from 'playwright';

/** A browser with a real window, in which a folder can be chosen as a person does it. */
export interface FolderDesk extends FlowDesk {
  /**
   * Presses the button of the shared folder on the page of settings, chooses a folder in the browser's own window, and
   * allows it to be viewed and edited. The page is to stay open: what was allowed once ends with the last page.
   */
  chooseFolder(page: Page, path: string): Promise<void>;
}

/** The title of the window in which Chromium lets choose a folder. */
const PICKER = 'Select a folder';
/** Where its button to open stands, from the window's lower right corner. */
const OPEN = { right: 50, bottom: 24 };
const PATIENCE_MILLIS = 15_000;

/** Starts Chromium on a display of its own. */
export async function folderDesk(): Promise<FolderDesk> {
  const display = await virtualDisplay();
  const env = { DISPLAY: display.name, LANGUAGE: 'en' };
  const manager = spawn(await ensureOpenbox(), [], { stdio: 'ignore', env: { ...process.env, ...env } });
  const desk = await flowDesk({ display: display.name });
  const program = await ensureXdotool();
  const hand = async (...args: readonly string[]): Promise<string> =>
    (await run({ program, args, env, output: 'collect', limitMinutes: 1 })).text.trim();
  return {
    ...desk,
    chooseFolder: async (page, path) => {
      await page.getByRole('button', { name: 'Chọn thư mục dùng chung' }).click();
      await pick(hand, path);
      // Two questions, one after the other: to view, and to edit. Each has the refusal first.
      const answered = page.getByText(/^Đang dùng thư mục /u);
      for (let times = 0; times < 2; times++) {
        await pause(1500);
        await hand('key', 'Tab');
        await pause(200);
        await hand('key', 'Return');
      }
      await answered.waitFor();
    },
    close: async () => {
      await desk.close();
      manager.kill();
      display.server.kill();
    },
  };
}

type Hand = (...args: readonly string[]) => Promise<string>;

/** Types the way to the folder into the window and opens it there. */
async function pick(hand: Hand, path: string): Promise<void> {
  const window = await windowOf(hand);
  // A window that has only just appeared does not have the keyboard yet.
  await pause(500);
  await hand('type', '--delay', '5', `${path}/`);
  await pause(500);
  // The list of what it might be goes away, and with it what would take the click.
  await hand('key', 'Tab');
  await pause(300);
  const size = await hand('getwindowgeometry', '--shell', window);
  const [width = 0, height = 0] = ['WIDTH', 'HEIGHT'].map((name) =>
    Number(new RegExp(`^${name}=(\\d+)$`, 'mu').exec(size)?.[1]),
  );
  const at = [String(width - OPEN.right), String(height - OPEN.bottom)];
  await hand('mousemove', '--window', window, ...at);
  await hand('click', '1');
}

async function windowOf(hand: Hand): Promise<string> {
  const end = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < end) {
    const [found = ''] = (await hand('search', '--onlyvisible', '--name', PICKER)).split('\n');
    if (/^\d+$/u.test(found)) return found;
    await pause(100);
  }
  throw new Error('The window to choose a folder did not appear');
}
