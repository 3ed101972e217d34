import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UseEntry } from '@soxanh/core';
import { chromium, type Page } from 'playwright';
import { median } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { pageScript } from './bundle.ts';
import type { BenchPage } from './page.ts';

declare const bench: BenchPage;

const SAVES = 220;
/** Five years of a large office, about two hundred entries a day. */
const JOINED = 375_000;

/** Saving, taking in and joining, in a real Chromium on a real disk. */
export async function storeBench(program: string, arriving: readonly UseEntry[]): Promise<Figure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'soxanh-bench-'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, { executablePath: program, args });
  try {
    const page = await benchPage(await context.newPage());
    return [...(await saving(page)), await taking(page, arriving), await joining(page)];
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

async function saving(page: Page): Promise<Figure[]> {
  const times = await page.evaluate((rounds) => bench.saves(rounds), SAVES);
  const name = 'saving an entry with its cells, strict, p50';
  const ours = median(times.ours);
  return [
    compared(name, 'ms', ours, 'raw IndexedDB', median(times.raw), { most: 1.3 }),
    compared(name, 'ms', ours, 'Dexie', median(times.dexie), { most: 0.9 }),
  ];
}

async function taking(page: Page, arriving: readonly UseEntry[]): Promise<Figure> {
  const times = await page.evaluate((entries) => bench.arrivals(entries, 3), arriving as UseEntry[]);
  const name = `${arriving.length.toLocaleString('en')} entries arriving together, checked and posted`;
  return compared(name, 'ms', median(times.ours), 'as many raw single puts', median(times.raw), {
    most: 0.25,
  });
}

async function joining(page: Page): Promise<Figure> {
  const times = await page.evaluate((count) => bench.firstSync(count, 3), JOINED);
  const name = `first sync of ${JOINED.toLocaleString('en')} entries, with checks, index and cells`;
  const peer = 'as many raw single puts, one transaction';
  return compared(name, 'ms', median(times.ours), peer, median(times.raw), { most: 0.25 });
}
