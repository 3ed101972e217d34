import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from '../flows/axe-findings.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OWN } from '../flows/office-book.ts';
import { popupLine, typeAndSave } from '../flows/popup-acts.ts';
import { ledgerFrom, ledgerOf, PERIOD } from './book-of.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { correctEntry, foundBook, joinByCode, makeCode, sendNow } from './team-acts.ts';
import { terminalIn, type Terminal } from './terminal.ts';

let folder: string;
let hub: HubChild;
let office: FlowDesk;
let staff: FlowDesk;
let terminal: Terminal;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-conflict-'));
  await mkdir(join(folder, 'leadership'));
  terminal = terminalIn(join(folder, 'leadership'));
  hub = await hubChild();
  office = await flowDesk();
  staff = await flowDesk();
  await (await foundBook(office, hub)).close();
  await (await joinByCode(staff, await makeCode(office, OWN))).close();
  const code = await makeCode(office, null, 'Lãnh đạo Ban (chỉ xem)');
  const joined = await terminal('join', 'book.jsonl', code);
  if (!joined.ok) throw new Error(joined.text);
});
afterAll(async () => {
  await Promise.all([office, staff].map((desk) => desk?.close()));
  await hub?.close();
  await rm(folder, { recursive: true, force: true });
});

const bothSend = async (): Promise<void> => void (await Promise.all([sendNow(office), sendNow(staff)]));

/** The journal of a machine, with the table of what stands against each other. */
async function journalOf(desk: FlowDesk): Promise<Page> {
  const page = await desk.open('book.html#/so-ghi');
  await page.getByRole('heading', { name: 'Sổ ghi', level: 1 }).waitFor();
  return page;
}

const rivals = (page: Page) => page.getByRole('table', { name: 'Các số khác nhau, đặt cạnh nhau' });

/** A row of that table, by its heading. */
const rivalRow = (page: Page, heading: string): Promise<string[]> =>
  rivals(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();

it('two who correct one entry without knowing of each other both see both versions, side by side', async () => {
  await typeAndSave(await popupLine(staff), '12 tờ', '12 tờ');
  await bothSend();
  await bothSend();
  await hub.kill();
  await Promise.all([correctEntry(office, '12 tờ', '15'), correctEntry(staff, '12 tờ', '14')]);
  await hub.revive();
  await bothSend();
  await bothSend();
  for (const desk of [office, staff]) {
    const page = await journalOf(desk);
    await page.getByRole('heading', { name: 'Hai nơi cùng sửa' }).waitFor();
    const said = await rivalRow(page, 'Nội dung ghi');
    expect(said.map((text) => text.replace(/\s+có thay đổi$/u, '')).toSorted()).toEqual([
      '12 tờ',
      '14 tờ',
      '15 tờ',
    ]);
    expect(await findings(page)).toEqual([]);
    await page.close();
  }
});

it('[J4] what one chooses stands everywhere', async () => {
  const page = await journalOf(office);
  // Not the one that counts by itself.
  const notice = await page.getByText(/Đang tính \d+ tờ\. Chọn số đúng\./u).innerText();
  const chosen = notice.includes('Đang tính 15 tờ') ? 14 : 15;
  await page.getByRole('button', { name: `Chọn: ${chosen} tờ` }).click();
  await rivals(page).waitFor({ state: 'detached' });
  await page.close();
  await bothSend();
  await bothSend();
  for (const desk of [office, staff]) {
    const journal = await journalOf(desk);
    await journal.getByRole('cell', { name: `${chosen} tờ`, exact: true }).waitFor();
    expect(await rivals(journal).count()).toBe(0);
    await journal.close();
  }
  const ledger = await ledgerOf(office);
  expect(ledger.counted).toContain(`"amount":${chosen},`);
  expect(ledger.counted).not.toContain(`"amount":${chosen === 14 ? 15 : 14},`);
  expect(await ledgerOf(staff)).toEqual(ledger);
  expect(await terminal('sync', 'book.jsonl')).toMatchObject({ ok: true });
  expect(
    await terminal(
      'export',
      'book.jsonl',
      '--from',
      PERIOD.first,
      '--to',
      PERIOD.last,
      '--out',
      'report.csv',
    ),
  ).toMatchObject({ ok: true });
  const [bundle, report] = await Promise.all(
    ['book.jsonl', 'report.csv'].map((name) => readFile(join(folder, 'leadership', name), 'utf8')),
  );
  expect(ledgerFrom(bundle ?? '', report ?? '')).toEqual(ledger);
});
