import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openSampleBook, setMachine } from '../../browser/sample.ts';
import type { Surface } from '../../browser/surface.ts';
import { findings } from './axe-findings.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { firstRun } from './office-book.ts';
import { cellOf, popupLine, typeAndSave } from './popup-acts.ts';
import { openPanel } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

const LOOKS = [
  { language: 'vi', theme: 'light' },
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

const ROUTES = [
  'tong-quan',
  'dien-bien',
  'so-sanh',
  'ghi-tuan',
  'so-ghi',
  'giay-in',
  'dien-nuoc',
  'dien-nuoc?cong-to=dien-2',
  'bao-cao',
  'thiet-lap',
  'thiet-lap?phan=dien-nuoc',
  'thiet-lap?phan=dinh-muc',
  'thiet-lap?phan=phuong-phap',
  'cai-dat',
] as const;

/** Presses a choice at the popup's foot and waits for what it shows. */
async function popupTurnsTo(popup: Surface, choice: string, shown: string): Promise<void> {
  await popup.evaluate(
    `[...document.querySelectorAll('footer button')].find((b) => /${choice}/.test(b.textContent)).click()`,
  );
  await popup.until(`document.querySelector('main ${shown}')`);
}

/** Waits until the page has drawn what it loads. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role=status][aria-busy=true]') === null);
  await page.waitForTimeout(400);
}

it('axe would find a field without a name', async () => {
  const page = await firstRun(desk);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
  expect((await findings(page)).join('\n')).toContain('label: Form elements must have labels');
  await page.close();
});

describe('axe finds nothing', () => {
  it.each(LOOKS)('in the first run, $language, $theme', async (look) => {
    const page = await firstRun(desk);
    await setMachine(desk, look);
    await page.waitForFunction(
      ({ language, theme }) =>
        document.documentElement.lang === language && document.documentElement.dataset['theme'] === theme,
      look,
    );
    const next = page.getByRole('button', { name: /Tiếp tục|Continue/u });
    await next.click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('radio', { name: /Bắt đầu sổ mới|Begin a new book/u }).check();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('textbox').first().fill('Ban Tổ chức');
    await page.getByRole('textbox').nth(1).fill('Văn phòng');
    await next.click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await next.click();
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  it.each(LOOKS)('in popup, panel, slip and every page of the book, $language, $theme', async (look) => {
    await setMachine(desk, { language: 'vi' });
    const page = await openSampleBook(desk);
    if (look === LOOKS[0]) await typeAndSave(await popupLine(desk), '20 tờ', '20 tờ');
    await setMachine(desk, look);
    const popup = await desk.popup();
    await popup.until(
      `document.documentElement.lang === '${look.language}' && document.querySelector('section')`,
    );
    expect({ popup: await findings(popup) }).toEqual({ popup: [] });
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((b) => /Ngày khác|Another day/.test(b.textContent)).click()`,
    );
    await popup.type('20 tờ, 5 xyz');
    expect({ popup: await findings(popup) }).toEqual({ popup: [] });
    await popupTurnsTo(popup, 'Ghi theo tuần|Record by week', 'table');
    await popup.until(`document.activeElement.matches('[data-column]')`);
    expect({ week: await findings(popup) }).toEqual({ week: [] });
    await popup.evaluate(`${cellOf('plastic', 0)}.focus()`);
    await popup.press('Control+a');
    await popup.type('6');
    await popup.until(`document.querySelector('[data-answers] button')`);
    expect({ week: await findings(popup) }).toEqual({ week: [] });
    await popupTurnsTo(popup, 'Ghi trong ngày|Record by day', 'section');
    if (look === LOOKS[0]) await openPanel(desk);
    const panel = await desk.sidePanel();
    await panel.until(
      `document.documentElement.lang === '${look.language}' && document.querySelector('canvas')`,
    );
    expect({ panel: await findings(panel) }).toEqual({ panel: [] });
    for (const route of ROUTES) {
      await page.goto(page.url().replace(/#.*$/u, `#/${route}`));
      await settled(page);
      expect({ route, found: await findings(page) }).toEqual({ route, found: [] });
    }
    await page.goto(page.url().replace(/book\.html.*$/u, 'slip.html#/2026-06-08/bao-ve-noi-bo'));
    await page.locator('table').first().waitFor();
    expect({ slip: await findings(page) }).toEqual({ slip: [] });
    await page.goto(page.url().replace(/#.*$/u, '#/cong-to'));
    await page.getByRole('heading', { name: /PHIẾU ĐỌC CHỈ SỐ|SLIP FOR READING/u }).waitFor();
    expect({ slip: await findings(page) }).toEqual({ slip: [] });
    await page.close();
  });
});
