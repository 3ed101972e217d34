import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageAddress } from '../../browser/launch.ts';
import { Surface } from '../../browser/surface.ts';
import { eventually } from './eventually.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OWN } from './office-book.ts';
import {
  cellOf,
  lastWeek,
  lineText,
  openedPopup,
  popupLine,
  popupWeek,
  shows,
  typeAndSave,
} from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';
import { buttonTitle, chooseFromMenu, enterInAddressBar, typeInAddressBar } from './worker-acts.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const SAVE_IS_OFF = `[...document.querySelectorAll('button')].find((b) => b.textContent === 'Ghi cả tuần').disabled`;

/** What this machine's department used today, which is all it used in the month. */
const today = (paper: number | null, plastic: number | null) => [
  { department: OWN, resource: 'paper' as const, today: paper, month: paper },
  { department: OWN, resource: 'plastic' as const, today: plastic, month: plastic },
];

it('[L5] two clicks from any page: the toolbar, a chip', async () => {
  await beginBook(desk);
  const page = await desk.context.newPage();
  await page.goto('about:blank');
  // The toolbar's button: no debugger reaches it, and this is what pressing it does.
  let clicks = 1;
  const popup = await desk.popup();
  await popup.click('button', '10 tờ');
  clicks++;
  await shows(popup, `Đã ghi 10 tờ giấy cho ${OWN}, ngày 08/6/2026.`);
  expect(clicks).toBe(2);
  await page.close();
  await sameEverywhere(desk, ...today(10, null));
});

/** The line of what counts: how high it is, how high its whole text would be, and whether the page goes on beside it. */
const SCOPE = `(() => {
  const line = document.querySelector('header button[aria-expanded]');
  return { seen: line.clientHeight, whole: line.scrollHeight, wide: document.documentElement.scrollWidth };
})()`;

it('what counts is read in two lines, and whole after a press', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  const scope = (): Promise<{ seen: number; whole: number; wide: number }> => popup.evaluate(SCOPE);
  const { seen, whole, wide } = await scope();
  expect(wide).toBeLessThanOrEqual(360);
  // Two lines of 13 px letters, not one.
  expect(seen).toBeGreaterThan(30);
  expect(whole).toBeGreaterThan(seen);
  await popup.evaluate(`document.querySelector('header button[aria-expanded]').click()`);
  await eventually(async () => (await scope()).seen, whole);
  expect((await scope()).seen).toBe(whole);
});

it('[L5] [Q4] a line as people speak, saved only after its meaning was shown', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await typeAndSave(popup, '2 ram A4, 15 tờ A3, 6 chai', '1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30) · 6 chai');
  expect(await lineText(popup)).toBe('');
  await sameEverywhere(desk, ...today(1030, 6));
});

it('[Q4] a line not understood as a whole saves nothing by Enter, and the part that was is offered', async () => {
  await beginBook(desk);
  const popup = await popupLine(desk);
  await popup.type('20 tờ, 5 xyz');
  await shows(popup, 'Hiểu "20 tờ"; chưa hiểu "5 xyz". Chưa ghi gì.');
  await popup.press('Enter');
  expect(await lineText(popup)).toBe('20 tờ, 5 xyz');
  await popup.click('button', 'Chỉ ghi 20 tờ');
  await shows(popup, 'Nhấn Enter để ghi.');
  // The answer was a button and is gone: the line has the keyboard again.
  await (await popupLine(desk)).press('Enter');
  await shows(popup, 'Đã ghi 20 tờ giấy');
  await sameEverywhere(desk, ...today(20, null));
});

it('[L5] a week at once: amounts, no use, one entry over the days; all or none', async () => {
  await beginBook(desk);
  const page = await desk.open('book.html#/ghi-tuan');
  await page.getByRole('button', { name: 'Tuần trước' }).click();
  await page.getByText('tuần 01/6 - 07/6/2026').waitFor();
  const paper = page.locator('tbody [data-column=paper]');
  const save = page.getByRole('button', { name: 'Ghi cả tuần' });
  await paper.nth(0).fill('35');
  await paper.nth(1).fill('2 ram');
  await paper.nth(2).fill('K');
  await page.getByText('Xác nhận không dùng giấy').waitFor();
  await paper.nth(3).fill('5 xyz');
  await page.locator('tfoot [data-column=plastic]').fill('6 chai 2 cốc');
  await page.getByText('Còn 1 mục chưa rõ.').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await paper.nth(3).fill('20 tờ A5');
  await page.getByText('5 mục sẽ được ghi cùng một lần.').waitFor();
  await save.click();
  await page.getByText(`Đã ghi 6 lượt ghi cho ${OWN}, tuần 01/6 - 07/6/2026.`).waitFor();
  await page.close();
  await sameEverywhere(
    desk,
    { department: OWN, resource: 'paper', today: null, month: 35 + 1000 + 0 + 10 },
    { department: OWN, resource: 'plastic', today: null, month: 8 },
  );
});

