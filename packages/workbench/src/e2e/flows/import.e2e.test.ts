import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TRIAL_NOW } from '../../browser/builds.ts';
import { repository } from '../../machine/repository.ts';
import { run } from '../../machine/run.ts';
import { backUp, restore } from './backup-acts.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { beginBook, OWN } from './office-book.ts';
import { popupLine, typeAndSave } from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';

let desk: FlowDesk;
beforeAll(async () => {
  desk = await flowDesk();
});
afterAll(() => desk.close());

/** Imports a CSV into a bundle from the terminal, as another machine. */
async function importFromTerminal(bundle: string, csv: string): Promise<void> {
  const file = join(desk.folder, 'so-cu.csv');
  await writeFile(file, csv);
  const main = join(repository, 'packages/cli/src/main.ts');
  const { ok, text } = await run({
    program: process.execPath,
    args: [main, 'import', bundle, file],
    env: { SOXANH_DEVICE: randomBytes(16).toString('base64url'), SOXANH_NOW: TRIAL_NOW },
    output: 'collect',
    limitMinutes: 1,
  });
  expect({ ok, text }).toMatchObject({ ok: true });
}

it('[J1] [L5] an import is taken back whole with the corrections of its rows, and comes back with one undo', async () => {
  await beginBook(desk);
  const paper = (month: number) => ({ department: OWN, resource: 'paper' as const, today: 7, month });
  await typeAndSave(await popupLine(desk), '7 tờ', '7 tờ');
  const bundle = await backUp(desk);
  const rows = ['01', '02', '03'].map((date) => `2026-06-${date},bao-ve-noi-bo,paper,100,tờ`);
  await importFromTerminal(bundle, ['day,department,resource,amount,unit', ...rows].join('\n'));
  expect(await restore(desk, bundle)).toContain('thêm 3 lượt ghi');
  await sameEverywhere(desk, paper(307));

  const page = await desk.open('book.html#/so-ghi');
  await page.getByRole('button', { name: /^Sửa: .*ngày 02\/6\/2026/u }).click();
  const form = page.getByRole('form', { name: /^Sửa lượt ghi/u });
  await form.getByRole('textbox', { name: /^Số lượng/u }).fill('120');
  await form.getByRole('button', { name: 'Ghi nhầm số' }).click();
  await form.getByRole('button', { name: 'Ghi lượt sửa' }).click();
  await page.getByText(/^Đã sửa lượt ghi \(.*100 tờ.*\) thành \(.*120 tờ/u).waitFor();

  const look = page.getByRole('button', { name: /^Đợt nhập: .*ngày 01\/6\/2026/u });
  await look.click();
  const shown = page.getByRole('region', { name: 'Đợt nhập từ tệp' });
  await shown.getByText('Đang tính 3 lượt ghi, 01/6 - 03/6/2026.').waitFor();
  await shown.getByText(/^1 lượt đã sửa sau khi nhập/u).waitFor();
  await shown.getByRole('button', { name: 'Bỏ cả đợt nhập này' }).click();
  await page.getByText('Đã bỏ cả đợt nhập: 3 lượt ghi.').waitFor();
  expect(await page.getByRole('heading', { name: 'Hai nơi cùng sửa' }).count()).toBe(0);
  expect(await page.getByRole('row').count()).toBe(2);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
  await sameEverywhere(desk, paper(327));

  await page.bringToFront();
  await look.click();
  await shown.getByRole('button', { name: 'Bỏ cả đợt nhập này' }).click();
  await page.getByText('Đã bỏ cả đợt nhập: 3 lượt ghi.').waitFor();
  await page.close();
  await sameEverywhere(desk, paper(7));
});
