import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from '../flows/axe-findings.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OWN } from '../flows/office-book.ts';
import { popupLine, shows, typeAndSave } from '../flows/popup-acts.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { connect, foundBook, joinByCode, makeCode } from './team-acts.ts';

let hub: HubChild;
let office: FlowDesk;
let staff: FlowDesk;
let code = '';
beforeAll(async () => {
  hub = await hubChild();
  office = await flowDesk();
  staff = await flowDesk();
});
afterAll(async () => {
  await Promise.all([office.close(), staff.close()]);
  await hub.close();
});

it('the Office puts its book on the server with the code the server printed', async () => {
  const page = await foundBook(office, hub);
  await page.getByText('Đã gửi hết').first().waitFor();
  expect(await page.getByText(hub.url).count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  await page.close();
});

it('a code that is cut short, or was used, is refused with what to do; nothing typed is lost', async () => {
  const newcomer = await staff.open('book.html');
  await newcomer.getByRole('radio', { name: 'Có mã kết nối' }).check();
  await connect(newcomer, hub.code.slice(0, -3));
  await newcomer.getByText('Nội dung này chưa phải mã kết nối đầy đủ.').waitFor();
  expect(await newcomer.getByRole('textbox', { name: 'Mã kết nối' }).inputValue()).toBe(
    hub.code.slice(0, -3),
  );
  await connect(newcomer, hub.code);
  await newcomer.getByText('Mã này dùng để lập sổ trên máy chủ mới').waitFor();
  await newcomer.close();
});

it('a newcomer with a code has the book, its department and role, and records', async () => {
  code = await makeCode(office, OWN);
  const page = await joinByCode(staff, code);
  expect(await page.getByText('Ghi với tư cách: Người ghi').count()).toBe(1);
  await page.close();
  const popup = await popupLine(staff);
  await shows(popup, OWN);
  await typeAndSave(popup, '12 tờ', '12 tờ');
  await shows(popup, 'Đã gửi hết');
});

it('[T1] the Office sees it within a minute, without asking', async () => {
  const page = await office.open('book.html#/so-ghi');
  const cell = page.getByRole('cell', { name: '12 tờ', exact: true });
  await cell.waitFor({ timeout: 90_000 });
  expect(await cell.count()).toBe(1);
  await page.close();
});

it('a code works once', async () => {
  const again = await flowDesk();
  const first = await again.open('book.html');
  await first.getByRole('radio', { name: 'Có mã kết nối' }).check();
  await connect(first, code);
  await first.getByText('Mã kết nối này đã dùng hoặc đã hết hạn.').waitFor();
  expect(await first.getByRole('textbox', { name: 'Mã kết nối' }).inputValue()).toBe(code);
  await again.close();
});
