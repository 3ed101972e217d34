import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from './axe-findings.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { backUp, restore } from './backup-acts.ts';
import { withRival } from './bundle-rival.ts';
import { beginBook, OWN } from './office-book.ts';
import { lineText, popupLine, shows, typeAndSave } from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const paper = (today: number | null, month = today) => ({
  department: OWN,
  resource: 'paper' as const,
  today,
  month,
});
const plastic = (today: number | null, month = today) => ({
  department: OWN,
  resource: 'plastic' as const,
  today,
  month,
});

async function journal(): Promise<Page> {
  const page = await desk.open('book.html#/so-ghi');
  await page.getByRole('table', { name: 'Các lượt ghi, mới nhất trước' }).waitFor();
  return page;
}

it('[L5] undo, offered for ten seconds after saving', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await typeAndSave(popup, '20 tờ, 3 chai', '3 chai');
  const saved = Date.now();
  await popup.click('button', 'Hoàn tác');
  await shows(popup, 'Đã bỏ 2 lượt ghi.');
  expect(Date.now() - saved).toBeLessThan(10_000);
  await sameEverywhere(desk, paper(null), plastic(null));
  const next = await popupLine(desk);
  await typeAndSave(next, '7 tờ', '7 tờ');
  await next.until(`!document.body.innerText.includes('Hoàn tác')`);
  await shows(next, '7 tờ giấy');
});

it('[J1] [L5] correct from the popup, with the reason', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await typeAndSave(popup, '20 tờ', '20 tờ');
  await popup.click('[aria-label="Sửa lượt ghi 20 tờ giấy"]');
  await shows(popup, 'Đang sửa lượt ghi 20 tờ giấy.');
  expect(await lineText(popup)).toContain('20 tờ');
  await popup.evaluate(`document.querySelector('input[aria-label="Ghi nhanh"]').select()`);
  await popup.type('25 tờ');
  await shows(popup, 'Nhấn Enter để ghi.');
  await popup.press('Enter');
  await shows(popup, 'Đã sửa');
  await sameEverywhere(desk, paper(25), plastic(null));
  const page = await journal();
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('all');
  await page.getByRole('button', { name: /^Các lần sửa: .*25 tờ/u }).click();
  await page.getByRole('cell', { name: 'Ghi nhầm số' }).waitFor();
  await page.getByRole('cell', { name: 'đã sửa' }).first().waitFor();
  await page.close();
});

it('[J1] [L5] correct in Sổ ghi: a reason is asked for, the old entry stays readable', async () => {
  await beginBook(desk);
  await typeAndSave(await popupLine(desk), '20 tờ', '20 tờ');
  const page = await journal();
  await page.getByRole('button', { name: /^Sửa: / }).click();
  const form = page.getByRole('form', { name: /^Sửa lượt ghi/u });
  await form.getByRole('textbox', { name: /^Số lượng/u }).fill('2 ram');
  await form.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await form.getByText('Ghi lý do sửa để người đọc sổ sau này hiểu.').waitFor();
  await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Đếm lại');
  await form.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText(/^Đã sửa lượt ghi/u).waitFor();
  await page
    .getByRole('button', { name: /^Các lần sửa: /u })
    .first()
    .click();
  await page.getByRole('cell', { name: 'Đếm lại' }).waitFor();
  await page.close();
  await sameEverywhere(desk, paper(1000), plastic(null));
});

it('[L1] [L5] "Hôm nay không dùng nhựa", and a later entry that contradicts it', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await popup.click('button', 'Hôm nay không dùng nhựa');
  await shows(popup, 'Đã ghi: hôm nay phòng không dùng đồ nhựa một lần.');
  await sameEverywhere(desk, plastic(0), paper(null));
  const again = await popupLine(desk);
  await again.type('3 chai');
  await shows(
    again,
    'Hôm nay phòng đã xác nhận không dùng nhựa. Nếu ghi thêm 3 chai, xác nhận đó không còn được tính.',
  );
  await again.press('Enter');
  await shows(again, 'Đã ghi 3 chai');
  await sameEverywhere(desk, plastic(3), paper(null));
});

