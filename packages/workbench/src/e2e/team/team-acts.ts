import type { Page } from 'playwright';
import { setMachine } from '../../browser/sample.ts';
import { beginBook } from '../flows/office-book.ts';
import type { FlowDesk } from '../flows/flow-desk.ts';
import type { HubChild } from './hub-child.ts';

/** The Office begins a book and puts it on the server, as the guide says. Answers its page of settings. */
export async function foundBook(desk: FlowDesk, hub: HubChild): Promise<Page> {
  await beginBook(desk, { role: 'Văn phòng Ban' });
  const page = await desk.open('book.html#/cai-dat');
  await connect(page, hub.code);
  await page.getByRole('button', { name: 'Đưa sổ đang mở lên máy chủ' }).click();
  await page.getByText(/^Đã kết nối máy chủ Sổ Xanh/u).waitFor();
  return page;
}

/** Pastes a code and connects. */
export async function connect(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mã kết nối' }).fill(code);
  await page.getByRole('button', { name: 'Kết nối', exact: true }).click();
}

/** The Office makes a code for one department and role, and reads it off the screen. */
export async function makeCode(desk: FlowDesk, department: string, role = 'Người ghi'): Promise<string> {
  const page = await desk.open('book.html#/thiet-lap?phan=may');
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption(role);
  await page.getByRole('combobox', { name: 'Phòng' }).selectOption(department);
  await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
  const made = page.getByRole('region', { name: 'Mã kết nối mới' });
  const code = await made.getByRole('textbox', { name: 'Mã kết nối' }).inputValue();
  await page.close();
  return code;
}

/** A newcomer with a code: the first run, and the book comes from the server. */
export async function joinByCode(desk: FlowDesk, code: string): Promise<Page> {
  const page = await desk.open('book.html');
  await page.locator('h1').first().waitFor();
  await setMachine(desk, { book: null });
  await page.getByRole('radio', { name: 'Có mã kết nối' }).check();
  await connect(page, code);
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  return page;
}
