import { addDays, dayOf, dayText as writtenDay, type EntryDraft } from '@soxanh/core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { findings } from './axe-findings.ts';
import { eventually } from './eventually.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { fact, judgedBookFile, written } from './judged-book.ts';
import { answerFromFile, bundleFile, firstRun, OTHER, OWN } from './office-book.ts';
import { drawn, walkFigures } from './figure-walk.ts';
import { shows } from './popup-acts.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const reading = (meter: string, day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter,
  day,
  value,
});

/** The readings of the method's own example, a water meter that fell, and five days of paper with a quota. */
const DRAFTS: readonly EntryDraft[] = [
  reading('dien-1', '2026-06-05', '812.00'),
  reading('dien-1', '2026-06-08', '818.35'),
  reading('nuoc-1', '2026-05-31', '50'),
  reading('nuoc-1', '2026-06-05', '40'),
  fact('quota', 'van-phong/paper', '2026-06-01', { through: '2026-06-30', amount: 4400 }),
  ...['01', '02', '03', '04', '05'].map((date): EntryDraft => ({
    kind: 'use',
    department: 'van-phong',
    resource: 'paper',
    day: `2026-06-${date}`,
    amount: 260,
  })),
];

/** Begins with these readings, as a machine of Văn phòng Ban. */
async function begin(): Promise<void> {
  const { path } = await bundleFile(desk, written(DRAFTS));
  await beginFrom(path, OTHER);
}

async function beginFrom(path: string, department: string): Promise<void> {
  const page = await firstRun(desk);
  await answerFromFile(page, path, { departments: [department] });
  await page.close();
}

/** The panel as it stands beside a page: narrow, and alone in a tab. */
async function panelTab(): Promise<Page> {
  const panel = await desk.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 900 });
  await panel.getByRole('heading', { name: 'Điện', exact: true }).waitFor();
  return panel;
}

/** Opens the day of a figure that is open already, and answers with what it says. */
async function dayText(page: Page, day: RegExp): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: day }).click();
  const item = dialog.getByRole('listitem').filter({ has: page.getByRole('button', { name: day }) });
  await item.getByText('Hai chỉ số', { exact: true }).waitFor();
  return item.innerText();
}

/** Axe finds nothing, by day and by night. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setMachine(desk, { theme });
    await page.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme);
    expect({ theme, found: await findings(page) }).toEqual({ theme, found: [] });
  }
}

describe('a head who distrusts a figure', () => {
  it('[I3] opens the department’s share down to the two readings and the rule it came from', async () => {
    await begin();
    const panel = await panelTab();
    await panel.getByRole('button', { name: /Phần phân bổ cho phòng, Điện/u }).click();
    const said = await dayText(panel, /thứ Bảy, 06\/6\/2026/u);
    for (const line of [
      'Số phân bổ từ công tơ, đồng hồ chung',
      'Công tơ điện Tòa nhà số 1 (mã hiển thị 1.8.0)',
      'cuối giờ 08/6/2026: 818,35',
      'Chênh lệch 6,35 × hệ số nhân 20 = 127 kWh',
      'Sử dụng 06/6 - 08/6/2026 (3 ngày): 127 kWh.',
      '1 ngày làm việc (trọng số 1.000), 2 ngày nghỉ (trọng số 300); cộng 1.600.',
      'Ngày này: 127 kWh × 300 ÷ 1.600 = 23,813 kWh.',
      'Các ngày cộng lại đúng bằng 127 kWh.',
      'Phân bổ theo số người, từ ngày 05/01/2026.',
      'Phần dùng chung 20%: 4,763 kWh, ghi cho Lãnh đạo Ban và phần dùng chung.',
      'Chia cho các phòng: 19,05 kWh.',
      'nhận thêm phần lẻ 0,001 kWh',
    ])
      expect(said).toContain(line);
    for (const line of [
      /cuối giờ 05\/6\/2026: 812/u,
      /Phòng Tổ chức - Cán bộ\s+12 người, từ ngày 05\/01\/2026\s+10,391 kWh \*/u,
      /Văn phòng Ban\s+10 người, từ ngày 05\/01\/2026\s+8,659 kWh/u,
    ])
      expect(said).toMatch(line);
    // The head of the day says the same amount as the row of the department.
    expect(said).toMatch(/^thứ Bảy, 06\/6\/2026[\s\S]*?8,659 kWh/u);
    await expectAccessible(panel);
    await panel.close();
  });

  it('[A3] sees the building’s figure large, and no per cent beside the department’s part', async () => {
    await begin();
    const panel = await panelTab();
    const card = panel.getByRole('region', { name: 'Điện', exact: true });
    await card.getByRole('button', { name: /127 kWh, Điện, Tòa nhà số 1/u }).waitFor();
    const part = card.getByRole('region', { name: 'Phần phân bổ cho phòng, Điện' });
    await part.getByText(/không phải số đo riêng của phòng/u).waitFor();
    expect(await part.innerText()).not.toContain('%');
    await card.getByRole('button', { name: /127 kWh, Điện, Tòa nhà số 1/u }).click();
    expect(await dayText(panel, /thứ Hai, 08\/6\/2026/u)).toContain(
      'Ngày này: 127 kWh × 1.000 ÷ 1.600 = 79,375 kWh.',
    );
    await panel.getByRole('button', { name: 'Mở trong Điện, nước' }).click();
    const opened = async (): Promise<boolean> =>
      desk.context.pages().some((page) => page.url().endsWith('#/dien-nuoc?cong-to=dien-1'));
    expect(await eventually(opened, true)).toBe(true);
    await panel.close();
  });
});

