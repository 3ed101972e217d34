import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OWN } from '../flows/office-book.ts';
import { popupLine, typeAndSave } from '../flows/popup-acts.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { foundBook, joinByCode, makeCode } from './team-acts.ts';
import { buildWithClock } from './wrong-clock.ts';

/** When the server is lost. */
const FIVE_PAST_TWO = '2026-06-08T14:05:00+07:00';
const ALL_SENT = 'Đã gửi hết';
const NOT_SENT = 'Còn 3 lượt ghi chưa gửi';
const NOT_REACHED = 'Chưa kết nối được từ 14 giờ 05; còn 3 lượt ghi chưa gửi';

let folder: string;
let hub: HubChild;
let office: FlowDesk;
let staff: FlowDesk;
let settings: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-states-'));
  const extension = await buildWithClock(FIVE_PAST_TWO, join(folder, 'build'));
  hub = await hubChild();
  office = await flowDesk();
  const profile = join(folder, 'profile');
  staff = { ...(await launch({ program: await ensureChromium(), extension, profile })), folder };
  await (await foundBook(office, hub)).close();
  await (await joinByCode(staff, await makeCode(office, OWN))).close();
  await office.close();
});
afterAll(async () => {
  await staff?.close();
  await hub?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The sentences of sending as the page of settings and the popup show them, word for word. */
async function bothSay(sentence: string): Promise<void> {
  const popup = await staff.popup();
  await popup.until(`document.querySelector('[data-state]')?.innerText === ${JSON.stringify(sentence)}`);
  await settings.locator('[data-state]').getByText(sentence, { exact: true }).waitFor();
}

/** How many rows of the journal are marked as not sent, and how many it has. */
async function marked(): Promise<{ readonly marks: number; readonly rows: number }> {
  const page = await staff.open('book.html#/so-ghi');
  const rows = page.locator('tbody tr');
  await rows.first().waitFor();
  const marks = page.locator('tbody').getByText('chưa gửi', { exact: true });
  const found = { marks: await marks.count(), rows: await rows.count() };
  await page.close();
  return found;
}

it('"all sent" while the server has everything', async () => {
  await typeAndSave(await popupLine(staff), '12 tờ', '12 tờ');
  settings = await staff.open('book.html#/cai-dat');
  await bothSay(ALL_SENT);
  expect(await marked()).toEqual({ marks: 0, rows: 1 });
});

it('"three not sent" from the moment they are saved, while the server has not answered for them', async () => {
  hub.freeze();
  // Open before the worker is ended, which would have to open it.
  const popup = await popupLine(staff);
  // Woken by what is saved, its clock begins anew, and nobody is at a turn.
  const session = await staff.context.newCDPSession(settings);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await typeAndSave(popup, '20 tờ, 6 chai, 4 cốc', '20 tờ');
  await bothSay(NOT_SENT);
  expect(await marked()).toEqual({ marks: 3, rows: 4 });
});

it('"no connection since five past two" when it cannot be reached, with what waits', async () => {
  await hub.kill();
  await bothSay(NOT_REACHED);
  expect(await marked()).toEqual({ marks: 3, rows: 4 });
});

it('"all sent" again, and no mark is left', async () => {
  await hub.revive();
  await settings.getByRole('button', { name: 'Gửi ngay' }).click();
  await bothSay(ALL_SENT);
  expect(await marked()).toEqual({ marks: 0, rows: 4 });
});
