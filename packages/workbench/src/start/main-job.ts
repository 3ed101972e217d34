import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { dateOf, momentAt } from '@soxanh/core';
import type { Page } from 'playwright';
import { launch, type Desk } from '../browser/launch.ts';
import { openSampleBook } from '../browser/sample.ts';
import { atExit } from '../machine/at-exit.ts';
import { repository } from '../machine/repository.ts';
import { textTable } from './text-table.ts';

const LINE = '2 ram A4, 15 tờ A3, 6 chai';

/**
 * Does the main job where there is no display, with the real popup and the real side panel: logs paper and plastic,
 * looks at the department's charts, exports the month, and prints the month's table and what it wrote.
 *
 * @returns the exit code.
 */
export async function mainJob(program: string, extension: string): Promise<number> {
  const out = join(repository, 'out', 'start');
  await mkdir(out, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'soxanh-start-'));
  const remove = (): void =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const forget = atExit(remove);
  const desk = await launch({ program, extension, profile }).catch((cause: unknown) => {
    const instead = 'Try it by itself, or set SOXANH_CHROMIUM to the path of another browser.';
    throw new Error(`${program} does not start. ${instead}`, { cause });
  });
  // Once more behind Playwright, which only at the exit ends a browser that still writes.
  process.once('exit', remove);
  try {
    const book = await openSampleBook(desk);
    const files = [
      await picture(out, 'book.png', await book.screenshot()),
      ...(await logAndLook(desk, out)),
      ...(await exportMonth(book, out)),
    ];
    console.log(`\n${await monthTable(book)}\n`);
    console.log(['Written:', ...files.map((file) => `  ${relative(process.cwd(), file)}`)].join('\n'));
    return 0;
  } finally {
    await desk.close();
    remove();
    forget();
  }
}

async function logAndLook(desk: Desk, out: string): Promise<string[]> {
  const popup = await desk.popup();
  await popup.until(`document.activeElement?.tagName === 'INPUT'`);
  await popup.type(LINE);
  await popup.until(`document.body.innerText.includes('Nhấn Enter để ghi.')`);
  await popup.press('Enter');
  await popup.until(`document.body.innerText.includes('Đã ghi')`);
  // The day's sums follow what was said; the picture is to show both.
  await popup.until(`document.body.innerText.includes('6 cái')`);
  console.log(`Logged in the popup: ${LINE}`);
  const logged = await picture(out, 'popup.png', await popup.picture());
  await popup.click('button', 'Mở bảng của phòng');
  const panel = await desk.sidePanel();
  await panel.until(`document.querySelector('canvas') !== null`);
  console.log('Opened the side panel from the popup.');
  return [logged, await picture(out, 'panel.png', await panel.picture())];
}

async function exportMonth(book: Page, out: string): Promise<string[]> {
  await book.goto(book.url().replace(/#.*/, '#/bao-cao'));
  await chooseThisMonth(book);
  const files: string[] = [];
  for (const [kind, button] of [
    ['xlsx', 'Excel'],
    ['csv', 'CSV'],
  ] as const) {
    const [download] = await Promise.all([
      book.waitForEvent('download'),
      book.getByRole('button', { name: button }).click(),
    ]);
    const path = join(out, download.suggestedFilename() || `thang.${kind}`);
    await download.saveAs(path);
    files.push(path);
  }
  files.push(await picture(out, 'report.png', await book.screenshot({ fullPage: true })));
  return files;
}

/** The month in which it was logged: early in a month the page opens on the one before, which is to be handed in. */
async function chooseThisMonth(book: Page): Promise<void> {
  const { year, month } = dateOf(momentAt(Date.now()).day);
  await book.getByRole('combobox', { name: 'Năm' }).selectOption(String(year));
  await book.getByRole('combobox', { name: 'Tháng' }).selectOption(String(month));
  await book.getByRole('heading', { name: `tháng ${month}/${year}` }).waitFor();
}

async function monthTable(book: Page): Promise<string> {
  const rows = await book
    .locator('article table')
    .first()
    .evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()),
      ),
    );
  return textTable(rows);
}

async function picture(out: string, name: string, png: Buffer): Promise<string> {
  const path = join(out, name);
  await writeFile(path, png);
  return path;
}
