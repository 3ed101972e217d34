import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { findings } from './axe-findings.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook } from './office-book.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const METER = 'Công tơ điện Tòa nhà số 1';

/** The page of the meters on a book without figures, as the Office sees it. */
async function meterBook(): Promise<Page> {
  await beginBook(desk, { role: 'Văn phòng Ban' });
  const page = await desk.open('book.html#/dien-nuoc?ghi');
  await page.getByRole('textbox', { name: `Chỉ số: ${METER}` }).waitFor();
  return page;
}

const reading = (page: Page) => page.getByRole('textbox', { name: `Chỉ số: ${METER}` });
const row = (page: Page) => page.getByRole('listitem').filter({ has: reading(page) });

/** The counters of the sample office have one decimal. */
const onDial = (value: string): string => (value.includes(',') ? value : `${value},0`);

/** Types a reading of a day, waits for what is understood, and saves it. */
async function record(page: Page, day: string, value: string, understood: string | RegExp): Promise<void> {
  await page.getByRole('textbox', { name: 'Ngày đọc' }).fill(day);
  await reading(page).fill(value);
  await row(page).getByText(understood).waitFor();
  await page.getByRole('button', { name: 'Ghi 1 chỉ số' }).click();
  await page.getByText(`Đã ghi: Chỉ số ${onDial(value)}.`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ghi chỉ số', exact: true }).waitFor();
  expect(await reading(page).inputValue()).toBe('');
}

async function withTwoMonths(): Promise<Page> {
  const page = await meterBook();
  await record(page, '31/3/2026', '100', 'Chỉ số đầu tiên: lần đọc sau mới tính được số sử dụng.');
  await record(
    page,
    '30/4/2026',
    '200',
    /Sử dụng từ 31\/3 đến 30\/4\/2026: 2\.000 kWh\. Chênh lệch 100 × 20\./u,
  );
  await record(
    page,
    '31/5/2026',
    '302,5',
    /2\.050 kWh, .*lần tháng thường|2\.050 kWh, bằng khoảng tháng thường/u,
  );
  return page;
}

const openMeter = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: METER }).first().click();
  await page.getByRole('heading', { name: 'Sử dụng giữa hai lần đọc' }).waitFor();
};

