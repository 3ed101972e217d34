import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { pageScript } from './bundle.ts';

/** Lets work run in the bench's page in a real Chromium on a real disk, with a profile nothing was ever stored in. */
export async function inFreshPage<T>(program: string, work: (page: Page) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'soxanh-bench-'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, { executablePath: program, args });
  try {
    return await work(await benchPage(await context.newPage()));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function benchPage(page: Page): Promise<Page> {
  const script = await pageScript();
  // No server is needed: the page's own address is answered here.
  await page.route('http://localhost/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/bench.js"></script>' }),
  );
  await page.goto('http://localhost/bench.html');
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}
