import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launch, pageAddress } from '../../browser/launch.ts';
import { Surface } from '../../browser/surface.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { beginBook, OWN } from '../flows/office-book.ts';
import { popupLine, shows, typeAndSave } from '../flows/popup-acts.ts';
import { reportMonth, reportPage, sameEverywhere } from '../flows/same-everywhere.ts';
import { eventually } from '../flows/eventually.ts';
import { browserKiller } from './browser-killer.ts';

let desk: FlowDesk;
beforeEach(async () => {
  desk = await flowDesk();
});
afterEach(() => desk.close());

const paperToday = (amount: number | null) =>
  ({ department: OWN, resource: 'paper', today: amount, month: amount }) as const;

/** The popup's page in a tab, with a line typed and understood. */
async function typedPopup(line: string, understood: string): Promise<Page> {
  const page = await desk.open('popup.html');
  await page.getByRole('textbox', { name: 'Ghi nhanh' }).fill(line);
  await page.getByText(understood).first().waitFor();
  await page.getByText('Nhấn Enter để ghi.').waitFor();
  return page;
}

/**
 * Milliseconds after Enter at which the popup is closed: from before the first thing it waits for to long after the
 * last; the final one stays until the popup calls it saved.
 */
const MOMENTS = [0, 0.2, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60, 100, 200, 60_000];

it('[S1] the popup closed at any moment after Enter: what it called saved is there, nothing is half saved', async () => {
  await beginBook(desk);
  let least = 0;
  for (const moment of MOMENTS) {
    const page = await typedPopup('20 tờ', 'Giấy: 20 tờ');
    const said = await page.evaluate(closeAfter, moment).catch(() => undefined);
    if (!page.isClosed()) await page.close();
    if (said === 'saved') least += 20;
    const check = await desk.open('popup.html');
    await check.locator('main section h2 + *').first().waitFor();
    const draft = await check.getByRole('textbox', { name: 'Ghi nhanh' }).inputValue();
    await check.getByRole('textbox', { name: 'Ghi nhanh' }).fill('');
    await check.close();
    // What was not said to be saved may have been saved all the same; if it was not, the line is still there.
    const now = await storedPaper();
    expect(now % 20).toBe(0);
    expect(now).toBeGreaterThanOrEqual(least);
    // Either it was stored, or what was typed is still there.
    expect(now > least || said === 'saved' || draft === '20 tờ').toBe(true);
    least = now;
  }
  expect(least).toBeGreaterThan(0);
  await sameEverywhere(desk, paperToday(least));
});

/** Presses Enter, closes the page at a moment or once it says saved, and tells what it said by then; runs in the page. */
function closeAfter(millis: number): Promise<'saved' | 'not-yet'> {
  const line = document.querySelector('input[aria-label="Ghi nhanh"]');
  const end = performance.now() + millis;
  line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  line?.closest('form')?.requestSubmit();
  return new Promise((resolve) => {
    // A message to oneself is the page's shortest turn: timers would wait whole milliseconds.
    const channel = new MessageChannel();
    const turn = (): void => {
      const saysSaved = document.body.textContent.includes('Đã ghi 20 tờ');
      if (performance.now() < end && !saysSaved) channel.port2.postMessage(undefined);
      else {
        resolve(saysSaved ? 'saved' : 'not-yet');
        globalThis.close();
      }
    };
    channel.port1.addEventListener('message', turn);
    channel.port1.start();
    turn();
  });
}

/** Sheets of June as the report sums them. */
async function storedPaper(): Promise<number> {
  const report = await reportPage(desk);
  const amount = await reportMonth(report, OWN, 'Giấy in');
  await report.close();
  return amount ?? 0;
}

it('[S1] a killed worker wakes to log from the address bar, and nothing is lost', async () => {
  await beginBook(desk);
  await typeAndSave(await popupLine(desk), '20 tờ', 'Giấy: 20 tờ');
  const page = await desk.open('book.html#/so-ghi');
  const session = await desk.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  // The popup needs no worker.
  const popup = await typedPopup('10 tờ', 'Giấy: 10 tờ');
  await popup.keyboard.press('Enter');
  await popup.getByText('Đã ghi 10 tờ').first().waitFor();
  await popup.close();
  // It wakes as any event wakes it, and has nothing to remember.
  await session.send('ServiceWorker.startWorker', { scopeURL: pageAddress('') });
  const worker = await Surface.find(desk.browser, pageAddress('background.js'), 'service_worker');
  // Shown first, then saved by Enter (law Q4).
  await worker.evaluate(
    `new Promise((shown) => chrome.omnibox.onInputChanged.dispatch('5 tờ', () => shown()))`,
  );
  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch('5 tờ', 'currentTab')`);
  expect(await eventually(storedPaper, 35)).toBe(35);
  await sameEverywhere(desk, paperToday(35));
});

it('[S1] the browser killed right after "saved" loses nothing', async () => {
  const profile = join(desk.folder, 'profile');
  const kill = await browserKiller(desk);
  await beginBook(desk);
  const popup = await popupLine(desk);
  await typeAndSave(popup, '2 ram A4, 6 chai', 'Giấy: 1.000 tờ (2 ram) · 6 chai');
  await kill();
  const again = await launch({
    program: await ensureChromium(),
    extension: await freshBuild('trial'),
    profile,
  });
  desk = { ...again, folder: desk.folder, close: () => again.close() };
  await sameEverywhere(desk, paperToday(1000), { department: OWN, resource: 'plastic', today: 6, month: 6 });
});

it('[S1] a database made newer in another window: not saved is said, the line stays, nothing is lost', async () => {
  const { book } = await beginBook(desk);
  await typeAndSave(await popupLine(desk), '20 tờ', 'Giấy: 20 tờ');
  const page = await typedPopup('30 tờ', 'Giấy: 30 tờ');
  const other = await desk.open('icon/16.png');
  // Resolves only if the popup lets its connection go.
  await other.evaluate(upgrade, `soxanh-${book}`);
  await page.keyboard.press('Enter');
  await page.getByText('bản Sổ Xanh mới hơn').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Ghi nhanh' }).inputValue()).toBe('30 tờ');
  const closed = await desk.open('book.html');
  await closed.getByText('bản Sổ Xanh mới hơn').first().waitFor();
  expect(await other.evaluate(countEntries, `soxanh-${book}`)).toBeGreaterThan(0);
  await page.close();
});

function upgrade(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 999);
    request.addEventListener('success', () => {
      request.result.close();
      resolve('upgraded');
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

function countEntries(name: string): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => {
      const count = request.result.transaction('entries').objectStore('entries').count();
      count.addEventListener('success', () => resolve(count.result));
    });
  });
}

it('[J2] a back-up restored twice changes nothing', async () => {
  const { path } = await beginBook(desk);
  await typeAndSave(await popupLine(desk), '20 tờ', 'Giấy: 20 tờ');
  for (let time = 0; time < 2; time++) {
    const page = await desk.open('book.html#/cai-dat');
    await page.getByRole('button', { name: 'Khôi phục, gộp từ tệp…' }).setInputFiles(path);
    await page.getByText('đã có').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  }
  await sameEverywhere(desk, paperToday(20));
  await shows(await desk.popup(), '20 tờ');
});