it('[L5] another day: chosen in the popup, or named in the line; both are late entries', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await popup.click('button', 'Ngày khác');
  const field = `document.querySelector('header input[type=text]')`;
  await popup.until(field);
  await popup.evaluate(`${field}.focus()`);
  await popup.press('Control+a');
  await popup.type('04/6/2026');
  await shows(popup, 'Ghi bổ sung cho thứ Năm, 04/6/2026.');
  await popup.click('button', '50 tờ');
  await shows(popup, 'Đã ghi 50 tờ giấy');
  await popup.click('button', 'Hôm nay');
  await popup.until(`!document.body.innerText.includes('Ghi bổ sung cho')`);
  await popup.evaluate(`document.querySelector('input[aria-label="Ghi nhanh"]').focus()`);
  await typeAndSave(popup, 'thứ sáu 30 tờ', 'Ghi bổ sung');
  await sameEverywhere(desk, paper(null, 80), plastic(null));
  const page = await journal();
  expect(await page.getByText('ghi bổ sung', { exact: true }).count()).toBe(2);
  await page.close();
});

it('[J1] [L5] remove, with a reason, and restore in Sổ ghi', async () => {
  await beginBook(desk);
  await typeAndSave(await popupLine(desk), '40 tờ', '40 tờ');
  const page = await journal();
  await page.getByRole('button', { name: /^Bỏ: /u }).click();
  // By keyboard alone: the reason has the cursor, and the common ones come after it.
  await page.waitForFunction(() => document.activeElement?.matches('form input[type=text]') === true);
  await page.keyboard.press('Enter');
  await page.getByText('Ghi lý do bỏ để người đọc sổ sau này hiểu.').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('textbox', { name: 'Lý do bỏ' }).inputValue()).toBe('Ghi hai lần');
  await page.getByRole('textbox', { name: 'Lý do bỏ' }).press('Enter');
  await page.getByText(/^Đã bỏ lượt ghi/u).waitFor();
  // The row is gone with its form: the keyboard goes on from what was done.
  await page.waitForFunction(() => document.activeElement?.matches('div[tabindex="-1"]') === true);
  await sameEverywhere(desk, paper(null), plastic(null));
  await page.bringToFront();
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('all');
  await page.getByRole('button', { name: /^Các lần sửa: /u }).click();
  await page.getByRole('cell', { name: 'Ghi hai lần' }).waitFor();
  await page.getByRole('button', { name: /^Khôi phục: /u }).click();
  await page.getByText(/^Đã khôi phục lượt ghi/u).waitFor();
  await page.close();
  await sameEverywhere(desk, paper(40), plastic(null));
});

it('[J4] [L5] an entry corrected in two places: the greatest head counts until somebody chooses', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await typeAndSave(popup, '20 tờ', '20 tờ');
  const before = await backUp(desk);
  const again = await popupLine(desk);
  await again.click('[aria-label="Sửa lượt ghi 20 tờ giấy"]');
  await shows(again, 'Đang sửa lượt ghi 20 tờ giấy.');
  await again.evaluate(`document.querySelector('input[aria-label="Ghi nhanh"]').select()`);
  await again.type('25 tờ');
  await shows(again, 'Nhấn Enter để ghi.');
  await again.press('Enter');
  await shows(again, 'Đã sửa');
  // Another machine, to which the same entry came, says 30 a little later.
  expect(await restore(desk, await withRival(before, 30))).toContain('thêm 1 lượt ghi');
  await sameEverywhere(desk, paper(30));
  const page = await journal();
  await page.getByText(/25 tờ và 30 tờ\. Đang tính 30 tờ\. Chọn số đúng\./u).waitFor();
  await page.getByRole('button', { name: 'Chọn: 25 tờ' }).click();
  await page.getByText(/^Đã chọn số đúng/u).waitFor();
  // The page asks for conflicts anew once it has said what was chosen.
  await page.getByRole('heading', { name: 'Hai nơi cùng sửa' }).waitFor({ state: 'detached' });
  await page.close();
  await sameEverywhere(desk, paper(25));
});