it('[I2] the panel says how a department did, converted and absolute, and how it stands to its quota', async () => {
  await beginFrom(await judgedBookFile(desk), OTHER);
  const panel = await panelTab();
  await panel.getByRole('button', { name: 'Tháng trước' }).click();
  const paper = panel.getByRole('region', { name: 'Giấy in', exact: true });
  await paper.getByText('Tiến độ so với định mức').waitFor();
  const said = await paper.innerText();
  expect(said).toMatch(/Số tuyệt đối: [\d.]+ tờ; cùng kỳ năm 2025: [\d.]+ tờ/u);
  expect(said).toMatch(/(giảm|tăng|không đổi).*so với cùng kỳ năm 2025|Chưa đủ số liệu để so sánh/iu);
  expect(said).toMatch(/Đã dùng [\d.]+\/2\.400 tờ/u);
  // A quota of a department for what is allocated to it gives it no pace.
  const electricity = panel.getByRole('region', { name: 'Điện', exact: true });
  await electricity.getByText(/so với cùng kỳ năm 2025|Chưa đủ số liệu để so sánh/iu).waitFor();
  expect(await electricity.innerText()).not.toContain('Tiến độ so với định mức');
  await expectAccessible(panel);
  await panel.close();
});

it('[M2] the overview leads from a reading that needs an answer to where it is answered', async () => {
  await begin();
  const page = await desk.open('book.html#/tong-quan');
  await page.getByRole('button', { name: /127 kWh, Tòa nhà số 1 \(theo công tơ\)/u }).waitFor();
  const review = page.getByRole('region', { name: 'Cần xem lại' });
  const question = review
    .getByRole('listitem')
    .filter({ hasText: 'Đồng hồ nước Tòa nhà số 1: 01/6 - 05/6/2026' });
  await expectAccessible(page);
  await question.getByRole('link', { name: 'Mở Điện, nước' }).click();
  await page.getByRole('heading', { name: 'Điện, nước', level: 1 }).waitFor();
  expect(page.url()).toContain('#/dien-nuoc?cong-to=nuoc-1');
  await page.close();
});

it('the popup says in a thin line when the quota would be passed', async () => {
  await begin();
  const popup = await desk.popup();
  await shows(popup, '1.300/4.400 tờ (29,5%)');
  await shows(popup, 'Nếu giữ mức sử dụng như hiện nay, dự kiến vượt định mức ngày 23/6/2026.');
  await setMachine(desk, { departments: ['bao-ve-noi-bo'], department: 'bao-ve-noi-bo' });
  await shows(popup, OWN);
  // That department has no quota: nothing is said of one.
  const text = (): Promise<boolean> => popup.evaluate(`document.body.innerText.includes('So với định mức')`);
  expect(await eventually(text, false)).toBe(false);
});

