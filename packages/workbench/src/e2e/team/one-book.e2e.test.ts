import { cp, mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setMachine } from '../../browser/sample.ts';
import { launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { OTHER, OWN } from '../flows/office-book.ts';
import { popupLine, typeAndSave } from '../flows/popup-acts.ts';
import { downloaded } from '../flows/same-everywhere.ts';
import { ledgerFrom, ledgerOf, PERIOD, REPORT_ROUTE, type Ledger } from './book-of.ts';
import { firefoxDesk, type FirefoxTeamDesk } from './firefox-desk.ts';
import { folderDesk, type FolderDesk } from './folder-desk.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { correctEntry, foundBook, joinByCode, makeCode, sendNow } from './team-acts.ts';
import { terminalIn, type Terminal } from './terminal.ts';
import { buildWithClock } from './wrong-clock.ts';

/** Wednesday, where it is Monday everywhere else. */
const TWO_DAYS_AHEAD = '2026-06-10T09:00:00+07:00';

/** A machine with the folder writes there, and reads what is there. */
const FOLDER_TURN = ['sync', 'book.jsonl', '--folder', '../shared'];
const AS_RECORDER = ['--role', 'recorder', '--department', 'bao-ve-noi-bo'];

let folder: string;
let hub: HubChild;
/** The Office, with server and folder; a recorder; a recorder of another department, whose clock is wrong. */
let office: FolderDesk;
let first: FlowDesk;
let ahead: FlowDesk;
/** The head of that department. */
let head: FirefoxTeamDesk;
/** The leadership, by server and folder; and a recorder who has the folder alone. */
let terminal: Terminal;
let byFolder: Terminal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-one-book-'));
  for (const name of ['shared', 'leadership', 'apart']) await mkdir(join(folder, name));
  terminal = terminalIn(join(folder, 'leadership'));
  byFolder = terminalIn(join(folder, 'apart'));
  hub = await hubChild();
  office = await folderDesk();
  first = await flowDesk();
  ahead = await deskWithClock(TWO_DAYS_AHEAD);
  head = await firefoxDesk();
  const page = await foundBook(office, hub);
  // Who has the folder alone begins with the Office's file.
  await cp(await downloaded(office, page, 'Sao lưu ra tệp'), join(folder, 'apart', 'book.jsonl'));
  await office.chooseFolder(page, join(folder, 'shared'));
  await (await joinByCode(first, await makeCode(office, OWN))).close();
  await (await joinByCode(ahead, await makeCode(office, OTHER))).close();
  await head.join(await makeCode(office, OTHER, 'Lãnh đạo phòng'));
  const code = await makeCode(office, null, 'Lãnh đạo Ban (chỉ xem)');
  const joined = await terminal('join', 'book.jsonl', code);
  if (!joined.ok) throw new Error(joined.text);
}, 240_000);
afterAll(async () => {
  await Promise.all([office, first, ahead, head].map((desk) => desk?.close()));
  await hub?.close();
  await rm(folder, { recursive: true, force: true });
});

async function deskWithClock(now: string): Promise<FlowDesk> {
  const extension = await buildWithClock(now, join(folder, 'build'));
  const own = join(folder, 'ahead');
  const desk = await launch({ program: await ensureChromium(), extension, profile: join(own, 'profile') });
  return { ...desk, folder: own };
}

const logs = async (desk: FlowDesk, line: string): Promise<void> => {
  await typeAndSave(await popupLine(desk), line, line);
};

it('[S1] all log at once, with the server and without it, and correct each other', async () => {
  await Promise.all([
    logs(office, '30 tờ'),
    logs(first, '12 tờ'),
    logs(ahead, '20 tờ'),
    head.log('6 chai', '6 chai'),
  ]);
  await everybodySends();
  expect(await terminal(...FOLDER_TURN)).toMatchObject({ ok: true });
  await hub.kill();
  await Promise.all([
    logs(office, '31 tờ'),
    logs(first, '13 tờ'),
    logs(ahead, '21 tờ'),
    head.log('7 chai', '7 chai'),
  ]);
  // Two correct one entry, not knowing of each other; a head corrects what the department's machine wrote.
  await correctEntry(office, '12 tờ', '15');
  await correctEntry(first, '12 tờ', '14');
  // That one is of a day that has not come for the head: the day is corrected too.
  await head.correct('20 tờ', '25', '08/6/2026');
  // And a recorder, set by hand to be the Office, corrects what is not its own: the screen of a recorder does not offer it.
  await setMachine(first, { role: 'office' });
  await correctEntry(first, '30 tờ', '35');
  await setMachine(first, { role: 'recorder' });
});

