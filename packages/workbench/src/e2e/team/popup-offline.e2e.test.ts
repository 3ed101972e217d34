import { afterAll, beforeAll, expect, it } from 'vitest';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OWN } from '../flows/office-book.ts';
import { popupLine, shows, typeAndSave } from '../flows/popup-acts.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { foundBook, joinByCode, makeCode } from './team-acts.ts';

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

it('records as ever while the server is away, says since when, and sends by itself when it is back', async () => {
  await hub.kill();
  const popup = await popupLine(staff);
  await typeAndSave(popup, '20 tờ', '20 tờ');
  await shows(popup, 'Chưa kết nối được từ');
  await shows(popup, 'còn 1 lượt ghi chưa gửi');
  const page = await staff.open('book.html#/so-ghi?chua-gui=1');
  await page.getByRole('cell', { name: '20 tờ', exact: true }).waitFor();
  await page.locator('tbody').getByText('chưa gửi', { exact: true }).waitFor();
  await hub.revive();
  const settings = await staff.open('book.html#/cai-dat');
  await settings.getByRole('button', { name: 'Gửi ngay' }).click();
  await settings.getByText('Đã gửi hết').first().waitFor();
  await page.bringToFront();
  await page.getByText('Không có lượt ghi nào chờ gửi.').waitFor();
  expect(await page.getByRole('cell', { name: '20 tờ', exact: true }).count()).toBe(0);
  await Promise.all([page.close(), settings.close()]);
});

it('shows exactly what will be sent, before it is', async () => {
  await hub.kill();
  await typeAndSave(await popupLine(staff), '21 tờ', '21 tờ');
  const page = await staff.open('book.html#/cai-dat');
  await page.getByRole('button', { name: 'Xem trước đúng những gì sẽ gửi' }).click();
  const lines = await page.getByRole('region', { name: 'Các dòng sẽ gửi' }).innerText();
  expect(lines.split('\n')).toHaveLength(1);
  expect(JSON.parse(lines)).toMatchObject({ kind: 'use', amount: 21, resource: 'paper' });
  await page.close();
  await hub.revive();
});
