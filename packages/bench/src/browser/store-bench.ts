import type { UseEntry } from '@soxanh/core';
import type { Page } from 'playwright';
import { median } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { inFreshPage } from './fresh-page.ts';
import type { BenchPage } from './page.ts';

declare const bench: BenchPage;

const SAVES = 220;

/** Saving and taking in, in a real Chromium on a real disk. */
export async function storeBench(program: string, arriving: readonly UseEntry[]): Promise<Figure[]> {
  return inFreshPage(program, async (page) => [...(await saving(page)), await taking(page, arriving)]);
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
