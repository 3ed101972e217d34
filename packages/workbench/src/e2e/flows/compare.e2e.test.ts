import { createHash, randomBytes } from 'node:crypto';
import {
  addDays,
  dayOf,
  dayText,
  officeOf,
  writeEntry,
  type ChainEnd,
  type Day,
  type Entry,
  type EntryDraft,
} from '@soxanh/core';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { answerFromFile, bundleFile, firstRun, OWN } from './office-book.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const THIRD = 'Phòng Tổ chức Đảng, đảng viên';

const { calendar } = officeOf([]);

/** The working days of a stretch, in order. */
const working = (first: Day, last: Day): Day[] =>
  Array.from({ length: last - first + 1 }, (_, at) => addDays(first, at)).filter((day) =>
    calendar.isWorking(day),
  );

const APRIL = working(dayOf(2026, 4, 1), dayOf(2026, 4, 30));
const MAY = working(dayOf(2026, 5, 1), dayOf(2026, 5, 31));
const JUNE = working(dayOf(2026, 6, 1), dayOf(2026, 6, 5));

const paper = (department: string, days: readonly Day[], amount: number): EntryDraft[] =>
  days.map((day) => ({ kind: 'use', department, resource: 'paper', day: dayText(day), amount }));

/** Nine people: 40 sheets a working day in April, 30 in May but for its last one, 60 in June against a quota of 1,000. */
const DRAFTS: readonly EntryDraft[] = [
  ...paper('bao-ve-noi-bo', APRIL, 40),
  ...paper('bao-ve-noi-bo', MAY.slice(0, -1), 30),
  ...paper('bao-ve-noi-bo', JUNE, 60),
  ...paper('to-chuc-dang', APRIL, 40),
  ...paper('to-chuc-dang', MAY.slice(0, 15), 30),
  {
    kind: 'office',
    topic: 'quota',
    of: 'bao-ve-noi-bo/paper',
    from: '2026-06-01',
    value: { through: '2026-06-30', amount: 1000 },
  },
];

function written(drafts: readonly EntryDraft[]): Entry[] {
  const pen = {
    now: () => Date.UTC(2026, 5, 6),
    random: (count: number) => new Uint8Array(randomBytes(count)),
    hash: (text: string) => createHash('sha256').update(text).digest('base64url'),
  };
  let end: ChainEnd | undefined;
  return drafts.map((draft) => {
    const one = writeEntry(draft, { device: 'may-khac', role: 'office' }, end, pen);
    end = one.end;
    return one.entry;
  });
}

/** The book with what was recorded above, open on the machine of the Office. */
async function begin(): Promise<void> {
  const { path } = await bundleFile(desk, written(DRAFTS));
  const page = await firstRun(desk);
  await answerFromFile(page, path, { role: 'Văn phòng Ban' });
  await page.close();
}

/** The lines of one department in the table of paper. */
const lineOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Giấy in (tờ)' }).locator('tbody').filter({ hasText: name });

it('[I1] [I2] [I3] a month against the one before, as it is worked out by hand', async () => {
  await begin();
  const page = await desk.open('book.html#/so-sanh');
  await page.getByRole('radio', { name: 'Kỳ trước' }).check();
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  const own = lineOf(page, OWN);
  // 570 against 800 sheets; 570 against 800 ÷ (20 × 9) × 19 × 9 = 760.
  await own.getByText('-28,8%').waitFor();
  const said = 'Trên các ngày so sánh được: 570 tờ, mức tương ứng của kỳ so sánh 760,0 tờ; giảm 25,0%.';
  await own.getByText(said).waitFor();
  await own.getByRole('button', { name: `-25,0%, ${OWN}: Xem cách tính` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(said).waitFor();
  await dialog.getByText('Số người làm việc: 9 người từ 01/5/2026.').waitFor();
  expect(await dialog.getByRole('row').filter({ hasText: 'Ngày làm việc, kỳ này' }).innerText()).toMatch(
    /19\s+570\s+171\s+3,33 tờ\/người\/ngày/u,
  );
  expect(await dialog.getByRole('row').filter({ hasText: 'Ngày làm việc, kỳ so sánh' }).innerText()).toMatch(
    /20\s+800\s+180\s+4,44 tờ\/người\/ngày/u,
  );
  await dialog
    .getByText('Mức tương ứng, ngày làm việc: 4,44 × 171 (số người nhân số ngày) = 760,0 tờ.')
    .waitFor();
  await page.keyboard.press('Escape');
  // 15 of 20 days are not enough, and each missing one leads to where it is recorded.
  const third = lineOf(page, THIRD);
  await third.getByText('Chưa đủ số liệu để so sánh: tháng 5/2026 mới ghi 15/20 ngày làm việc').waitFor();
  await third.getByRole('link', { name: `29/5: Ghi cho ${THIRD}` }).click();
  await page.getByText('25/5 - 31/5/2026').first().waitFor();
  await page.close();
});

it('a quota: pace, projected end and the day it would be passed', async () => {
  await begin();
  const page = await desk.open('book.html#/so-sanh');
  await page.getByRole('radio', { name: 'Định mức' }).check();
  const own = lineOf(page, OWN);
  await own
    .getByText(
      'Đã dùng 300/1.000 tờ (30,0%) sau 5/22 ngày làm việc. Nếu giữ mức sử dụng như hiện nay, dự kiến vượt định mức ngày 23/6/2026.',
    )
    .waitFor();
  // 300 ÷ (1,000 × 5 ÷ 22); 60 × 22.
  expect(await own.locator('tr').first().innerText()).toMatch(/132,0%\s+1\.320,0/u);
  await page.close();
});

it('[T3] a reason is pinned to the course; habits are told to the head alone', async () => {
  await begin();
  const page = await desk.open('book.html#/dien-bien');
  await page.getByRole('combobox', { name: 'Phòng, tòa nhà' }).first().selectOption({ label: OWN });
  await page.getByRole('combobox', { name: 'Nội dung' }).first().selectOption('paper');
  await page.getByRole('img', { name: `Diễn biến giấy in, ${OWN}` }).waitFor();
  await page.getByText('Chưa đủ số liệu để nhận định').waitFor();
  expect(await page.getByText('Riêng cho lãnh đạo phòng').count()).toBe(0);
  await page.keyboard.press('b');
  const may = page.getByRole('row').filter({ hasText: 'tháng 5/2026' });
  expect(await may.innerText()).toMatch(/570\s+3,3\s+đủ 19\/20 ngày/u);
  // Months before anything was recorded are gaps, not zeros.
  const february = page.getByRole('row').filter({ hasText: 'tháng 2/2026' });
  expect(await february.innerText()).toContain('chưa có số liệu');
  await page.getByRole('button', { name: 'Ghi lý do' }).click();
  await page.getByRole('combobox', { name: 'Lý do' }).last().selectOption('training');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  const pinned = page.getByRole('figure').getByRole('listitem');
  await pinned.filter({ hasText: `Lý do tăng, giảm, ${OWN}` }).waitFor();
  await setMachine(desk, { role: 'head', departments: ['bao-ve-noi-bo'], department: 'bao-ve-noi-bo' });
  await page.getByText('5 ngày làm việc liền nhau cùng một số 60 tờ (01/6 - 05/6/2026).').waitFor();
  await setMachine(desk, { role: 'head', departments: ['van-phong'], department: 'van-phong' });
  await page.getByText('Riêng cho lãnh đạo phòng').waitFor({ state: 'detached' });
  await setMachine(desk, { role: 'office' });
  await page.close();
});
