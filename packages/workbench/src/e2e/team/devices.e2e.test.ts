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
beforeAll(async () => {
  hub = await hubChild();
  office = await flowDesk();
  staff = await flowDesk();
  await (await foundBook(office, hub)).close();
  await (await joinByCode(staff, await makeCode(office, OWN))).close();
});
afterAll(async () => {
  await Promise.all([office.close(), staff.close()]);
  await hub.close();
});

it('lists both machines with what they may write, and renames one', async () => {
  const page = await office.open('book.html#/thiet-lap?phan=may');
  const row = page.getByRole('row').filter({ hasText: OWN });
  await row.waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'máy này' }).count()).toBe(1);
  await row.getByRole('button', { name: /^Đổi tên/u }).click();
  await page.getByRole('textbox', { name: 'Tên máy (không ghi tên người)' }).fill('Máy quầy văn thư');
  await page.getByRole('button', { name: 'Ghi tên' }).click();
  await page.getByText('Đã đổi tên máy.').waitFor();
  await page.getByRole('rowheader', { name: 'Máy quầy văn thư' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.close();
});

it('shows a code as text and as a picture, once, and cancels it', async () => {
  const page = await office.open('book.html#/thiet-lap?phan=may');
  await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
  await page.getByText('Chưa chọn phòng.').waitFor();
  await page.getByRole('combobox', { name: 'Phòng' }).selectOption(OWN);
  await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
  await page.getByText(/^Cho: .* Mã hết hạn lúc \d+ giờ \d\d, /u).waitFor();
  await page.getByRole('button', { name: 'Hiện mã QR' }).click();
  await page.getByRole('img', { name: 'Mã QR của mã kết nối' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: /^Hủy mã/u }).click();
  await page.getByRole('heading', { name: 'Mã chưa dùng' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('region', { name: 'Mã kết nối mới' }).count()).toBe(0);
  await page.close();
});

it('[T1] a machine whose right was taken goes on recording, and says what it needs', async () => {
  const page = await office.open('book.html#/thiet-lap?phan=may');
  const row = page.getByRole('row').filter({ hasText: OWN });
  await row.getByRole('button', { name: /^Ngừng quyền của máy/u }).click();
  await page.getByRole('button', { name: 'Ngừng quyền', exact: true }).click();
  await page.getByText('Đã ngừng quyền của máy.').waitFor();
  await page.close();
  const popup = await popupLine(staff);
  await typeAndSave(popup, '7 tờ', '7 tờ');
  await shows(popup, 'Máy này cần mã kết nối mới.');
  expect(await popup.text()).toContain('Đã ghi 7 tờ');
});

it('[S1] revoked by mistake: with another code it is the machine it was, and what waited is sent', async () => {
  const code = await makeCode(office, OWN);
  const settings = await staff.open('book.html#/cai-dat');
  await connect(settings, code);
  await settings.getByText(/^Đã kết nối máy chủ Sổ Xanh/u).waitFor();
  await settings.getByText('Đã gửi hết').first().waitFor();
  await settings.close();
  const journal = await office.open('book.html#/so-ghi');
  await journal.getByRole('cell', { name: '7 tờ', exact: true }).waitFor({ timeout: 90_000 });
  await journal.close();
  const page = await office.open('book.html#/thiet-lap?phan=may');
  await page.getByRole('rowheader', { name: 'Máy quầy văn thư' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: OWN }).count()).toBe(1);
  expect(await page.getByText('đã ngừng quyền').count()).toBe(0);
  await page.close();
});
