import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { pageAddress, type Desk } from '../browser/launch.ts';
import { setMachine } from '../browser/sample.ts';
import type { Scene } from './scenes.ts';

/** What is to be taken, and where it goes. */
export interface Order {
  /** The folder of the pictures. */
  readonly folder: string;
  /** Only the scenes of these names; all of them if there are none. */
  readonly names: readonly string[];
  /** How much larger everything is shown, in hundredths: the page has so much less room. */
  readonly zoom: number;
}

/** Takes pictures of a browser's pages. */
export class Camera {
  private readonly order: Order;

  constructor(order: Order) {
    this.order = order;
  }

  /** Tells whether any of these scenes was asked for. */
  wants(scenes: readonly { readonly name: string }[]): boolean {
    const { names } = this.order;
    return names.length === 0 || scenes.some(({ name }) => names.includes(name));
  }

  /** A picture of a scene in each of the languages and in both themes. */
  async takeAll(desk: Desk, scene: Scene, languages: readonly ('vi' | 'en')[] = ['vi', 'en']): Promise<void> {
    if (!this.wants([scene])) return;
    await mkdir(this.order.folder, { recursive: true });
    for (const language of languages) {
      for (const theme of ['light', 'dark'] as const) {
        await setMachine(desk, { language, theme });
        await this.take(desk, scene, `${scene.name}-${language}-${theme}.png`);
      }
    }
    // What is done between the pictures finds its buttons by their Vietnamese names.
    await setMachine(desk, { language: 'vi', theme: 'light' });
  }

  private async take(desk: Desk, scene: Scene, file: string): Promise<void> {
    const page = await desk.context.newPage();
    const fit = (length: number): number => Math.round((length * 100) / this.order.zoom);
    const width = fit(scene.width);
    await page.setViewportSize({ width, height: fit(scene.height) });
    await page.goto(pageAddress(scene.page));
    await page.locator(scene.ready).first().waitFor();
    await scene.act?.(page);
    await drawn(page);
    if (scene.full) {
      // A window as high as the page: a picture of more than the window is laid out without its scrollbar and cut there.
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width, height });
      await drawn(page);
    }
    await page.screenshot({ path: join(this.order.folder, file), animations: 'disabled' });
    await page.close();
    console.log(file);
  }
}

/** Two frames: what was just read has been laid out and painted. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
