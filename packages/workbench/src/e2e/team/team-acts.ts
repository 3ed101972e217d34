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

/** The Office makes a code for one role, of a department or (null) of the whole office, and reads it off the screen. */
export async function makeCode(
  desk: FlowDesk,
  department: string | null,
  role = 'Người ghi',
): Promise<string> {
  const page = await desk.open('book.html#/thiet-lap?phan=may');
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption(role);
  if (department !== null) await page.getByRole('combobox', { name: 'Phòng' }).selectOption(department);
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

/** Sends and takes in what there is, and waits until all is sent. */
export async function sendNow(desk: FlowDesk): Promise<void> {
  const page = await desk.open('book.html#/cai-dat');
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await page.getByText('Đã gửi hết').first().waitFor();
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor();
  await page.close();
}

/** Corrects the amount of an entry of the journal, found by how its amount reads. */
export async function correctEntry(desk: FlowDesk, amount: string, to: string): Promise<void> {
  const page = await desk.open('book.html#/so-ghi');
  await page.getByRole('button', { name: new RegExp(`^Sửa: .*: ${amount},`, 'u') }).click();
  const form = page.getByRole('form', { name: /^Sửa lượt ghi/u });
  await form.getByRole('textbox', { name: /^Số lượng/u }).fill(to);
  await form.getByRole('button', { name: 'Ghi nhầm số' }).click();
  await form.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText(/^Đã sửa lượt ghi/u).waitFor();
  await page.close();
}