it('[L5] [Q4] a week in the popup: kept half typed, saved at once, and taken back', async () => {
  await beginBook(desk);
  const first = await popupWeek(desk);
  await lastWeek(first);
  await first.evaluate(`${cellOf('paper', 0)}.focus()`);
  await first.type('35');
  await shows(first, 'Giấy: 35 tờ.');
  await first.press('Enter');
  await first.type('2 ram');
  await first.press('Enter');
  await first.type('K');
  await shows(first, 'Xác nhận không dùng giấy');
  await first.press('Enter');
  await first.type('5 xyz');
  await shows(first, 'Còn 1 mục chưa rõ.');
  expect(await first.evaluate(SAVE_IS_OFF)).toBe(true);
  await first.press('Escape').catch(() => undefined);
  await expect.poll(() => Surface.isOpen(desk.browser, pageAddress('popup.html'))).toBe(false);

  const popup = await popupWeek(desk);
  await lastWeek(popup);
  await popup.until(`${cellOf('paper', 3)}.value === '5 xyz'`);
  await popup.evaluate(`${cellOf('paper', 3)}.focus()`);
  await popup.press('Control+a');
  await popup.type('20 tờ A5');
  await popup.press('Tab');
  await popup.type('6');
  await popup.click('button', '6 chai');
  await shows(popup, '5 mục sẽ được ghi cùng một lần.');
  await popup.click('button', 'Ghi cả tuần');
  await shows(popup, `Đã ghi 5 lượt ghi cho ${OWN}, tuần 01/6 - 07/6/2026.`);
  await popup.evaluate(`${cellOf('plastic', 5)}.focus()`);
  await popup.type('2 cốc');
  await shows(popup, '1 mục sẽ được ghi cùng một lần.');
  await popup.click('button', 'Ghi cả tuần');
  await popup.click('button', 'Hoàn tác');
  await shows(popup, 'Đã bỏ 1 lượt ghi.');
  await popup.click('button', 'Ghi trong ngày');
  await popupLine(desk);
  await sameEverywhere(
    desk,
    { department: OWN, resource: 'paper', today: null, month: 35 + 1000 + 0 + 10 },
    { department: OWN, resource: 'plastic', today: null, month: 6 },
  );
});

it('a week in the popup is of the department chosen at its head, and each keeps what is half typed', async () => {
  const other = 'Văn phòng Ban';
  await beginBook(desk, { departments: [OWN, other] });
  const popup = await popupWeek(desk);
  const choose = (name: string): Promise<void> =>
    popup.evaluate(
      `(() => { const s = document.querySelector('header select'); s.value = [...s.options].find((o) => o.text === '${name}').value; s.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );
  await choose(OWN);
  await popup.evaluate(`${cellOf('paper', 0)}.focus()`);
  await popup.type('35');
  await shows(popup, 'Giấy: 35 tờ.');
  await choose(other);
  await popup.until(`${cellOf('paper', 0)}.value === ''`);
  await popup.type('7');
  await popup.click('button', 'Ghi cả tuần');
  await shows(popup, `Đã ghi 1 lượt ghi cho ${other}`);
  await choose(OWN);
  await popup.until(`${cellOf('paper', 0)}.value === '35'`);
  await popup.click('button', 'Ghi cả tuần');
  await shows(popup, `Đã ghi 1 lượt ghi cho ${OWN}`);
  await popup.click('button', 'Ghi trong ngày');
  await sameEverywhere(desk, ...today(35, null));
});

it('a week that stands in the popup and in the book is not saved twice', async () => {
  await beginBook(desk);
  const page = await desk.open('book.html#/ghi-tuan');
  await page.locator('tbody [data-column=paper]').first().fill('35');
  const popup = await popupWeek(desk);
  await popup.until(`${cellOf('paper', 0)}.value === '35'`);
  await popup.click('button', 'Ghi cả tuần');
  await shows(popup, 'Đã ghi 1 lượt ghi');
  await page.getByText('Đã ghi 35 tờ').waitFor();
  await page.getByText('Chưa nhập gì.').waitFor();
  expect(await page.locator('tbody [data-column=paper]').first().inputValue()).toBe('');
  await popup.click('button', 'Ghi trong ngày');
  await page.close();
  await sameEverywhere(desk, ...today(35, null));
});

it('[L5] [Q4] one line in the address bar: saved by Enter once its meaning stood beneath it', async () => {
  await beginBook(desk);
  await typeInAddressBar(desk, '20 tờ');
  await enterInAddressBar(desk, '20 tờ');
  const saved = `Đã ghi 20 tờ giấy cho ${OWN}, ngày 08/6/2026.`;
  expect(await eventually(() => buttonTitle(desk), saved)).toBe(saved);
  await sameEverywhere(desk, ...today(20, null));
});

it('[Q4] a line in the address bar that needs an answer opens the popup with the question', async () => {
  await beginBook(desk);
  await typeInAddressBar(desk, '40 trang');
  await enterInAddressBar(desk, '40 trang');
  const popup = await openedPopup(desk);
  await shows(popup, '40 trang in một mặt (40 tờ) hay hai mặt (20 tờ)?');
  expect(await lineText(popup)).toBe('40 trang');
  await popup.press('Alt+2');
  await shows(popup, 'Nhấn Enter để ghi.');
  await popup.press('Enter');
  await shows(popup, 'Đã ghi 20 tờ giấy');
  await sameEverywhere(desk, ...today(20, null));
});

it('[L5] a line of the context menu records a usual amount', async () => {
  await beginBook(desk);
  await chooseFromMenu(desk, 'log/plastic/bag/1');
  const saved = `Đã ghi 1 túi cho ${OWN}, ngày 08/6/2026.`;
  expect(await eventually(() => buttonTitle(desk), saved)).toBe(saved);
  await sameEverywhere(desk, ...today(null, 1));
});
