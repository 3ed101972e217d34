import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleBook, setMachine } from '../../browser/sample.ts';
import { findings } from './axe-findings.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
  await (await openSampleBook(desk)).close();
});
afterAll(() => desk.close());

/** The page of paper, as the Office sees it in May 2026: the month before the desk's day. */
async function paperInMay(): Promise<Page> {
  await setMachine(desk, { role: 'office', department: 'van-phong', departments: ['van-phong'] });
  const page = await desk.open('book.html#/giay-in');
  await page.locator('main table').waitFor();
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  await page.getByText('Tháng 5/2026').first().waitFor();
  return page;
}

const rowOf = (page: Page, department: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: department, exact: true }) });

/** A number of the dialog, from its row. */
const openedNumber = async (page: Page, name: string): Promise<number> => {
  const row = page.getByRole('dialog').getByRole('row', { name });
  const text = (await row.getByRole('cell').first().textContent()) ?? '';
  return Number(text.replaceAll('.', ''));
};

it('[I3] opens to the counts, the issues and the arithmetic, and leads to their entries', async () => {
  const page = await paperInMay();
  const row = rowOf(page, 'Văn phòng Ban');
  await row.getByText('Khớp').waitFor();
  await row.getByRole('button', { name: /Tỷ lệ ghi so với cấp phát: Xem cách tính/ }).click();
  await page.getByRole('dialog').waitFor();
  const [start, issued, end, used, recorded, difference] = await Promise.all(
    ['Còn tồn đầu kỳ', 'Đã cấp', 'Còn tồn cuối kỳ', 'Đã dùng theo cấp phát', 'Đã ghi', 'Chênh lệch'].map(
      (name) => openedNumber(page, name),
    ),
  );
  expect(Number(start) + Number(issued) - Number(end)).toBe(used);
  expect(Number(used) - Number(recorded)).toBe(difference);
  expect(used).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'các lần cấp' }).click();
  await page.getByRole('heading', { name: 'Sổ ghi', level: 1 }).waitFor();
  const entries = page.getByRole('row').filter({ hasText: /cấp [\d.]+ tờ/ });
  await entries.first().waitFor();
  await expect.poll(() => entries.count()).toBe(1);
  await page.close();
});

it('[I1] an issue that leaves much more used than recorded withholds the saving; undo takes it back', async () => {
  const page = await paperInMay();
  const row = rowOf(page, 'Phòng Bảo vệ chính trị nội bộ');
  await row.getByText('Khớp').waitFor();
  const issuedText = () => row.getByRole('button', { name: /Đã cấp/ }).textContent();
  const before = Number((await issuedText())?.replaceAll('.', ''));
  await row.getByRole('button', { name: /^Cấp giấy/ }).click();
  await page.getByLabel('Số lượng').fill('2 thùng');
  await page.getByText('Hiểu là: 5.000 tờ (2 thùng = 10 ram).').waitFor();
  await page.getByRole('textbox', { name: 'Ngày cấp' }).fill('20/5/2026');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: cấp 5.000 tờ cho Phòng Bảo vệ chính trị nội bộ.').waitFor();
  await row.getByText('Lệch nhiều').waitFor();
  await row.getByText('Chưa tính tiết kiệm giấy của kỳ này.').waitFor();
  expect(Number((await issuedText())?.replaceAll('.', ''))).toBe(before + 5000);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  await row.getByText('Khớp').waitFor();
  expect(Number((await issuedText())?.replaceAll('.', ''))).toBe(before);
  await page.close();
});

