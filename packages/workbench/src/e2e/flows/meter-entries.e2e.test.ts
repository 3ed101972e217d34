import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageAddress } from '../../browser/launch.ts';
import { openSampleBook, setMachine, type MachineSettings } from '../../browser/sample.ts';
import { Surface } from '../../browser/surface.ts';
import { findings } from './axe-findings.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook } from './office-book.ts';
import { lineText, popupLine, shows } from './popup-acts.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
  await (await openSampleBook(desk)).close();
});
afterAll(() => desk.close());

/** The field of a meter in the popup, as an expression. */
const field = (meter: string): string =>
  `[...document.querySelectorAll('form label')].find((l) => l.textContent === ${JSON.stringify(meter)}).control`;

const FIRST = 'Công tơ điện Tòa nhà số 1';

it('[M2] the popup of those who read meters: last reading first, use before saving, a lower one is a question', async () => {
  await setMachine(desk, { role: 'recorder', department: 'van-phong', departments: ['van-phong'] });
  const popup = await desk.popup();
  await popup.click('button', 'Đọc công tơ, đồng hồ (4)');
  await shows(popup, 'Lần trước: ');
  const last = await popup.evaluate<string>(
    `document.querySelector('form[aria-label^="Đọc công tơ"]').innerText.match(/Lần trước: ([\\d.,]+)/)[1]`,
  );
  const value = Number(last.replaceAll('.', '').replace(',', '.'));
  await popup.evaluate(`${field(FIRST)}.focus()`);
  await popup.type('1');
  await shows(popup, 'Chỉ số 1,0 thấp hơn lần trước');
  expect(await findings(popup)).toEqual([]);
  // The fields of an answer stay while it is typed, also once it is complete.
  await popup.evaluate(
    `(() => { const s = ${field('Vì sao thấp hơn')}; s.value = 'replaced'; s.dispatchEvent(new Event('change', { bubbles: true })); })()`,
  );
  await popup.until(field('Số cuối của cái cũ'));
  await popup.evaluate(`${field('Số cuối của cái cũ')}.focus()`);
  await popup.type((value + 10).toFixed(1).replace('.', ','));
  await popup.evaluate(`${field('Số đầu của cái mới')}.focus()`);
  await popup.type('0');
  await shows(popup, 'Sử dụng từ ');
  await shows(popup, ': 220 kWh, ');
  expect(await popup.evaluate(`${field('Số đầu của cái mới')} === document.activeElement`)).toBe(true);
  await popup.evaluate(`${field(FIRST)}.focus()`);
  await popup.press('Control+a');
  await popup.type((value + 20).toFixed(1).replace('.', ','));
  await shows(popup, 'Sử dụng từ ');
  await shows(popup, ': 400 kWh, ');
  await popup.press('Enter');
  await shows(popup, `Đã ghi: ${FIRST} `);
  expect(await popup.evaluate(`${field(FIRST)}.value`)).toBe('');
  await popup.click('button', 'Hoàn tác');
  await shows(popup, 'Đã bỏ các chỉ số vừa ghi.');
  await shows(popup, `Lần trước: ${last}`);
  await closed(popup);
});

/** What of the extension's own API the function below uses; it runs in its worker. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** The machine's settings. */
async function machine(): Promise<MachineSettings> {
  const worker = await desk.worker();
  return worker.evaluate(
    async () => (await chrome.storage.local.get('settings'))['settings'] as MachineSettings,
  );
}

/** Closes the popup as a person does. */
async function closed(popup: Surface): Promise<void> {
  await popup.press('Escape').catch(() => undefined);
  while (await Surface.isOpen(desk.browser, pageAddress('popup.html')))
    await new Promise((resolve) => setTimeout(resolve, 30));
}

/** Closes the popup, and opens another. */
async function anotherPopup(popup: Surface): Promise<Surface> {
  await closed(popup);
  return desk.popup();
}

/** Something within the block of a meter, as an expression. */
const within = (meter: string, what: string): string =>
  `[...document.querySelectorAll('form fieldset')].find((g) => g.getAttribute('aria-label') === ${JSON.stringify(meter)})${what}`;

