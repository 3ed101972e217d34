import { spawn, type ChildProcess } from 'node:child_process';
import { takesFlag } from '../browser/takes-flag.ts';
import { endWithLastTab, openBook, openExtensionsPage } from './book.ts';
import { DebuggingPipe } from './pipe.ts';

/** What to open, and where the browser keeps its own. */
export interface WindowOptions {
  /** Path of the browser. */
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly profile: string;
}

/**
 * How opening went: a window with the book, or one that did not take the extension (`why` in the browser's words), each
 * with its pipe and the promise of its end; or a browser that ended before there was a window, with its exit code if it
 * had one. Code 0 means that somebody closed it.
 */
export type Opened =
  | { readonly kind: 'open'; readonly pipe: DebuggingPipe; readonly ended: Promise<number | null> }
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly pipe: DebuggingPipe;
      readonly ended: Promise<number | null>;
    }
  | { readonly kind: 'no-window'; readonly code: number | null };

/**
 * Opens a browser window with the extension and its book in it. Chromium takes an unpacked extension by flag; Chrome and
 * Edge only over the debugging pipe.
 *
 * Ctrl-C and the other polite ways to end this process close the browser first; killed outright, its end of the pipe
 * breaks, and the browser ends by itself.
 */
export async function openWindow(options: WindowOptions): Promise<Opened> {
  const browser = spawn(options.program, flagsFor(options), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    browser.once('exit', resolve);
    browser.once('error', () => resolve(null));
  });
  const pipe = new DebuggingPipe(browser);
  closeOnSignals(browser, pipe);
  const failure = await load(pipe, options).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (failure === undefined) return { kind: 'open', pipe, ended };
  const code = pipe.isClosed ? await Promise.race([ended, patience()]) : 'alive';
  if (code !== 'alive') return { kind: 'no-window', code };
  // The window stays, for the person to load the extension by hand; what says nothing at all is no browser.
  await openExtensionsPage(pipe).catch(() => browser.kill('SIGKILL'));
  return { kind: 'refused', why: failure, pipe, ended };
}

async function load(pipe: DebuggingPipe, { program, extension }: WindowOptions): Promise<void> {
  await endWithLastTab(pipe);
  if (!takesFlag(program)) await pipe.send('Extensions.loadUnpacked', { path: extension });
  await openBook(pipe);
}

/** The pipe of a browser that ends breaks a moment before its exit code is known. */
const patience = (): Promise<'alive'> =>
  new Promise((resolve) => setTimeout(() => resolve('alive'), 5000).unref());

function flagsFor({ program, extension, profile }: WindowOptions): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate',
    // The profile holds no secret: no reason to ask for the password of the person's key ring.
    '--password-store=basic',
    '--use-mock-keychain',
    // Chrome and Edge on Windows may start themselves anew, and the new process would not have the pipe.
    '--edge-skip-compat-layer-relaunch',
    '--do-not-de-elevate',
    '--remote-debugging-pipe',
    ...(takesFlag(program) ? [`--load-extension=${extension}`] : ['--enable-unsafe-extension-debugging']),
    // The sandbox needs a user that is not root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

function closeOnSignals(browser: ChildProcess, pipe: DebuggingPipe): void {
  const close = (): void => {
    pipe.send('Browser.close').catch(() => undefined);
    setTimeout(() => browser.kill('SIGKILL'), 5000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, close);
    browser.once('exit', () => process.off(signal, close));
  }
}
