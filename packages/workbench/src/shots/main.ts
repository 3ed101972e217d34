import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { buildExtension } from '../browser/builds.ts';
import { launch, pageAddress, type Desk } from '../browser/launch.ts';
import { openSampleBook, setMachine } from '../browser/sample.ts';
import { ensureChromium } from '../machine/ensure.ts';
import { repository } from '../machine/repository.ts';
import { SCENES, type Scene } from './scenes.ts';

const FOLDER = join(repository, 'docs', 'screens');

/** `pnpm shots`: a picture of every screen, in both languages and both themes, on the sample office. */
async function takeAll(): Promise<void> {
  const program = await ensureChromium();
  const extension = await buildExtension('trial');
  const profile = await mkdtemp(join(tmpdir(), 'soxanh-shots-'));
  await mkdir(FOLDER, { recursive: true });
  const desk = await launch({ program, extension, profile });
  try {
    await firstRun(desk);
    await (await openSampleBook(desk)).close();
    await recordToday(desk);
    for (const language of ['vi', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await setMachine(desk, { language, theme });
        for (const scene of SCENES) await take(desk, scene, `${scene.name}-${language}-${theme}.png`);
      }
    }
  } finally {
    await desk.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The first run is there only before there is a book. */
async function firstRun(desk: Desk): Promise<void> {
  const scene: Scene = {
    name: 'first-run',
    page: 'book.html',
    width: 1280,
    height: 800,
    full: true,
    ready: 'main h1',
  };
  for (const theme of ['light', 'dark'] as const) {
    await setMachine(desk, { theme });
    await take(desk, scene, `${scene.name}-vi-${theme}.png`);
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

async function take(desk: Desk, scene: Scene, file: string): Promise<void> {
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: scene.width, height: scene.height });
  await page.goto(pageAddress(scene.page));
  await page.locator(scene.ready).first().waitFor();
  await scene.act?.(page);
  await drawn(page);
  if (scene.full) {
    // A window as high as the page: a picture of more than the window is laid out without its scrollbar and cut there.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: scene.width, height });
    await drawn(page);
  }
  await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
  await page.close();
  console.log(`docs/screens/${file}`);
}

/** Two frames: what was just read has been laid out and painted. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

try {
  await takeAll();
} catch (error) {
  console.error(
    `The pictures could not all be taken: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
