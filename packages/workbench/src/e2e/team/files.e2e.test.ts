import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { beginBook, OTHER } from '../flows/office-book.ts';
import { popupLine, typeAndSave } from '../flows/popup-acts.ts';
import { downloaded } from '../flows/same-everywhere.ts';
import { ledgerFrom, ledgerOf, PERIOD, REPORT_ROUTE } from './book-of.ts';
import { firefoxDesk, type FirefoxTeamDesk } from './firefox-desk.ts';
import { beginFromFile, takeFileIn } from './firefox-files.ts';
import { terminalIn, type Terminal } from './terminal.ts';

const NEW_PART = 'Xuất phần mới từ lần xuất trước';
const ONE_ADDED = 'Đã gộp tệp vào sổ: thêm 1 lượt ghi.';
const NOTHING_NEW = 'Tệp này không có gì mới: mọi lượt ghi trong tệp đã có trên máy. Sổ không thay đổi.';

let folder: string;
let office: FlowDesk;
let staff: FirefoxTeamDesk;
let terminal: Terminal;
/** The files that go from hand to hand: the whole book, what is new since, and the whole book that comes back. */
const at = (name: 'whole' | 'new' | 'back' | 'cut' | 'torn'): string => join(folder, `${name}.jsonl`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-files-'));
  terminal = terminalIn(folder);
  office = await flowDesk();
  staff = await firefoxDesk();
  await beginBook(office, { role: 'Văn phòng Ban' });
});
afterAll(async () => {
  await Promise.all([office, staff].map((desk) => desk?.close()));
  await rm(folder, { recursive: true, force: true });
});

const logs = async (line: string): Promise<void> => {
  await typeAndSave(await popupLine(office), line, line);
};

/** Exports what is new in Chromium and keeps it under a name of its own: all files of a day are called the same. */
async function exported(to: string): Promise<void> {
  const page = await office.open('book.html#/cai-dat');
  await writeFile(to, await readFile(await downloaded(office, page, NEW_PART)));
  await page.close();
}

/** Takes a file in in Chromium, and answers all that the page says of it. */
async function takenIn(file: string): Promise<string> {
  const page = await office.open('book.html#/cai-dat');
  await page.getByRole('button', { name: 'Khôi phục, gộp từ tệp…' }).setInputFiles(file);
  const outcome = page.getByText(/^(Đã gộp tệp|Tệp này )/u).first();
  await outcome.waitFor();
  const damaged = page.getByText(/^(\d+ dòng trong tệp bị hỏng|Dòng \d)/u);
  const said = [await outcome.innerText(), ...(await damaged.allInnerTexts())].join('\n');
  await page.close();
  return said;
}

it('a book goes from Chromium to Firefox as a file, and what is new since as another', async () => {
  await logs('12 tờ');
  await exported(at('whole'));
  await beginFromFile(staff.firefox, at('whole'), OTHER);
  await staff.log('6 chai', '6 chai');
  await logs('13 tờ');
  await exported(at('new'));
  // The header, and the one entry.
  expect((await readFile(at('new'), 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  expect(await takeFileIn(staff.firefox, at('new'))).toBe(ONE_ADDED);
  expect(await takeFileIn(staff.firefox, at('new'))).toBe(NOTHING_NEW);
  expect(await takeFileIn(staff.firefox, at('whole'))).toBe(NOTHING_NEW);
  await writeFile(at('back'), await staff.downloaded('book.html#/cai-dat', 'Sao lưu ra tệp'));
});

it('[J7] a file that was cut off is told as such, and nothing is lost by it', async () => {
  const before = await ledgerOf(office);
  const whole = await readFile(at('back'), 'utf8');
  const end = whole.indexOf('"amount":6,') + 5;
  await writeFile(at('cut'), whole.slice(0, end));
  const line = whole.slice(0, end).split('\n').length;
  const said = await takenIn(at('cut'));
  expect(said).toContain(NOTHING_NEW);
  expect(said).toContain('1 dòng trong tệp bị hỏng, chưa đọc được; các dòng còn lại đã gộp.');
  expect(said).toContain(`Dòng ${line}: {`);
  await writeFile(at('torn'), whole.slice(0, 30));
  expect(await takenIn(at('torn'))).toBe(
    'Tệp này không phải tệp sao lưu của Sổ Xanh. Chọn tệp có đuôi .jsonl. Chưa có gì thay đổi.',
  );
  expect(await ledgerOf(office)).toEqual(before);
});

it('[J2] whole, it comes back; taken in twice it changes nothing; a terminal has the same book, byte for byte', async () => {
  expect(await takenIn(at('back'))).toBe(ONE_ADDED);
  const ledger = await ledgerOf(office);
  expect(await takenIn(at('back'))).toBe(NOTHING_NEW);
  expect(await ledgerOf(office)).toEqual(ledger);
  expect([6, 12, 13].filter((amount) => ledger.counted.includes(`"amount":${amount},`))).toEqual([6, 12, 13]);
  expect(
    ledgerFrom(
      await staff.downloaded('book.html#/cai-dat', 'Sao lưu ra tệp'),
      await staff.downloaded(REPORT_ROUTE, 'Xuất CSV'),
    ),
  ).toEqual(ledger);
  // The pieces in any order, one of them twice.
  const pieces = ['new', 'back', 'whole', 'new'].map((name) => `${name}.jsonl`);
  expect(await terminal('merge', 'book.jsonl', ...pieces)).toMatchObject({ ok: true });
  const { first, last } = PERIOD;
  expect(
    await terminal('export', 'book.jsonl', '--from', first, '--to', last, '--out', 'report.csv'),
  ).toMatchObject({ ok: true });
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  expect(ledgerFrom(await read('book.jsonl'), await read('report.csv'))).toEqual(ledger);
});
