import { freshBuild, isFresh } from '../browser/fresh-build.ts';
import { ensureChromium } from '../machine/ensure.ts';
import { showBook } from './book.ts';
import { hasDisplay } from './display.ts';
import { doorbell, type Doorbell } from './doorbell.ts';
import { mainJob } from './main-job.ts';
import { dataFolder, profileIn } from './profile.ts';
import { openWindow } from './windowed.ts';

/** `pnpm start`: the extension built and open, with the sample office in it; without a display, its main job done. */
async function start(): Promise<number> {
  const program = await ensureChromium();
  if (!hasDisplay()) {
    const extension = await build();
    console.log('No display here: doing the main job without a window.\n');
    return mainJob(program, extension);
  }
  const data = dataFolder();
  const bell = await doorbell(data);
  if (bell === undefined) {
    console.log('Sổ Xanh is open already: look for its window. To start it anew, close that window first.');
    return 0;
  }
  return inWindow(program, data, bell);
}

async function inWindow(program: string, data: string, bell: Doorbell): Promise<number> {
  const extension = await build();
  console.log(`Opening ${program} with the extension …`);
  const opened = await openWindow({ program, extension, profile: profileIn(data) });
  switch (opened.kind) {
    case 'open':
      console.log('The book of the sample office is open. Close the window to end.');
      // Whoever rings has been told that a window is there; if it is just being closed, so much the better.
      bell.onRing = () => void showBook(opened.pipe).catch(() => undefined);
      await opened.ended;
      return 0;
    case 'refused':
      console.log(stepsByHand(opened.why, extension));
      await opened.ended;
      return 1;
    case 'no-window':
      if (opened.code === 0) {
        console.log('The browser was closed before the book was open.');
        return 0;
      }
      console.log(`${noWindow(opened.code)}: doing the main job without one.\n`);
      return mainJob(program, extension);
  }
}

function build(): Promise<string> {
  if (!isFresh('production', 'chrome')) console.log('Building the extension …');
  return freshBuild('production');
}

const stepsByHand = (why: string, folder: string): string =>
  [
    `This browser did not take the extension (${why}). Load it by hand:`,
    '  1. Open chrome://extensions (Edge: edge://extensions) and switch on "Developer mode".',
    `  2. Choose "Load unpacked" and select the folder ${folder}`,
    '  3. Pin Sổ Xanh to the toolbar and press its button.',
  ].join('\n');

/** No display behind its name, a sandbox that this machine does not allow: the browser's own code is all that is known. */
const noWindow = (code: number | null): string =>
  `No window could be opened (${code === null ? 'the browser did not start' : `the browser ended with code ${code}`})`;

/** A person ran this: what happened, never a stack nor the log of a library. */
const inShort = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\n(?:Call log|Browser logs):[^]*$/u, '');

try {
  process.exitCode = await start();
} catch (error) {
  console.error(`Start did not finish: ${inShort(error)}`);
  process.exitCode = 1;
}