it('the popup says which counter could not be read, and why; what is typed outlives the popup', async () => {
  await setMachine(desk, { role: 'recorder', department: 'van-phong', departments: ['van-phong'] });
  const popup = await desk.popup();
  await popup.click('button', 'Đọc công tơ, đồng hồ (4)');
  const tick = within(FIRST, `.querySelector('input[type=checkbox]')`);
  await popup.until(tick);
  await popup.evaluate(`${tick}.click()`);
  await shows(popup, 'Sẽ ghi là chưa đọc được');
  await popup.click('button', 'Nơi đặt đang khóa');
  await popup.click('button', 'Thêm ghi chú');
  await popup.type('Hỏi bảo vệ');
  expect(await findings(popup)).toEqual([]);
  // Closed before it is saved: it opens where it was left.
  const again = await anotherPopup(popup);
  await again.until(within(FIRST, ''));
  await shows(again, 'Sẽ ghi là chưa đọc được');
  expect(await again.evaluate(`${field('Vì sao chưa đọc được')}.value`)).toBe('Nơi đặt đang khóa');
  expect(await again.evaluate(`${field('Ghi chú (lưu trên máy này)')}.value`)).toBe('Hỏi bảo vệ');
  expect(await again.evaluate(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
  await again.evaluate(`${field('Vì sao chưa đọc được')}.focus()`);
  await again.press('Enter');
  await shows(again, `Đã ghi: ${FIRST} chưa đọc được.`);
  await shows(again, 'Đã ghi cho lúc này: chưa đọc được');
  await setMachine(desk, { role: 'office', department: 'van-phong', departments: ['van-phong'] });
  const page = await desk.open('book.html#/so-ghi');
  await page.getByLabel('Loại lượt ghi').selectOption({ label: 'Chỉ số' });
  const first = page.locator('main tbody tr').first();
  await first.getByText('chưa đọc được').waitFor();
  await first.getByText('Lý do: Nơi đặt đang khóa').waitFor();
  await first.getByText('Ghi chú: Hỏi bảo vệ').waitFor();
  await first.getByRole('button', { name: /^Bỏ/u }).click();
  await page.getByRole('button', { name: 'Ghi nhầm công tơ, đồng hồ' }).click();
  await page.getByRole('button', { name: 'Bỏ lượt ghi này' }).click();
  await page.getByText(/^Đã bỏ lượt ghi/u).waitFor();
  await page.close();
});

it('what is half typed in the sample does not stand in the real book, and waits there', async () => {
  await setMachine(desk, { role: 'office', department: 'van-phong', departments: ['van-phong'] });
  await closed(await desk.popup());
  const sample = await popupLine(desk);
  await sample.type('20 tờ');
  await sample.click('button', 'Đọc công tơ, đồng hồ (4)');
  await sample.until(field(FIRST));
  await sample.evaluate(`${field(FIRST)}.focus()`);
  await sample.type('9999');
  await closed(sample);
  const { book } = await machine();
  await beginBook(desk, { role: 'Văn phòng Ban' });
  const own = await popupLine(desk);
  await shows(own, 'Đọc công tơ, đồng hồ (4)');
  expect(await lineText(own)).toBe('');
  expect(await own.evaluate(`document.querySelectorAll('form[aria-label^="Đọc công tơ"]').length`)).toBe(0);
  await closed(own);
  if (book === undefined) throw new Error('the machine has the sample book');
  await setMachine(desk, { book });
  const again = await popupLine(desk);
  await again.until(field(FIRST));
  expect([await lineText(again), await again.evaluate(`${field(FIRST)}.value`)]).toEqual(['20 tờ', '9999']);
  await closed(again);
});

it('[T1] the popup of others shows no meters', async () => {
  await setMachine(desk, {
    role: 'recorder',
    department: 'bao-ve-noi-bo',
    departments: ['bao-ve-noi-bo'],
  });
  const popup = await desk.popup();
  await shows(popup, 'Phòng Bảo vệ chính trị nội bộ');
  await popup.until(`document.querySelector('[aria-label="Ghi nhanh"]')`);
  await popup.until(`document.querySelectorAll('section h2').length > 0`);
  expect(await popup.text()).not.toContain('Đọc công tơ');
});

it('[J1] a reading is corrected in the journal, and the way back is one press', async () => {
  await setMachine(desk, { role: 'office', department: 'van-phong', departments: ['van-phong'] });
  const page = await desk.open('book.html#/so-ghi');
  await page.getByLabel('Loại lượt ghi').selectOption({ label: 'Chỉ số' });
  await page.getByLabel('Công tơ, đồng hồ').selectOption({ label: FIRST });
  const first = page.locator('main tbody tr').first();
  await first.getByText(FIRST).waitFor();
  const before = await first.getByText(/^chỉ số /).textContent();
  await first.getByRole('button', { name: /^Sửa/ }).click();
  expect(await findings(page)).toEqual([]);
  const value = page.getByLabel('Chỉ số', { exact: true });
  await value.fill('12345678');
  await page.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText('Nhiều chữ số hơn mặt số.').waitFor();
  await value.fill('9123,4');
  await page.getByRole('button', { name: 'Ghi nhầm số' }).click();
  await page.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText(/Đã sửa lượt ghi/).waitFor();
  await first.getByText('chỉ số 9.123,4').waitFor();
  await first.getByRole('button', { name: /^Các lần sửa/ }).click();
  await page.getByText('có thay đổi').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  expect(await first.getByText(/^chỉ số /).textContent()).toBe(before);
  await page.close();
});