/** A counter that moves by three or six every day of two months, and by twenty-six on the 20th of May. */
const DAILY: readonly EntryDraft[] = Array.from({ length: 60 }, (_, at) => {
  const day = addDays(dayOf(2026, 4, 1), at);
  const jump = day >= dayOf(2026, 5, 20) ? 20 : 0;
  return reading('dien-1', writtenDay(day), String(1000 + 5 * at + (at % 3) + jump));
});

const REPORT = 'bao-cao?tu=2026-05-01&den=2026-05-31';

/** Pages with figures, what is chosen on them, and how many figures they have at least. A report is the same for all. */
const PAGES = [
  { route: 'tong-quan', choose: ['Tháng trước'], least: 10 },
  { route: 'dien-bien', choose: [], least: 8 },
  { route: 'so-sanh', choose: ['Tháng trước'], least: 100 },
  { route: 'so-sanh', choose: ['Tháng trước', 'Định mức'], least: 5 },
  { route: 'giay-in', choose: ['Tháng trước'], least: 8 },
  { route: 'dien-nuoc', choose: ['Tháng trước'], least: 8 },
  { route: 'dien-nuoc?cong-to=dien-2', choose: [], least: 8 },
  { route: REPORT, choose: [], least: 100 },
] as const;

/** Opens a page of the book with its figures drawn. */
async function pageWithFigures({ route, choose }: Omit<(typeof PAGES)[number], 'least'>): Promise<Page> {
  const page = await desk.open(`book.html#/${route}`);
  await page.locator('h1').first().waitFor();
  for (const name of choose) {
    const button = page.getByRole('button', { name, exact: true });
    await button
      .or(page.getByRole('radio', { name, exact: true }))
      .first()
      .click();
  }
  // Where all figures lie folded, the fold is what is in sight.
  await page.locator('main :is(details, figure, button[aria-haspopup=dialog])').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role=status][aria-busy=true]') === null);
  await drawn(page);
  return page;
}

describe('every figure of the book', () => {
  beforeAll(async () => beginFrom(await judgedBookFile(desk), OTHER));

  it.each([
    { role: 'office', name: 'Văn phòng Ban', walked: { rows: 4 }, part: 1 },
    { role: 'head', name: 'Lãnh đạo phòng', walked: { rows: 2, firstOnly: true }, part: 8 },
  ] as const)(
    '[I3] opens to what it rests on, for $name',
    { timeout: 300_000 },
    async ({ role, walked, part }) => {
      await setMachine(desk, { role, departments: ['van-phong'], department: 'van-phong' });
      for (const one of PAGES.filter(({ route }) => role === 'office' || route !== REPORT)) {
        const page = await pageWithFigures(one);
        const { opened, silent, closed } = await walkFigures(page, walked);
        const { route, least } = one;
        const isEnough = opened >= least / part;
        expect({ route, silent, closed, isEnough }).toEqual({
          route,
          silent: [],
          closed: [],
          isEnough: true,
        });
        await page.close();
      }
    },
  );

  it('a figure that did not open, or that said nothing, would be found', async () => {
    await begin();
    const page = await desk.open('book.html#/tong-quan');
    await page.locator('main button[aria-haspopup=dialog]').first().waitFor();
    await page.evaluate(() => {
      const row = document.querySelector('main tbody tr');
      const dead = document.createElement('td');
      dead.innerHTML = '<button aria-haspopup="dialog">7 kWh</button>';
      const plain = document.createElement('td');
      plain.textContent = '1.250 kWh';
      row?.append(dead, plain);
    });
    const { silent, closed } = await walkFigures(page, { rows: 2, patience: 500 });
    expect(silent).toEqual(['7 kWh']);
    expect(closed).toEqual([expect.stringContaining('1.250 kWh')]);
    await page.close();
  });
});

