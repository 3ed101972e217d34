import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Desk } from '../../browser/launch.ts';
import { Surface } from '../../browser/surface.ts';
import { pageAddress } from '../../browser/launch.ts';
import { eventually } from './eventually.ts';
import type { FlowDesk } from './flow-desk.ts';
import { numberShown } from './number-shown.ts';
import { csvFigures, xlsxFigures } from './read-files.ts';

/** What every surface is asked: a department's use of something today and in this month. */
export interface Question {
  readonly department: string;
  readonly resource: 'paper' | 'plastic';
  /** Null: nothing is recorded, which is no zero (law L1). */
  readonly today: number | null;
  readonly month: number | null;
}

const NAMES = { paper: 'Giấy in', plastic: 'Nhựa dùng một lần' } as const;

/** The day of a trial build. */
const TODAY = '2026-06-08';

/**
 * Asks the real popup, the real side panel, the book's report and the two files exported from it for the same numbers,
 * and expects them of each (law L5). The machine records for the question's department.
 */
export async function sameEverywhere(desk: FlowDesk, ...questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const name = NAMES[question.resource];
    const popup = await eventually(() => popupToday(desk, name), question.today);
    const panel = await eventually(() => panelMonth(desk, name), question.month);
    expect({ question, popup, panel }).toEqual({
      question,
      popup: question.today,
      panel: question.month,
    });
  }
  const report = await reportPage(desk);
  for (const question of questions) {
    const name = NAMES[question.resource];
    const shown = await eventually(() => reportMonth(report, question.department, name), question.month);
    expect({ question, report: shown }).toEqual({ question, report: question.month });
  }
  await sameInFiles(desk, report, questions);
  await report.close();
}

async function sameInFiles(desk: FlowDesk, report: Page, questions: readonly Question[]): Promise<void> {
  const [csv, xlsx] = [
    await downloaded(desk, report, 'Xuất CSV'),
    await downloaded(desk, report, 'Xuất Excel (.xlsx)'),
  ];
  for (const question of questions) {
    const { department, month, today } = question;
    const asked = { department, resource: NAMES[question.resource], day: TODAY };
    const files = { csv: await csvFigures(csv, asked), xlsx: await xlsxFigures(xlsx, asked) };
    // A day on which nothing was due or recorded has no row, or a row without a value.
    const expected = { month, day: today ?? files.csv.day ?? undefined };
    expect({ question, ...files }).toEqual({ question, csv: expected, xlsx: expected });
  }
}

/** What the popup says of today: null for "Chưa ghi", zero for "Không dùng". */
async function popupToday(desk: Desk, name: string): Promise<number | null | undefined> {
  const popup = await desk.popup();
  const row = `document.querySelector('section[aria-label="${name}"]')`;
  await popup.until(`${row} && !${row}.textContent.includes('…')`);
  const text = await popup.evaluate<string>(`${row}.querySelector('h2').nextElementSibling.innerText`);
  if (text.includes('Chưa ghi')) return null;
  return text.includes('Không dùng') ? 0 : numberShown(text);
}

/** What the side panel says of this month, for the department of this machine. */
async function panelMonth(desk: Desk, name: string): Promise<number | null | undefined> {
  const panel = await openPanel(desk);
  // The card of the department comes before the cards of all departments.
  const figure = `document.querySelector('button[aria-haspopup=dialog][aria-label*=", ${name}:"]')`;
  await panel.until(figure);
  const text = await panel.evaluate<string>(`${figure}.textContent`);
  return numberShown(text) ?? null;
}

/** The real side panel: the one that is open, or else opened by the popup's button. */
export async function openPanel(desk: Desk): Promise<Surface> {
  if (!(await Surface.isOpen(desk.browser, pageAddress('sidepanel.html')))) {
    const popup = await desk.popup();
    await popup.click('button', 'Mở bảng của phòng');
  }
  return desk.sidePanel();
}

/** The report of this month in a tab. */
export async function reportPage(desk: Desk): Promise<Page> {
  const page = await desk.open('book.html#/bao-cao');
  // Early in a month the report opens on the one before, which is the one to hand in.
  await page.getByRole('combobox', { name: 'Tháng' }).selectOption('6');
  await page.getByRole('heading', { name: 'Số liệu sử dụng tháng 6/2026' }).waitFor();
  return page;
}

/** What the report's first table says of a department. */
export async function reportMonth(
  page: Page,
  department: string,
  resource: string,
): Promise<number | null | undefined> {
  const row = page
    .locator('article table')
    .first()
    .locator('tbody tr')
    .filter({ has: page.getByText(resource, { exact: true }) })
    .filter({ has: page.getByText(department, { exact: true }) });
  const text = await row.locator('td').nth(3).textContent();
  return numberShown(text ?? '') ?? null;
}

/** Presses an export button and keeps the file it gives. */
export async function downloaded(desk: FlowDesk, page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = join(desk.folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
