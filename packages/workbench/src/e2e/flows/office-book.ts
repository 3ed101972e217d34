import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, encodeBundle, sampleBook, type Entry } from '@soxanh/core';
import type { Page } from 'playwright';
import { setMachine } from '../../browser/sample.ts';
import type { FlowDesk } from './flow-desk.ts';

/** The department the tests record for unless they say otherwise. */
export const OWN = 'Phòng Bảo vệ chính trị nội bộ';
/** Another one of the office. */
export const OTHER = 'Văn phòng Ban';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The plan's office as its facts describe it, from the first working day of the year on: a book without figures. */
function officeEntries(): readonly Entry[] {
  const period = { first: dayOf(2026, 1, 5), last: dayOf(2026, 1, 5) };
  return sampleBook(period, 'flows', sha256).entries.filter(({ kind }) => kind === 'office');
}

/** A book: its name, and the file it begins from. */
export interface OfficeBook {
  readonly book: string;
  readonly path: string;
}

/** Writes a bundle with the office, and whatever else is given, into a file. */
export async function bundleFile(
  desk: FlowDesk,
  more: readonly Entry[] = [],
  book = randomUUID(),
): Promise<OfficeBook> {
  const path = join(desk.folder, `${randomUUID()}.jsonl`);
  await writeFile(path, encodeBundle({ book, synthetic: false }, [...officeEntries(), ...more]));
  return { book, path };
}

/** Who sits at the machine. */
export interface Seat {
  readonly departments?: readonly string[];
  readonly role?: 'Người ghi' | 'Văn phòng Ban';
}

/** Begins a book of its own for a test, as a newcomer with a file does: three questions. */
export async function beginBook(desk: FlowDesk, seat: Seat = {}): Promise<OfficeBook> {
  const made = await bundleFile(desk);
  const page = await firstRun(desk);
  await answerFromFile(page, made.path, seat);
  await page.close();
  return made;
}

/** The first run in a tab: the machine forgets the book it had. */
export async function firstRun(desk: FlowDesk): Promise<Page> {
  const page = await desk.open('book.html');
  await page.locator('h1').first().waitFor();
  await setMachine(desk, { book: null });
  await page.getByRole('radio', { name: 'Xem thử với số liệu minh họa' }).waitFor();
  return page;
}

/** Answers the three questions from a bundle file, and waits for the book. */
export async function answerFromFile(page: Page, path: string, seat: Seat = {}): Promise<void> {
  await page.getByRole('radio', { name: 'Từ tệp sao lưu' }).check();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  for (const name of seat.departments ?? [OWN]) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('radio', { name: seat.role ?? 'Người ghi' }).check();
  await page.getByRole('button', { name: 'Bắt đầu ghi' }).click();
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
}