it('[T1] a department counts its own cupboard, and nobody but the Office hands out', async () => {
  await setMachine(desk, {
    role: 'recorder',
    department: 'bao-ve-noi-bo',
    departments: ['bao-ve-noi-bo'],
  });
  const page = await desk.open('book.html#/giay-in');
  await page.locator('main table').waitFor();
  expect(await page.getByRole('button', { name: /^Cấp giấy/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Kiểm đếm giấy còn tồn', exact: true }).click();
  expect(await page.getByLabel('Phòng', { exact: true }).locator('option').allTextContents()).toEqual([
    'Phòng Bảo vệ chính trị nội bộ',
  ]);
  // What is not understood is not saved, and stays.
  await page.getByLabel('Số lượng').fill('5 chai');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByText('Chưa có số lượng hiểu được.').waitFor();
  expect(await page.getByLabel('Số lượng').inputValue()).toBe('5 chai');
  await page.getByLabel('Số lượng').fill('1 ram');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: Phòng Bảo vệ chính trị nội bộ còn tồn 500 tờ.').waitFor();
  await page.close();
});

it('what is half typed is there when the page is opened again, until it is saved', async () => {
  const page = await paperInMay();
  await page.getByRole('button', { name: 'Cấp giấy: Phòng Tổ chức - Cán bộ', exact: true }).click();
  await page.getByLabel('Số lượng').fill('3 ram');
  await page.getByRole('textbox', { name: 'Ngày cấp' }).fill('05/6/2026');
  await page.reload();
  await page.getByRole('form', { name: 'Cấp giấy cho phòng' }).waitFor();
  expect(await page.getByLabel('Số lượng').inputValue()).toBe('3 ram');
  expect(await page.getByRole('textbox', { name: 'Ngày cấp' }).inputValue()).toBe('05/6/2026');
  await page.getByLabel('Số lượng').press('Enter');
  await page.getByText('Đã ghi: cấp 1.500 tờ cho Phòng Tổ chức - Cán bộ.').waitFor();
  await page.reload();
  await page.locator('main table').waitFor();
  expect(await page.getByRole('form').count()).toBe(0);
  await page.close();
});

it('[J1] an issue written to the wrong department is moved in Sổ ghi, with its reason', async () => {
  const page = await paperInMay();
  await page.getByRole('button', { name: 'Cấp giấy: Văn phòng Ban', exact: true }).click();
  await page.getByLabel('Số lượng').fill('1.111');
  await page.getByRole('textbox', { name: 'Ngày cấp' }).fill('21/5/2026');
  await page.getByLabel('Số lượng').press('Enter');
  await page.getByText('Đã ghi: cấp 1.111 tờ cho Văn phòng Ban.').waitFor();
  await page.goto(page.url().replace(/#.*$/u, '#/so-ghi?loai=issue'));
  const entry = page.getByRole('row').filter({ hasText: 'cấp 1.111 tờ' });
  await entry.getByRole('button', { name: /^Sửa/u }).click();
  const form = page.getByRole('form', { name: /^Sửa lượt ghi/u });
  expect(await form.getByLabel('Phòng', { exact: true }).locator('option').allTextContents()).not.toContain(
    'Chi đoàn',
  );
  await form.getByLabel('Phòng', { exact: true }).selectOption({ label: 'Phòng Tổ chức - Cán bộ' });
  expect(await findings(page)).toEqual([]);
  await form.getByRole('button', { name: 'Ghi nhầm phòng' }).click();
  await form.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText(/^Đã sửa lượt ghi/u).waitFor();
  await entry.getByRole('cell', { name: 'Phòng Tổ chức - Cán bộ' }).waitFor();
  await page.close();
});

it.each([
  { language: 'vi', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('axe finds nothing in its form and its opened figure, $language, $theme', async (look) => {
  const page = await paperInMay();
  await setMachine(desk, look);
  await page.waitForFunction(
    ({ language, theme }) =>
      document.documentElement.lang === language && document.documentElement.dataset['theme'] === theme,
    look,
  );
  await page
    .getByRole('button', { name: /^(?:Cấp giấy|Issue paper)$/u })
    .first()
    .click();
  await page.getByRole('textbox').first().fill('1/3 ram');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('textbox').first().fill('6 ram');
  expect(await findings(page)).toEqual([]);
  await page
    .getByRole('button', { name: /Xem cách tính|How it is counted/u })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  expect(await findings(page)).toEqual([]);
  await setMachine(desk, { language: 'vi', theme: 'system' });
  await page.close();
});