it('[S5] what only the folder brings waits at the Office, which takes the machine in that wrote it', async () => {
  await hub.revive();
  const written = await byFolder('log', 'book.jsonl', '--text', '17 tờ', ...AS_RECORDER);
  expect(written).toMatchObject({ ok: true });
  // It says that one entry is not sent yet, and ends with that.
  await byFolder(...FOLDER_TURN);
  // The Office's browser reads what another machine put into the folder that was chosen in its window.
  const page = await office.open('book.html#/thiet-lap?phan=may');
  const waits = page.getByText(/^Có máy mới trong thư mục dùng chung, 1 lượt ghi đang chờ\./u);
  await expect
    .poll(
      async () => {
        await sendNow(office);
        await page.reload();
        await page.getByRole('heading', { name: 'Tạo mã kết nối' }).waitFor();
        return waits.count();
      },
      { timeout: 120_000 },
    )
    .toBe(1);
  const claimed = page.getByRole('group', { name: 'Chọn phòng và vai trò' });
  const seat = ['Vai trò', 'Phòng'].map((name) =>
    claimed.getByRole('combobox', { name }).locator('option:checked').textContent(),
  );
  expect(await Promise.all(seat)).toEqual(['Người ghi', OWN]);
  await page.getByRole('button', { name: 'Nhận máy', exact: true }).click();
  await page.getByText(/^Đã nhận máy\./u).waitFor();
  await page.close();
});

it('[S5] what was refused stands in the tray of whoever wrote it, and nowhere else', async () => {
  await everybodySends();
  await everybodySends();
  const page = await first.open('book.html#/cai-dat');
  await page.getByRole('heading', { name: 'Lượt ghi cần xử lý' }).waitFor();
  const why = 'Máy này chưa được giao vai trò Văn phòng Ban. Báo Văn phòng Ban.';
  await page.getByText(why).first().waitFor();
  expect(await page.getByText(why).count()).toBe(1);
  await page.close();
  const journal = await office.open('book.html#/so-ghi');
  await journal.getByRole('heading', { name: 'Hai nơi cùng sửa' }).waitFor();
  await journal.getByRole('cell', { name: '30 tờ', exact: true }).waitFor();
  await journal.close();
});

it('[J3] [L5] four browsers and two terminals have the same ledger, byte for byte', async () => {
  // Whoever has the folder alone reads there what the Office's browser wrote.
  expect(await byFolder(...FOLDER_TURN)).toMatchObject({ ok: true });
  expect(await terminal(...FOLDER_TURN)).toMatchObject({ ok: true });
  const expected = await ledgerOf(office);
  const has = (bundle: string, amount: number): boolean => bundle.includes(`"amount":${amount},`);
  expect([13, 14, 15, 17, 21, 25, 31, 35].filter((amount) => has(expected.journal, amount))).toEqual([
    13, 14, 15, 17, 21, 25, 31,
  ]);
  expect([12, 17, 20, 25, 30].filter((amount) => has(expected.counted, amount))).toEqual([17, 25, 30]);
  expect(await ledgerOf(first)).toEqual(expected);
  expect(await ledgerInFirefox()).toEqual(expected);
  expect(await ledgerInTerminal(terminal, 'leadership')).toEqual(expected);
  expect(await ledgerInTerminal(byFolder, 'apart')).toEqual(expected);
  // What a report says of missing days depends on the day: it is compared with a terminal of the same day.
  const wednesday = terminalIn(join(folder, 'leadership'), TWO_DAYS_AHEAD);
  expect(await ledgerOf(ahead)).toEqual(await ledgerInTerminal(wednesday, 'leadership'));
  expect((await ledgerOf(ahead)).journal).toBe(expected.journal);
});

/** Everybody sends, and takes in what others have sent. */
async function everybodySends(): Promise<void> {
  await Promise.all([sendNow(office), sendNow(first), sendNow(ahead), head.send()]);
}

async function ledgerInFirefox(): Promise<Ledger> {
  return ledgerFrom(
    await head.downloaded('book.html#/cai-dat', 'Sao lưu ra tệp'),
    await head.downloaded(REPORT_ROUTE, 'Xuất CSV'),
  );
}

async function ledgerInTerminal(by: Terminal, of: string): Promise<Ledger> {
  const { first: from, last: to } = PERIOD;
  const exported = await by('export', 'book.jsonl', '--from', from, '--to', to, '--out', 'report.csv');
  expect(exported).toMatchObject({ ok: true });
  const read = (name: string): Promise<string> => readFile(join(folder, of, name), 'utf8');
  return ledgerFrom(await read('book.jsonl'), await read('report.csv'));
}
