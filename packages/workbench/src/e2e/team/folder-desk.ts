import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import type { FlowDesk } from '../flows/flow-desk.ts';
import { handDisplay, type HandDisplay } from './hand.ts';

/** A browser with a real window, in which a folder can be chosen as a person does it. */
export interface FolderDesk extends FlowDesk {
  /**
   * Presses the button of the shared folder on the page of settings, chooses a folder in the browser's own window, and
   * allows it to be viewed and edited. The page is to stay open: what was allowed once ends with the last page.
   */
  chooseFolder(page: Page, path: string): Promise<void>;
  /** Presses the button that asks again after a restart, and answers the browser's own question with "on every visit". */
  allowOnEveryVisit(page: Page): Promise<void>;
}

/** The title of the window in which Chromium lets choose a folder. */
const PICKER = 'Select a folder';
/** Where its button to open stands, from the window's lower right corner. */
const OPEN = { right: 50, bottom: 24 };
/** Where "Allow on every visit" stands, below the address; there is nothing to click on the page behind it. */
const EVERY_VISIT = ['285', '369'] as const;
const PATIENCE_MILLIS = 15_000;

/**
 * Starts Chromium on a display of its own.
 *
 * @param folder where the profile is to stay for the next start: whoever gives it clears it away.
 */
export async function folderDesk(folder?: string): Promise<FolderDesk> {
  const display = await handDisplay();
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'soxanh-folder-')));
  const desk = await launch({
    program: await ensureChromium(),
    extension: await freshBuild('trial'),
    profile: join(own, 'profile'),
    display: display.name,
  });
  const inUse = (page: Page) => page.getByText(/^Đang dùng thư mục /u);
  return {
    ...desk,
    folder: own,
    chooseFolder: async (page, path) => {
      await page.getByRole('button', { name: 'Chọn thư mục dùng chung' }).click();
      await pick(display, path);
      // Two questions, one after the other: to view, and to edit. Each has the refusal first.
      for (let times = 0; times < 2; times++) {
        await pause(1500);
        await display.hand('key', 'Tab');
        await pause(200);
        await display.hand('key', 'Return');
      }
      await inUse(page).waitFor();
    },
    allowOnEveryVisit: async (page) => {
      await page.getByRole('button', { name: 'Cho phép lại' }).click();
      // The keyboard stays with the page: the answer is clicked, once the question is there.
      const end = Date.now() + PATIENCE_MILLIS;
      while (!(await inUse(page).isVisible()) && Date.now() < end) {
        await display.hand('mousemove', ...EVERY_VISIT);
        await display.hand('click', '1');
        await pause(500);
      }
      await inUse(page).waitFor();
    },
    close: async () => {
      await desk.close();
      display.close();
      if (folder === undefined)
        await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Types the way to the folder into the window and opens it there. */
async function pick({ hand, window: find }: HandDisplay, path: string): Promise<void> {
  const window = await find(PICKER);
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
