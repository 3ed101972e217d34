import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { eventually } from './eventually.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OWN } from './office-book.ts';
import { popupLine, shows, typeAndSave } from './popup-acts.ts';
import { openPanel, reportMonth, reportPage, sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

it('[L5] what one window saves the others show, without being touched', async () => {
  await beginBook(desk);
  const panel = await openPanel(desk);
  const overview = await desk.open('book.html#/tong-quan');
  const journal = await desk.open('book.html#/so-ghi');
  const week = await desk.open('book.html#/ghi-tuan');
  const report = await reportPage(desk);
  await journal.getByText('Chưa có lượt ghi nào').waitFor();
  expect(await reportMonth(report, OWN, 'Giấy in')).toBeNull();
  const popup = await popupLine(desk);
  await typeAndSave(popup, '60 tờ', '60 tờ');
  await shows(panel, '60 tờ');
  await overview.getByRole('button', { name: /^60 tờ, Phòng Bảo vệ/u }).waitFor();
  await journal.getByRole('cell', { name: /^60 tờ/u }).waitFor();
  await week.getByText('Đã ghi 60 tờ').waitFor();
  expect(await eventually(() => reportMonth(report, OWN, 'Giấy in'), 60)).toBe(60);
  await Promise.all([overview, journal, week, report].map((page) => page.close()));
  await sameEverywhere(desk, { department: OWN, resource: 'paper', today: 60, month: 60 });
});

it('language and looks follow in every open window', async () => {
  await beginBook(desk);
  const panel = await openPanel(desk);
  const book = await desk.open('book.html#/tong-quan');
  await book.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  await setMachine(desk, { language: 'en', theme: 'dark' });
  await book.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  expect(await book.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await panel.until(`document.documentElement.lang === 'en' && document.body.innerText.includes('Month')`);
  await book.close();
  await setMachine(desk, { language: 'vi', theme: 'system' });
});