it('[M1] readings in one sitting: the last one and the use stand there before anything is saved', async () => {
  const page = await withTwoMonths();
  await row(page).getByText('Đã ghi cho lúc này: 302,5').waitFor();
  const building = page.getByRole('region', { name: 'Tòa nhà số 1: Điện' });
  await building.getByText('2.050 kWh', { exact: true }).waitFor();
  await building.getByText('đủ 31/31 ngày').waitFor();
  await page.getByRole('textbox', { name: 'Ngày đọc' }).fill('08/6/2026');
  await row(page).getByText('Lần trước: 302,5, cuối giờ 31/5/2026').waitFor();
  await reading(page).fill('400');
  await page.getByRole('button', { name: 'Ghi 1 chỉ số' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: Chỉ số 400,0.', { exact: true }).waitFor();
  // The button is spent: the keyboard goes on from what was saved, one step from the way back.
  await page.waitForFunction(() => document.activeElement?.matches('div[tabindex="-1"]') === true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Đã hoàn tác.').waitFor();
  await row(page).getByText('Lần trước: 302,5, cuối giờ 31/5/2026').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.close();
});

it('[M2] a lower reading is a question: its days have no figure until it is answered', async () => {
  const page = await withTwoMonths();
  await reading(page).fill('7');
  await page.getByRole('radio', { name: 'Lần này đọc nhầm' }).click();
  // It is typed again, and the keyboard is where that is done.
  await page.waitForFunction(() => document.activeElement?.matches('fieldset input[type=text]') === true);
  expect(await reading(page).inputValue()).toBe('');
  await record(page, '05/6/2026', '12', /Chỉ số 12,0 thấp hơn lần trước \(302,5, ngày 31\/5\/2026\)/u);
  await page.getByRole('heading', { name: 'Chỉ số cần trả lời (1)' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Đã thay công tơ' }).check();
  await page.getByRole('textbox', { name: 'Số cuối của công tơ cũ' }).fill('310');
  await page.getByRole('textbox', { name: 'Số đầu của công tơ mới' }).fill('2');
  await page.getByText('01/6 - 05/6/2026: 350 kWh').waitFor();
  await page.getByRole('button', { name: 'Ghi câu trả lời' }).click();
  await page.getByRole('heading', { name: /Chỉ số cần trả lời/u }).waitFor({ state: 'detached' });
  await openMeter(page);
  await page.getByRole('cell', { name: '350 kWh' }).waitFor();
  const event = page.getByRole('cell', { name: 'Thay công tơ: số cuối 310,0, số đầu 2,0', exact: true });
  expect(await event.count()).toBe(1);
  await page.close();
});

it('[J1] a reading is corrected by a new one with its reason, removed, and brought back', async () => {
  const page = await withTwoMonths();
  await openMeter(page);
  await page.getByRole('button', { name: 'Sửa: Chỉ số 302,5, cuối giờ 31/5/2026' }).click();
  await page.getByRole('textbox', { name: 'Chỉ số', exact: true }).fill('300');
  await page.getByText('01/5 - 31/5/2026: 2.000 kWh').waitFor();
  await page.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText('Chưa ghi phần này.').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi nhầm số');
  await page.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByRole('cell', { name: /Chỉ số 300,0 .*Ghi nhầm số/u }).waitFor();
  await page.getByRole('button', { name: 'Bỏ: Chỉ số 300,0, cuối giờ 31/5/2026' }).click();
  await page.getByRole('button', { name: 'Bỏ lượt ghi này' }).click();
  await page.getByText('Ghi lý do bỏ để người đọc sổ sau này hiểu.').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ghi nhầm công tơ, đồng hồ' }).click();
  await page.getByRole('button', { name: 'Bỏ lượt ghi này' }).click();
  await page.getByText('Đã bỏ lượt ghi.').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('div[tabindex="-1"]') === true);
  expect(await page.getByRole('cell', { name: /^Chỉ số 300,0/u }).count()).toBe(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('cell', { name: /^Chỉ số 300,0/u }).waitFor();
  await page.close();
});

it('[M6] an invoice stands beside the sum of its own days, and falls on calendar months', async () => {
  const page = await withTwoMonths();
  await openMeter(page);
  await page.getByRole('button', { name: 'Ghi chỉ số, thay đổi, hóa đơn' }).click();
  await page.getByRole('combobox', { name: 'Nội dung ghi' }).selectOption('invoice');
  await page.getByRole('textbox', { name: 'Từ ngày' }).fill('01/4/2026');
  await page.getByRole('textbox', { name: 'Đến ngày' }).fill('31/5/2026');
  await page.getByRole('textbox', { name: 'Số lượng (kWh)' }).fill('4.090');
  await page.getByText('Hiểu là 4.090 kWh.').waitFor();
  await page.getByRole('textbox', { name: 'Số tiền (đồng)' }).fill('9.876.543');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  const invoices = page.getByRole('region', { name: 'Hóa đơn' });
  await invoices
    .getByText(/Hóa đơn 4\.090 kWh \(01\/4 - 31\/5\/2026\), chỉ số tự đọc 4\.050 kWh, lệch 40 kWh \(1,0%\)/u)
    .waitFor();
  await invoices.getByText(/9\.876\.543 đồng/u).waitFor();
  const months = invoices.getByText(/Chia theo tháng: tháng 4\/2026: .* · tháng 5\/2026:/u);
  expect(await months.count()).toBe(1);
  await page.close();
});

it('[T1] who may not read a meter sees the book and writes nothing', async () => {
  const page = await withTwoMonths();
  await setMachine(desk, { role: 'recorder', department: 'bao-ve-noi-bo', departments: ['bao-ve-noi-bo'] });
  await page.getByText('Máy này không được ghi chỉ số của công tơ, đồng hồ nào.', { exact: false }).waitFor();
  await openMeter(page);
  await page.getByRole('cell', { name: '2.050 kWh' }).waitFor();
  expect(await page.getByRole('button', { name: /^(Ghi|Sửa|Bỏ)/u }).count()).toBe(0);
  await page.close();
});

it('what is half typed is there when the page is opened again; the slip has the last readings', async () => {
  const page = await withTwoMonths();
  await reading(page).fill('31');
  await page.reload();
  await reading(page).waitFor();
  expect(await reading(page).inputValue()).toBe('31');
  await openMeter(page);
  await page.getByRole('button', { name: 'Ghi chỉ số, thay đổi, hóa đơn' }).click();
  await page.getByRole('combobox', { name: 'Nội dung ghi' }).selectOption('invoice');
  await page.getByRole('textbox', { name: 'Số lượng (kWh)' }).fill('4.090');
  await page.reload();
  await page.getByRole('button', { name: 'Ghi chỉ số, thay đổi, hóa đơn' }).click();
  await page.getByText('Hiểu là 4.090 kWh.').waitFor();
  await page.getByRole('button', { name: 'Thôi' }).click();
  await page.goto(page.url().replace(/book\.html.*$/u, 'slip.html#/cong-to'));
  await page.getByRole('row', { name: /Công tơ điện Tòa nhà số 1 .*302,5 cuối giờ 31\/5\/2026/u }).waitFor();
  const unread = page.getByRole('row', { name: /Đồng hồ nước Tòa nhà số 2 .*chưa có/u });
  expect(await unread.count()).toBe(1);
  await page.close();
});
