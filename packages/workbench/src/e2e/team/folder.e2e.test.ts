import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { beginBook } from '../flows/office-book.ts';
import { folderDesk, type FolderDesk } from './folder-desk.ts';
import { plainChromium, type PlainBrowser } from './plain-browser.ts';

/** Half a minute until the worker ends, one more until the alarm rings. */
const AN_ALARM = 150_000;
const ASK =
  'Trình duyệt cần được cho phép lại để dùng thư mục "shared". Nhấn "Cho phép lại". Số liệu vẫn ghi được, giữ trên máy này và tự gửi khi thư mục dùng lại được.';

let folder: string;
/** What people share, and where it is while it is not there. */
let shared: string;
let away: string;
let desk: FolderDesk | undefined;
let plain: PlainBrowser | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-folder-'));
  [shared, away] = [join(folder, 'shared'), join(folder, 'away')];
  await mkdir(shared);
});
afterAll(async () => {
  await desk?.close();
  await plain?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** All files of the folder: the way to each, when it was written, and what is in it. */
async function filesIn(): Promise<readonly { path: string; at: number; text: string }[]> {
  const paths = (await readdir(shared, { recursive: true })).toSorted();
  const read = paths.map(async (path) => {
    const whole = join(shared, path);
    const found = await stat(whole);
    return { path, at: found.mtimeMs, text: found.isDirectory() ? '' : await readFile(whole, 'utf8') };
  });
  return Promise.all(read);
}

/** Whether some segment has the entry with an amount. */
const has = async (amount: number): Promise<boolean> =>
  (await filesIn()).some(
    ({ path, text }) => /\/\d+-\d+\.jsonl$/u.test(path) && text.includes(`"amount":${amount},`),
  );

/** In a tab: after the browser's own questions no window of it is the active one, and its popup would not open. */
async function logs(line: string): Promise<void> {
  const popup = await desk?.open('popup.html');
  if (popup === undefined) return;
  await popup.getByRole('textbox', { name: 'Ghi nhanh' }).fill(line);
  await popup.getByText('Nhấn Enter để ghi.').waitFor();
  await popup.keyboard.press('Enter');
  await popup
    .getByText(/^Đã ghi /u)
    .first()
    .waitFor();
  await popup.close();
}

it('first start: a folder chosen in the real window; the page says what to choose next time', async () => {
  desk = await folderDesk(folder);
  await beginBook(desk, { role: 'Văn phòng Ban' });
  const page = await desk.open('book.html#/cai-dat');
  const explained =
    'Trình duyệt sẽ hỏi quyền hai lần. Ở lần mở sau, chọn "Cho phép mỗi lần truy cập" (Allow on every visit) để máy tự gửi.';
  await page.getByText(explained, { exact: true }).waitFor();
  await desk.chooseFolder(page, shared);
  await logs('12 tờ');
  await expect.poll(() => has(12)).toBe(true);
  await desk.close();
  desk = undefined;
});

it('second start: nothing is written until the browser is allowed to, this time on every visit', async () => {
  const before = await filesIn();
  desk = await folderDesk(folder);
  const page = await desk.open('book.html#/cai-dat');
  await logs('13 tờ');
  await page.getByText(ASK, { exact: true }).waitFor();
  // A turn by hand as well, to its end.
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await page.getByRole('button', { name: 'Gửi ngay', disabled: false }).waitFor();
  expect(await filesIn()).toEqual(before);
  await desk.allowOnEveryVisit(page);
  await expect.poll(() => has(13)).toBe(true);
  // The folder vanishes, as a stick that is pulled; recording goes on.
  await rename(shared, away);
  await logs('14 tờ');
  await page.getByText(/^Không thấy thư mục "shared" từ/u).waitFor();
  await desk.close();
  desk = undefined;
});

it(
  'third start: with no page open the worker, ended meanwhile, writes by itself when the alarm rings',
  async () => {
    const program = await ensureChromium();
    const profile = join(folder, 'profile');
    plain = await plainChromium({ program, extension: await freshBuild('trial'), profile });
    await plain.workerEnds();
    // Only now is there something to write to, and nobody is awake to notice.
    await rename(away, shared);
    expect(await has(14)).toBe(false);
    await expect.poll(() => has(14), { timeout: AN_ALARM }).toBe(true);
  },
  2 * AN_ALARM,
);
