import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { findings } from '../flows/axe-findings.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OTHER, OWN } from '../flows/office-book.ts';
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

it('[S5] an entry the server refuses is told with its reason and what to do; all others are sent', async () => {
  // As a program would that was set to another department by hand: the server is not deceived.
  await setMachine(staff, { departments: ['van-phong'], department: 'van-phong' });
  const popup = await popupLine(staff);
  await shows(popup, OTHER);
  await typeAndSave(popup, '33 tờ', '33 tờ');
  const page = await staff.open('book.html#/cai-dat');
  await page.getByRole('heading', { name: 'Lượt ghi cần xử lý' }).waitFor();
  await page.getByText(/^33 tờ giấy, Văn phòng Ban/u).waitFor();
  await page.getByText('Đã gửi hết').first().waitFor();
  expect(await findings(page)).toEqual([]);
  const again = page.getByRole('link', { name: /^Ghi lại/u });
  expect(await again.getAttribute('href')).toMatch(/^#\/ghi-tuan\?phong=/u);
  await page.getByRole('button', { name: /^Bỏ: /u }).click();
  await page.getByRole('button', { name: 'Bỏ lượt ghi' }).click();
  await page.getByText(/^Đã bỏ \(33 tờ giấy/u).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: '33 tờ giấy' }).count()).toBe(0);
  await page.close();
});
