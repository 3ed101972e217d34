import type { Page } from 'playwright';

/** A picture of one of the extension's pages. */
export interface Scene {
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  /** True for the whole page, however long. */
  readonly full: boolean;
  /** A selector that stands once the page is drawn. */
  readonly ready: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

export const popup = {
  page: 'popup.html',
  width: 360,
  height: 560,
  full: false,
  // What was recorded last is read last.
  ready: 'main ul li',
} as const;
export const book = { width: 1280, height: 800, full: true, ready: 'main h1' } as const;

/** What a newcomer sees. */
export const FIRST_RUN: Scene = { ...book, name: 'first-run', page: 'book.html', ready: 'main h1' };

/** The month before is whole. */
async function lastMonth(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tháng trước|Previous month/u }).click();
  await page.locator('main table').first().waitFor();
  await page
    .getByText(/[Tt]háng 5\/2026|May 2026|5\/2026/u)
    .first()
    .waitFor();
}

/** The screens of one machine by itself; each is taken in both languages and both themes. */
export const SCENES: readonly Scene[] = [
  // A line left half typed comes back: here nobody has typed yet.
  { ...popup, name: 'popup', act: (page) => page.locator('input').first().fill('') },
  {
    ...popup,
    name: 'popup-line',
    act: async (page) => {
      await page.locator('input').first().fill('2 ram A4, 15 tờ A3, 6 chai');
      await page
        .getByText(/1[.,]030/)
        .first()
        .waitFor();
    },
  },
  {
    ...popup,
    name: 'popup-week',
    act: async (page) => {
      await page.getByRole('button', { name: /Ghi theo tuần|Record by week/u }).click();
      // The week before is whole: today is a Monday.
      await page.getByRole('button', { name: /Tuần trước|Previous week/u }).click();
      await page.getByText('01/6 - 07/6/2026').first().waitFor();
      const isVietnamese = (await page.locator('html').getAttribute('lang')) === 'vi';
      const fields = {
        paper: ['35', isVietnamese ? '1 ram' : '1 ream'],
        plastic: ['', 'K'],
      };
      for (const [column, texts] of Object.entries(fields))
        for (const [row, text] of texts.entries())
          await page.locator(`tbody [data-column=${column}]`).nth(row).fill(text);
    },
  },
  { name: 'panel', page: 'sidepanel.html', width: 400, height: 900, full: true, ready: 'canvas' },
  { ...book, name: 'book', page: 'book.html#/tong-quan', ready: 'main table' },
  { ...book, name: 'trend', page: 'book.html#/dien-bien', ready: 'main canvas' },
  { ...book, name: 'compare', page: 'book.html#/so-sanh', ready: 'main table', act: lastMonth },
  { ...book, name: 'week', page: 'book.html#/ghi-tuan', ready: 'main table' },
  { ...book, name: 'journal', page: 'book.html#/so-ghi', full: false, ready: 'main table tbody tr' },
  { ...book, name: 'paper', page: 'book.html#/giay-in', ready: 'main table', act: lastMonth },
  { ...book, name: 'meters', page: 'book.html#/dien-nuoc', ready: 'main table' },
  { ...book, name: 'report', page: 'book.html#/bao-cao', ready: 'main table' },
  { ...book, name: 'setup', page: 'book.html#/thiet-lap', ready: 'main section' },
  {
    ...book,
    name: 'machine',
    page: 'book.html#/cai-dat',
    ready: 'main kbd',
    // The browser is asked how much room is used: its answer comes last.
    act: (page) =>
      page
        .getByText(/\d [KM]B/)
        .first()
        .waitFor(),
  },
  {
    name: 'slip',
    page: 'slip.html#/2026-06-08/bao-ve-noi-bo',
    width: 860,
    height: 560,
    full: true,
    ready: 'table',
  },
];
