import { buildExtension } from '../browser/builds.ts';
import { ensureChromium } from '../machine/ensure.ts';
import { mainJob } from './main-job.ts';
import { hasDisplay, openWindow } from './windowed.ts';

/** `pnpm start`: the extension built and open, with the sample office in it; without a display, its main job done. */
async function start(): Promise<number> {
  const program = await ensureChromium();
  console.log('Building the extension …');
  const extension = await buildExtension('production');
  if (!hasDisplay()) {
    console.log('No display here: doing the main job without a window.\n');
    return mainJob(program, extension);
  }
  console.log(`Opening ${program} with the extension. Close its window to end.`);
  if ((await openWindow(program, extension)) === 'closed') return 0;
  console.log(stepsByHand(extension));
  return 1;
}

const stepsByHand = (folder: string): string =>
  [
    'This browser did not take the extension. Load it by hand:',
    '  1. Open chrome://extensions (Edge: edge://extensions) and switch on "Developer mode".',
    `  2. Choose "Load unpacked" and select the folder ${folder}`,
    '  3. Pin Sổ Xanh to the toolbar and press its button.',
  ].join('\n');

try {
  process.exitCode = await start();
} catch (error) {
  // A person ran this: what happened, never a stack.
  console.error(`Start did not finish: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
