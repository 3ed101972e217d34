import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshBuild } from '../browser/fresh-build.ts';
import { launch, pageAddress, type Desk } from '../browser/launch.ts';
import { openSampleBook } from '../browser/sample.ts';
import { ensureChromium } from '../machine/ensure.ts';
import type { Camera } from './camera.ts';
import { FIRST_RUN, SCENES } from './scenes.ts';

/** The screens of one machine by itself, on the sample office. */
export async function takeSample(camera: Camera, zoom: number): Promise<void> {
  if (!camera.wants([FIRST_RUN, ...SCENES])) return;
  const [program, extension] = [await ensureChromium(), await freshBuild('trial')];
  const profile = await mkdtemp(join(tmpdir(), 'soxanh-shots-'));
  const desk = await launch({ program, extension, profile, zoom: zoom / 100 });
  try {
    // The first run is there only before there is a book.
    await camera.takeAll(desk, FIRST_RUN, ['vi']);
    await (await openSampleBook(desk)).close();
    await recordToday(desk);
    for (const scene of SCENES) await camera.takeAll(desk, scene);
  } finally {
    await desk.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** A day on which something is recorded says more than an empty one. */
async function recordToday(desk: Desk): Promise<void> {
  const page = await desk.context.newPage();
  await page.goto(pageAddress('popup.html'));
  for (const key of ['Alt+1', 'Alt+4', 'Alt+4']) {
    await page.locator(`button[aria-keyshortcuts="${key}"]`).click();
    await page.getByRole('status').filter({ hasText: 'Đã ghi' }).waitFor();
  }
  await page.close();
}
