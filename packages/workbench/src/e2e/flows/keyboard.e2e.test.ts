import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageAddress } from '../../browser/launch.ts';
import { Surface } from '../../browser/surface.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OWN } from './office-book.ts';
import { popupLine, shows } from './popup-acts.ts';
import { csvFigures } from './read-files.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

/** More stops than any page has. */
const MOST_STOPS = 80;

/** Presses Tab until the focus is on what is named, in the popup. */
async function tabInPopup(popup: Surface, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const focused = await popup.evaluate<string>(
      `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''`,
    );
    if (focused.includes(name)) return;
    await popup.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Presses Tab until the focus is on what is named, in a tab. */
async function tabTo(page: Page, name: string, kind = '*'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const [focused, isSeen] = await page.evaluate((wanted) => {
      const { activeElement: at } = document;
      if (at?.matches(wanted) !== true) return ['', false] as const;
      const label = (at as HTMLInputElement).labels?.[0]?.textContent;
      const called = at.getAttribute('aria-label') ?? label ?? at.textContent;
      return [called ?? '', getComputedStyle(at).outlineStyle !== 'none'] as const;
    }, kind);
    if (!focused.includes(name)) continue;
    expect(isSeen, `the focus on ${name} is seen`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to ${name}`);
}

it('[L5] the whole job by keyboard alone: log, look at the panel, correct, export', async () => {
  await beginBook(desk);
  const presses = await watchPointer();
  const popup = await popupLine(desk);
  await popup.type('20 tờ, 3 chai');
  await shows(popup, 'Nhấn Enter để ghi.');
  await popup.press('Enter');
  await shows(popup, 'Đã ghi');
  // Chips by their numbers, also while the keyboard is in the line.
  await popup.press('Alt+1');
  await shows(popup, 'Đã ghi 10 tờ giấy');
  await tabInPopup(popup, 'Sửa lượt ghi 10 tờ giấy');
  await popup.press('Enter');
  await shows(popup, 'Đang sửa lượt ghi 10 tờ giấy.');
  await popupLine(desk);
  await popup.press('Control+a');
  await popup.type('15 tờ');
  await shows(popup, 'Nhấn Enter để ghi.');
  await popup.press('Enter');
  await shows(popup, 'Đã sửa');
  await tabInPopup(popup, 'Mở bảng của phòng');
  await popup.press('Enter');
  const panel = await desk.sidePanel();
  await shows(panel, '35 tờ');
  const path = await exportByKeyboard();
  const question = { department: OWN, resource: 'Giấy in', day: '2026-06-08' };
  expect(await csvFigures(path, question)).toEqual({ month: 35, day: 35 });
  expect(await presses()).toBe(0);
  await sameEverywhere(
    desk,
    { department: OWN, resource: 'paper', today: 35, month: 35 },
    { department: OWN, resource: 'plastic', today: 3, month: 3 },
  );
});

it('Escape closes the popup and keeps what was half typed', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await popup.type('2 ram A4, 15');
  await popup.press('Escape').catch(() => undefined);
  await expect
    .poll(() => Surface.isOpen(desk.browser, pageAddress('popup.html')), { timeout: 5000 })
    .toBe(false);
  const again = await popupLine(desk);
  expect(await again.evaluate(`document.querySelector('input[aria-label="Ghi nhanh"]').value`)).toBe(
    '2 ram A4, 15',
  );
});

it('[Q4] what is typed before the code of the popup is there stands in its line, understood', async () => {
  await beginBook(desk);
  const page = await desk.context.newPage();
  await page.addInitScript(holdSettings);
  await page.goto(pageAddress('popup.html'), { waitUntil: 'commit' });
  // Nothing is drawn until the settings are read, and the keyboard is there.
  await page.locator('#early-line:focus').waitFor({ state: 'attached' });
  await page.keyboard.type('20 tờ');
  expect(await page.locator('#app').innerHTML()).toBe('');
  await page.evaluate('letGo()');
  await page.getByText('Giấy: 20 tờ').waitFor();
  // In the same field and with no other one, the hand goes on.
  await page.keyboard.type(', 3 chai');
  await page.getByText('Nhấn Enter để ghi.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi 20 tờ').first().waitFor();
  expect(await page.locator('#early-line').count()).toBe(0);
  await page.close();
  await sameEverywhere(desk, { department: OWN, resource: 'paper', today: 20, month: 20 });
});

/** Lets a page's first reading of the settings wait until it is let go; runs in the page. */
function holdSettings(): void {
  const area = (globalThis as unknown as { chrome: { storage: { local: Record<'get', unknown> } } }).chrome
    .storage.local;
  const get = (area.get as (...keys: unknown[]) => Promise<unknown>).bind(area);
  const released = new Promise<void>((resolve) => Object.assign(globalThis, { letGo: resolve }));
  area.get = async (...keys: unknown[]) => {
    await released;
    return get(...keys);
  };
}

/** From the book's first page to the report of June and its file, without a pointer. */
async function exportByKeyboard(): Promise<string> {
  const page = await desk.open('book.html');
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  await tabTo(page, 'Đến nội dung');
  await tabTo(page, 'Báo cáo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Báo cáo', level: 1 }).waitFor();
  // The page opens on May, the last whole month.
  await page.getByRole('combobox', { name: 'Tháng' }).waitFor();
  await tabTo(page, 'Tháng', 'select');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Số liệu sử dụng tháng 6/2026' }).waitFor();
  await tabTo(page, 'Xuất CSV');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = `${desk.folder}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  await page.close();
  return path;
}

/** Counts what a pointer does in any tab from now on; the popup gets keys only from this test. */
async function watchPointer(): Promise<() => Promise<number>> {
  let count = 0;
  await desk.context.exposeFunction('pointerUsed', () => {
    count++;
  });
  await desk.context.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown'])
      addEventListener(type, () => (globalThis as unknown as { pointerUsed(): void }).pointerUsed(), true);
  });
  return () => Promise.resolve(count);
}
