import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, momentAt, sampleBook, type Entry } from '@soxanh/core';
import { hashText } from '@soxanh/store';
import type { Page } from 'playwright';
import { launch, pageAddress, type Desk } from '../../../workbench/src/browser/launch.ts';
import { setMachine } from '../../../workbench/src/browser/sample.ts';
import { median } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { pageScript } from './bundle.ts';
import type { BenchPage } from './page.ts';

declare const bench: BenchPage;

const ROUNDS = 15;
const DEPARTMENT = 'bao-ve-noi-bo';

/** From opening a page to seeing its figures, with five years of entries in the store. */
export async function extensionBench(program: string, built: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-bench-'));
  const extension = await withEmptyPage(built, folder);
  const desk = await launch({ program, extension, profile: join(folder, 'profile') });
  try {
    await fillBooks(desk);
    return [await popupFigure(desk), await panelFigure(desk)];
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The peer of the popup: a page of the same extension with nothing in it. */
async function withEmptyPage(built: string, folder: string): Promise<string> {
  const extension = join(folder, 'extension');
  await cp(built, extension, { recursive: true });
  await writeFile(join(extension, 'empty.html'), '<!doctype html><title>Empty</title><p id="app">Empty</p>');
  return extension;
}

const FIVE_YEARS = 5 * 365;
const A_WEEK = 7;

const bookOf = (days: number): { readonly book: string; readonly entries: readonly Entry[] } => {
  const { day } = momentAt(Date.now());
  // Ending today, so that the popup has a total of today to show.
  return sampleBook({ first: addDays(day, -days), last: day }, `bench${days}`, hashText);
};

async function fillBooks(desk: Desk): Promise<void> {
  const page = await desk.open('empty.html');
  await page.evaluate(await pageScript());
  for (const days of [FIVE_YEARS, A_WEEK]) {
    const { book, entries } = bookOf(days);
    await page.evaluate(([name, all]) => bench.fill(name, all), [book, entries as Entry[]] as const);
  }
  await page.close();
}

async function useBook(desk: Desk, days: number): Promise<void> {
  const book = { book: bookOf(days).book, synthetic: true };
  await setMachine(desk, { book, departments: [DEPARTMENT], department: DEPARTMENT, device: 'bench-device' });
}

async function popupFigure(desk: Desk): Promise<Figure> {
  await useBook(desk, FIVE_YEARS);
  // Both rows have said what is recorded today: an amount, no use, or nothing yet.
  const drawn = `[...document.querySelectorAll('main section h2')].filter((h) => h.nextElementSibling !== null && h.nextElementSibling.textContent !== '…').length >= 2`;
  const times = await inTurn(desk, {
    ours: ['popup.html', drawn],
    empty: ['empty.html', `document.querySelector('#app') !== null`],
  });
  const name = 'popup: opening to today’s totals drawn, five years of entries';
  return compared(name, 'ms', times('ours'), 'an empty extension page', times('empty'), { most: 3 });
}

async function panelFigure(desk: Desk): Promise<Figure> {
  const drawn = `document.querySelectorAll('canvas').length >= 2`;
  const times = { years: [] as number[], week: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [kind, days] of [
      ['years', FIVE_YEARS],
      ['week', A_WEEK],
    ] as const) {
      await useBook(desk, days);
      const time = await opening(desk, 'sidepanel.html', drawn);
      if (round > 0) times[kind].push(time);
    }
  }
  const name = 'side panel: opening to charts drawn, five years of entries';
  return compared(name, 'ms', median(times.years), 'the same with one week', median(times.week), { most: 2 });
}

type Pages = Readonly<Record<'ours' | 'empty', readonly [page: string, drawn: string]>>;

async function inTurn(desk: Desk, pages: Pages): Promise<(kind: keyof Pages) => number> {
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const kind of ['ours', 'empty'] as const) {
      const time = await opening(desk, ...pages[kind]);
      if (round > 0) times[kind].push(time);
    }
  }
  return (kind) => median(times[kind]);
}

/** Milliseconds from the start of a navigation until an expression holds, looked at in every frame. */
async function opening(desk: Desk, name: string, drawn: string): Promise<number> {
  const page: Page = await desk.context.newPage();
  await page.addInitScript(
    `(() => { const look = () => { if (document.body !== null && (${drawn})) globalThis.drawnAt = performance.now(); else requestAnimationFrame(look); }; look(); })();`,
  );
  await page.goto(pageAddress(name));
  await page.waitForFunction(() => 'drawnAt' in globalThis);
  const time = await page.evaluate('drawnAt');
  await page.close();
  return Number(time);
}
