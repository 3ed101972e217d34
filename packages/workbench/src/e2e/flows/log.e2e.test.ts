import { afterAll, beforeAll, expect, it } from 'vitest';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OWN } from './office-book.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

it('[L5] two clicks from any page: the toolbar, a chip', async () => {
  await beginBook(desk);
  const page = await desk.context.newPage();
  await page.goto('about:blank');
  let clicks = 1; // The toolbar's button: no debugger reaches it, and this is what pressing it does.
  const popup = await desk.popup();
  await popup.click('button', '10 tờ');
  clicks++;
  await popup.until(`document.body.innerText.includes('Đã ghi 10 tờ giấy cho ${OWN}, ngày 08/6/2026.')`);
  expect(clicks).toBe(2);
  await page.close();
  await sameEverywhere(
    desk,
    { department: OWN, resource: 'paper', today: 10, month: 10 },
    { department: OWN, resource: 'plastic', today: null, month: null },
  );
});