describe('from what is said of a building or a department', () => {
  it('[I3] a comparison leads by the keyboard to the two readings, and back to where it was', async () => {
    await beginFrom(await judgedBookFile(desk), OTHER);
    const page = await pageWithFigures({ route: 'so-sanh', choose: ['Tháng trước'] });
    await page
      .getByRole('button', { name: /%, Tòa nhà số 1: Xem cách tính$/u })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const comparison = page.getByRole('dialog', { name: 'Cách tính: Điện, Tòa nhà số 1', exact: true });
    await comparison.getByText('Quy định đang dùng').waitFor();
    await comparison
      .getByRole('button', { name: /kWh, Tòa nhà số 1, tháng 5\/2026: Xem cách tính/u })
      .focus();
    await page.keyboard.press('Enter');
    const days = page.getByRole('dialog', { name: 'Cách tính: Điện, Tòa nhà số 1, tháng 5/2026' });
    await days.getByRole('button', { name: /thứ Sáu, 29\/5\/2026/u }).click();
    await days.getByText('Hai chỉ số', { exact: true }).waitFor();
    expect(await days.innerText()).toMatch(/Chênh lệch [\d.,]+ × hệ số nhân 20 = [\d.,]+ kWh/u);
    expect(await days.innerText()).toMatch(/\d{2}\/\d\/2026: [\d.,]+ · ghi với tư cách Văn phòng Ban/u);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await days.waitFor({ state: 'detached' });
    expect(await comparison.isVisible()).toBe(true);
    await page.close();
  });

  it('[I3] [A3] a share leads to the meter, the rule and both parts of its change, without a percentage', async () => {
    await beginFrom(await judgedBookFile(desk), OTHER);
    const page = await pageWithFigures({ route: 'so-sanh', choose: ['Tháng trước'] });
    const shares = page.getByRole('region', { name: 'Phần phân bổ cho phòng (kWh)' });
    await shares
      .getByRole('button', { name: new RegExp(`, ${OTHER}, Thay đổi: `, 'u') })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Do cả tòa nhà: .+ × .+ ÷ .+ = /u).waitFor();
    await dialog.getByText(/Do tỷ lệ phân bổ/u).waitFor();
    const said = await dialog.innerText();
    expect(said).toMatch(/Phân bổ theo số người, từ ngày \d{2}\/\d{1,2}\/\d{4}/u);
    expect(said).toMatch(/Văn phòng Ban \(10 người, từ ngày \d{2}\/\d{1,2}\/\d{4}\)/u);
    // The one percentage is the rule's own, of what no department uses.
    expect(new Set(said.match(/[\d,]+%/gu))).toEqual(new Set(['20%']));
    await dialog.getByRole('button', { name: /Công tơ điện Tòa nhà số 1, tháng 5\/2026/u }).click();
    await page
      .getByRole('dialog', { name: /Công tơ điện Tòa nhà số 1/u })
      .getByText(/theo lịch/u)
      .waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('[I3] an unusual day of a meter opens that very day, down to its two readings', async () => {
    const { path } = await bundleFile(desk, written(DAILY));
    await beginFrom(path, OTHER);
    const page = await pageWithFigures({ route: 'tong-quan', choose: ['Tháng trước'] });
    const found = page.getByRole('listitem').filter({ hasText: '20/5/2026: 520 kWh (thường' });
    await found.getByRole('button').click();
    const day = page
      .getByRole('dialog')
      .getByRole('button', { name: /thứ Tư, 20\/5\/2026/u, expanded: true });
    await day.waitFor();
    await page
      .getByRole('dialog')
      .getByText('Hai lần đọc cách nhau đúng một ngày: ngày này 520 kWh.')
      .waitFor();
    expect(await page.getByRole('dialog').innerText()).toMatch(
      /cuối giờ 19\/5\/2026: [\d.,]+[\s\S]+cuối giờ 20\/5\/2026: [\d.,]+[\s\S]+× hệ số nhân 20 = 520 kWh/u,
    );
    await page.close();
  });
});
