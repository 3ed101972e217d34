import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { FlowDesk } from './flow-desk.ts';
import { downloaded } from './same-everywhere.ts';

/** Backs the open book up and answers the path of the file. */
export async function backUp(desk: FlowDesk): Promise<string> {
  const page = await settingsPage(desk);
  const path = await downloaded(desk, page, 'Sao lưu ra tệp');
  await page.getByText(/^Đã xuất tệp so-xanh-2026-06-08\.jsonl/u).waitFor();
  await page.close();
  // Every back-up of a day has one name.
  const own = `${path}.${randomUUID()}.jsonl`;
  await rename(path, own);
  return own;
}

/** Takes a file into the open book and answers what the page says it did. */
export async function restore(desk: FlowDesk, path: string): Promise<string> {
  const page = await settingsPage(desk);
  await page.getByRole('button', { name: 'Khôi phục, gộp từ tệp…' }).setInputFiles(path);
  const outcome = page.getByText(/^(Đã gộp tệp|Tệp này)/u).first();
  await outcome.waitFor();
  const text = (await outcome.textContent()) ?? '';
  await page.close();
  return text;
}

async function settingsPage(desk: FlowDesk): Promise<Page> {
  const page = await desk.open('book.html#/cai-dat');
  await page.getByRole('button', { name: 'Sao lưu ra tệp' }).waitFor();
  return page;
}
