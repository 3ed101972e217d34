import axe from 'axe-core';
import type { Page } from 'playwright';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { judgedBookFile } from './judged-book.ts';
import { answerFromFile, firstRun, OTHER } from './office-book.ts';
import { downloaded } from './same-everywhere.ts';

let desk: FlowDesk;
let page: Page;
beforeAll(async () => {
  desk = await flowDesk();
  const first = await firstRun(desk);
  await answerFromFile(first, await judgedBookFile(desk), { departments: [OTHER], role: 'Văn phòng Ban' });
  await first.close();
  page = await desk.open('book.html#/bao-cao?tu=2026-05-01&den=2026-05-31');
  await page.getByRole('heading', { name: 'Số liệu sử dụng tháng 5/2026' }).waitFor();
});
afterAll(() => desk.close());

const TITLES = [
  'Tòa nhà, công tơ, đồng hồ',
  'So sánh cùng kỳ năm 2025',
  'Bình quân người, ngày làm việc',
  'Phần phân bổ cho phòng',
  'Lũy kế từ đầu năm',
  'Định mức',
  'Giấy in, đối chiếu cấp phát',
  'Thuyết minh số liệu',
  'Khí CO₂ và tiền',
];

/** The cells of a table on the page, as they read. */
const cellsOf = async (title: string): Promise<string[][]> => {
  const rows = page.getByRole('region', { name: title, exact: true }).first().locator('tbody tr:has(td)');
  return Promise.all(
    (await rows.all()).map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => text.trim()),
    ),
  );
};

it('[L5] the page and the workbook hold the same tables with the same figures', async () => {
  const titles = await page.locator('article h3').allTextContents();
  expect(titles).toEqual([...TITLES, 'Cách tính']);
  const sheets = await readXlsxFile(await downloaded(desk, page, 'Xuất Excel (.xlsx)'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Theo ngày', ...TITLES, 'Cách tính']);
  for (const title of TITLES) {
    const shown = await cellsOf(title);
    const rows = sheets.find(({ sheet }) => sheet === title)?.data.slice(3, 3 + shown.length) ?? [];
    const wrong = shown.flatMap((row, y) =>
      row.flatMap((text, x) => {
        const value = rows[y]?.[x] ?? null;
        return isSame(text, value) ? [] : [`${title} ${y}/${x}: ${text} ≠ ${String(value)}`];
      }),
    );
    expect({ title, rows: shown.length > 0, wrong }).toEqual({ title, rows: true, wrong: [] });
  }
});

function isSame(text: string, value: unknown): boolean {
  if (value === null) return text === '' || text === '–';
  if (value instanceof Date) {
    const [day, month, year] = text.split('/').map(Number);
    return value.getTime() === Date.UTC(year ?? 0, (month ?? 0) - 1, day);
  }
  // A column of coverage says in its head what the workbook says in every cell.
  if (typeof value === 'string') return [text.replaceAll('\u00A0', ' '), `đủ ${text} ngày`].includes(value);
  if (typeof value !== 'number') return false;
  const shown = Number(text.replace(/[+%]/gu, '').replaceAll('.', '').replace(',', '.'));
  return Math.abs(shown - (text.endsWith('%') ? value * 100 : value)) < 1e-9;
}

it('says a resource and its unit once, above its rows, and prints a month on at most four pages', async () => {
  const compared = page.getByRole('region', { name: 'So sánh cùng kỳ năm 2025' });
  expect(await compared.locator('tr > th[scope=rowgroup]').allTextContents()).toEqual([
    'Điện (kWh)',
    'Nước (m³)',
    'Giấy in (tờ)',
    'Nhựa dùng một lần (cái)',
  ]);
  expect(await compared.getByText('Điện', { exact: true }).first().isVisible()).toBe(false);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = printed.match(/\/Type \/Page\b(?!s)/gu) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(4);
});

it('[A3] [I2] no department is compared by what is allocated to it; paper is, both ways', async () => {
  const compared = await cellsOf('So sánh cùng kỳ năm 2025');
  const subjects = compared.filter(([resource]) => resource === 'Điện').map(([, subject]) => subject);
  expect(subjects).toEqual(['Tòa nhà số 1', 'Tòa nhà số 2', 'Toàn cơ quan']);
  const paper = compared.find(([resource, subject]) => resource === 'Giấy in' && subject === OTHER) ?? [];
  expect([paper[5], paper[8]]).toEqual([expect.stringMatching(/%$/u), expect.stringMatching(/%$/u)]);
  const shares = await cellsOf('Phần phân bổ cho phòng');
  expect(shares.length).toBeGreaterThan(4);
  expect(shares.flat().filter((text) => text.includes('%'))).toEqual([]);
  await page.getByText('Điện, Văn phòng Ban: Số phân bổ (Văn phòng Ban) không có tiến độ riêng').waitFor();
});

it('[T4] a reason is printed with its days, and as text', async () => {
  expect(await cellsOf('Thuyết minh số liệu')).toEqual([
    [OTHER, 'Giấy in', '11/5/2026', '15/5/2026', 'phục vụ đại hội', '<b>Đại hội</b> chi bộ'],
    [OTHER, '', '04/5/2026', '', 'Thay đổi điều kiện: thêm, bớt thiết bị', 'thêm một máy in'],
  ]);
});

it('has no finding of axe with all its tables, in light and dark', async () => {
  await page.evaluate(`${axe.source}; undefined`);
  for (const theme of ['light', 'dark'] as const) {
    await setMachine(desk, { theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor();
    const found = await page.evaluate<string[]>(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.length))`,
    );
    expect({ theme, found }).toEqual({ theme, found: [] });
  }
});

it('what is wider than the page scrolls in its own frame, and everything fits on A4', async () => {
  const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
  expect(await page.evaluate<number>(overflow)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 661, height: 935 });
  const wide = await page.evaluate<string[]>(
    `[...document.querySelectorAll('article table')].filter((t) => t.scrollWidth > t.closest('article').clientWidth + 1).map((t) => t.closest('section').getAttribute('aria-label'))`,
  );
  await page.emulateMedia({ media: 'screen' });
  expect(wide).toEqual([]);
});
