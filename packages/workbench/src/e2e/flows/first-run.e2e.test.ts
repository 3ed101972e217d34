import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleBook } from '../../browser/sample.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { answerFromFile, bundleFile, firstRun, OTHER, OWN } from './office-book.ts';
import { popupLine, shows, typeAndSave } from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

it('opens by itself after the installation, and the popup leads to it', async () => {
  const page = desk.context.pages().find((tab) => tab.url().includes('book.html'));
  if (page === undefined) throw new Error('no page was opened');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Câu 1/3').count()).toBe(1);
  const popup = await desk.popup();
  await shows(popup, 'Máy này chưa có sổ.');
  await page.close();
});

it('[L5] three questions for a new office; what is not answered is asked for, nothing is lost on the way back', async () => {
  const page = await firstRun(desk);
  const next = page.getByRole('button', { name: 'Tiếp tục' });
  await next.click();
  await page.getByText('Chưa chọn. Chọn một trong bốn cách bắt đầu.').waitFor();
  await page.getByRole('radio', { name: 'Bắt đầu sổ mới' }).check();
  await page.getByRole('textbox', { name: 'Tên cơ quan' }).fill('Ban Tổ chức Huyện ủy');
  await page
    .getByRole('textbox', { name: 'Các phòng, mỗi dòng một phòng' })
    .fill('Văn phòng\n\nPhòng "A" & <B>\nVăn phòng');
  await next.click();
  await page.getByText('Câu 2/3').waitFor();
  await next.click();
  await page.getByText('Chưa chọn phòng.').waitFor();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  expect(await page.getByRole('textbox', { name: 'Tên cơ quan' }).inputValue()).toBe('Ban Tổ chức Huyện ủy');
  await next.click();
  expect(await page.getByRole('checkbox').count()).toBe(2);
  await page.getByRole('checkbox', { name: 'Phòng "A" & <B>' }).check();
  await next.click();
  await page.getByText('Câu 3/3').waitFor();
  await page.getByText('Ghim nút Sổ Xanh').waitFor();
  await page.getByRole('button', { name: 'Bắt đầu ghi' }).click();
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  await page.getByText('Ban Tổ chức Huyện ủy').first().waitFor();
  await page.close();
  await typeAndSave(await popupLine(desk), '12 tờ', '12 tờ');
  await sameEverywhere(desk, { department: 'Phòng "A" & <B>', resource: 'paper', today: 12, month: 12 });
});

it('[L5] from a back-up file: its office and its figures', async () => {
  const page = await firstRun(desk);
  const { path } = await bundleFile(desk);
  await answerFromFile(page, path, { departments: [OWN, OTHER], role: 'Văn phòng Ban' });
  await page.getByText('Ghi với tư cách: Văn phòng Ban').waitFor();
  await page.close();
  const popup = await popupLine(desk);
  await typeAndSave(popup, '9 tờ cho VP', 'Văn phòng Ban');
  await shows(popup, `Đã ghi 9 tờ giấy cho ${OTHER}`);
  await sameEverywhere(desk, { department: OTHER, resource: 'paper', today: 9, month: 9 });
});

it('a file that is no book is refused and nothing is begun', async () => {
  const page = await firstRun(desk);
  await page.getByRole('radio', { name: 'Từ tệp sao lưu' }).check();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ghi chú.jsonl', mimeType: 'text/plain', buffer: Buffer.from('xin chào\n') });
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('Tệp này không phải tệp số liệu của Sổ Xanh.').waitFor();
  expect(await page.getByText('Câu 1/3').count()).toBe(1);
  await page.close();
});

it('the sample, by its questions: two years of figures that end yesterday, left behind with one click', async () => {
  const page = await firstRun(desk);
  await page.getByRole('radio', { name: 'Xem thử với số liệu minh họa' }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  expect(await page.getByRole('checkbox').count()).toBe(5);
  await page.getByRole('checkbox', { name: OWN }).check();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Bắt đầu ghi' }).click();
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor({ timeout: 60_000 });
  await page.getByText('Số liệu minh họa, không phải số liệu của cơ quan.').first().waitFor();
  await page.getByRole('link', { name: 'Cài đặt máy này' }).click();
  await page.getByRole('button', { name: 'Bắt đầu sổ của cơ quan' }).click();
  await page.getByText('Câu 1/3').waitFor();
  await page.close();
});

it('the sample, by its address: no question, then the overview; with a book open only the overview', async () => {
  const before = await firstRun(desk);
  await before.close();
  const page = await openSampleBook(desk);
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor({ timeout: 60_000 });
  expect(page.url()).toMatch(/#\/tong-quan$/u);
  await page.getByText('Ghi với tư cách: Văn phòng Ban').waitFor();
  await page.goto(page.url().replace('tong-quan', 'minh-hoa'));
  await page.waitForURL(/#\/tong-quan$/u);
  await page.close();
  const popup = await popupLine(desk);
  await popup.until(`document.querySelector('header select').selectedOptions[0].textContent === '${OWN}'`);
});
