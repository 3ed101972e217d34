import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';
import { Surface } from './surface.ts';
import { takesFlag } from './takes-flag.ts';

/** Fixed by the key in the manifest. */
export const EXTENSION_ID = 'kgjbkpgebgpcimdlihfciebbkecjijdg';

/** The address of one of the extension's pages. */
export const pageAddress = (page: string): string => `chrome-extension://${EXTENSION_ID}/${page}`;

/** What a browser is started with. */
export interface LaunchOptions {
  /** Path of Chromium, or of a Chrome or Edge. */
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folder of the profile; it is made if there is none. */
  readonly profile: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly zoom?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Further flags, for example to map every name to nowhere. */
  readonly flags?: readonly string[];
  /** The display for a window that a program can be handed keys in, such as the browser's own pickers; none otherwise. */
  readonly display?: string;
}

/** A Chromium without a window, with the extension in it. */
export interface Desk {
  readonly context: BrowserContext;
  readonly browser: CDPSession;
  /** Opens one of the extension's pages in a new tab. */
  open(page: string): Promise<Page>;
  /** The extension's worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** Opens the real popup, as a click on the toolbar's button does; the one that is open, if there is one. */
  popup(): Promise<Surface>;
  /** The side panel, once something has opened it. */
  sidePanel(): Promise<Surface>;
  close(): Promise<void>;
}

/** Starts Chromium headless with the extension. As root the sandbox has to be left out. */
export async function launch(options: LaunchOptions): Promise<Desk> {
  const isNew = !existsSync(join(options.profile, 'Local State'));
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.program,
    // The old headless mode knows no extensions; the new one is asked for by its flag.
    headless: false,
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: options.zoom ?? 1,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    args: [...flagsFor(options), ...(options.flags ?? [])],
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    // Chromium, told below which extension to leave in, goes on although Playwright tells it to have none.
    ignoreDefaultArgs: takesFlag(options.program) ? [] : ['--disable-extensions'],
  });
  const instance = context.browser();
  if (instance === null) throw new Error('Chromium started without a connection to it');
  const browser = await instance.newBrowserCDPSession();
  if (!takesFlag(options.program)) await browser.send('Extensions.loadUnpacked', { path: options.extension });
  if (isNew) await welcomed(context);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  return {
    context,
    browser,
    worker,
    open: async (page) => {
      const tab = await context.newPage();
      await tab.goto(pageAddress(page));
      return tab;
    },
    popup: async () => {
      const address = pageAddress('popup.html');
      if (!(await Surface.isOpen(browser, address))) {
        const own = await worker();
        await own.evaluate('chrome.action.openPopup()');
      }
      return Surface.find(browser, address);
    },
    sidePanel: () => Surface.find(browser, pageAddress('sidepanel.html')),
    close: () => context.close(),
  };
}

/**
 * Waits for the page that the extension opens by itself once it is installed. On a busy machine it comes late, and a popup
 * that was opened before it is closed by it.
 */
async function welcomed(context: BrowserContext): Promise<void> {
  const becomesOurs = (page: Page): Promise<void> => page.waitForURL(`${pageAddress('book.html')}**`);
  // It may be there already and still be empty: each that there is may become it, and so may the next.
  await Promise.any([
    ...context.pages().map(becomesOurs),
    context.waitForEvent('page').then((page) => becomesOurs(page)),
  ]);
}

/** The flags a Chromium of the tests is started with, whoever starts it. */
export function flagsFor({ program, extension, display }: LaunchOptions): string[] {
  const flags = [
    ...(display === undefined ? ['--headless=new'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(takesFlag(program)
      ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]
      : ['--enable-unsafe-extension-debugging']),
  ];
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}
