import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { EXTENSION_ID, launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import { flowDesk, type FlowDesk } from '../flows/flow-desk.ts';
import { beginBook, OWN } from '../flows/office-book.ts';
import { smallDisk, type SmallDisk } from '../../../../testkit/src/small-disk.ts';

/** Logs a line in the popup's page and gives the page back. */
async function logged(desk: FlowDesk, line: string) {
  const page = await desk.open('popup.html');
  await page.getByRole('textbox', { name: 'Ghi nhanh' }).fill(line);
  await page.getByText('Nhấn Enter để ghi.').waitFor();
  await page.keyboard.press('Enter');
  return page;
}

/** Room for the sample of a test and little more. */
const QUOTA_BYTES = 3_000_000;

it('[S1] a full quota: not saved is said, the line stays, what was saved is there, and it goes on with room', async () => {
  const desk = await flowDesk({}, 'quota');
  try {
    const origin = `chrome-extension://${EXTENSION_ID}`;
    const setting = await desk.context.newCDPSession(await desk.open('icon/16.png'));
    await setting.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_BYTES });
    await beginBook(desk);
    const page = await logged(desk, '20 tờ');
    await page.getByText('Đã ghi 20 tờ').first().waitFor();
    await page.evaluate(fillQuota);
    await page.getByRole('textbox', { name: 'Ghi nhanh' }).fill('30 tờ');
    await page.getByText('Nhấn Enter để ghi.').waitFor();
    await saveUntilRefused(page);
    expect(await page.getByText('hết chỗ lưu').count()).toBeGreaterThan(0);
    expect(await page.getByRole('textbox', { name: 'Ghi nhanh' }).inputValue()).toBe('30 tờ');
    const before = await page.locator('section[aria-label="Giấy in"] h2 + *').innerText();
    await setting.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(() => indexedDB.deleteDatabase('filler'));
    await saveUntilTaken(page);
    expect(before).toContain('tờ');
  } finally {
    await desk.close();
  }
});

/** Takes what room the origin has left, in ever smaller pieces; runs in the page. */
async function fillQuota(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('filler', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('filler', { autoIncrement: true }),
    );
    request.addEventListener('success', () => resolve(request.result));
  });
  const put = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const transaction = database.transaction('filler', 'readwrite');
      transaction.objectStore('filler').put(crypto.getRandomValues(new Uint8Array(size)));
      transaction.addEventListener('complete', () => resolve(true));
      transaction.addEventListener('abort', () => resolve(false));
    });
  for (let size = 65_536; size >= 256; size = Math.floor(size / 2)) while (await put(size));
  database.close();
}

/** The browser remembers for a while how little room there was. */
async function saveUntilTaken(page: Awaited<ReturnType<typeof logged>>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.getByRole('textbox', { name: 'Ghi nhanh' }).press('Enter');
    const taken = page.getByText('Đã ghi 30 tờ').first();
    if (
      await taken.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error('There is room again, and it is still refused');
}

it('[S1] a disk really full: the same', async () => {
  const disk = await smallDisk(160);
  onTestFinished(() => disk.close());
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-full-files-'));
  const own = await launch({
    program: await startedIn(disk, await ensureChromium(), folder),
    extension: await freshBuild('trial'),
    profile: join(disk.folder, 'profile'),
    // In there it is root, whoever runs the test.
    flags: ['--no-sandbox'],
  });
  const desk: FlowDesk = { ...own, folder };
  try {
    await beginBook(desk);
    const first = await logged(desk, '20 tờ');
    await first.getByText('Đã ghi 20 tờ').first().waitFor();
    await first.getByRole('textbox', { name: 'Ghi nhanh' }).fill('30 tờ');
    await first.getByText('Nhấn Enter để ghi.').waitFor();
    disk.fill(0);
    await saveUntilRefused(first);
    expect(await first.getByRole('textbox', { name: 'Ghi nhanh' }).inputValue()).toBe('30 tờ');
    disk.clear();
    await saveUntilTaken(first);
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Makes a program that runs another one where the disk is. It keeps its name: browsers are told apart by it. */
async function startedIn({ inside }: SmallDisk, program: string, folder: string): Promise<string> {
  const path = join(folder, basename(program));
  await writeFile(path, `#!/bin/sh\nexec ${inside.join(' ')} "${program}" "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

/** A log file may have room for some more entries: saves until the browser says there is none. */
async function saveUntilRefused(page: Awaited<ReturnType<typeof logged>>): Promise<void> {
  const line = page.getByRole('textbox', { name: 'Ghi nhanh' });
  for (let tries = 0; tries < 400; tries++) {
    await page.keyboard.press('Enter');
    const said = page.getByText(/Đã ghi 30 tờ|hết chỗ lưu|Chưa ghi được/).first();
    await said.waitFor();
    if (!(await said.textContent())?.includes('Đã ghi')) return;
    await line.fill('30 tờ');
    await page.getByText('Nhấn Enter để ghi.').waitFor();
  }
  throw new Error('The disk never filled');
}

it('[T4] names with markup are text on every page', async () => {
  const desk = await flowDesk();
  try {
    const page = await desk.open('book.html');
    await page.getByRole('radio', { name: 'Bắt đầu sổ mới' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    const bad = '<img src=x onerror="document.title=1">';
    await page.getByRole('textbox').first().fill(`Cơ quan ${bad}`);
    await page.getByRole('textbox').nth(1).fill(`Phòng ${bad}\n=HYPERLINK("x")`);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('radio', { name: 'Văn phòng Ban' }).check();
    await page.getByRole('button', { name: 'Bắt đầu ghi' }).click();
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    for (const route of ['tong-quan', 'ghi-tuan', 'so-ghi', 'bao-cao', 'thiet-lap', 'cai-dat']) {
      await page.goto(page.url().replace(/#.*/, `#/${route}`));
      await page.locator('main h1').waitFor();
      expect(await page.locator('img[src=x]').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
    }
    expect(await page.locator('body').innerText()).toContain('<img src=x');
  } finally {
    await desk.close();
  }
});

it('[J7] ten megabytes of noise and a damaged bundle: a clear word, and nothing lost', async () => {
  const desk = await flowDesk();
  try {
    const { path } = await beginBook(desk);
    const first = await logged(desk, '20 tờ');
    await first.getByText('Đã ghi 20 tờ').first().waitFor();
    const noise = join(desk.folder, 'noise.jsonl');
    await writeFile(noise, Buffer.alloc(10_000_000, 'ÿØÿà'));
    const page = await desk.open('book.html#/cai-dat');
    await page.getByRole('button', { name: 'Khôi phục, gộp từ tệp…' }).setInputFiles(noise);
    await page.getByRole('alert').first().waitFor();
    const damaged = join(desk.folder, 'damaged.jsonl');
    execFileSync('bash', ['-c', `{ cat "${path}"; echo '{"v":1,'; echo 'not json'; } > "${damaged}"`]);
    await page.getByRole('button', { name: 'Khôi phục, gộp từ tệp…' }).setInputFiles(damaged);
    await page.getByText(/dòng/).first().waitFor();
    const popup = await desk.open('popup.html');
    await popup.getByText('20 tờ').first().waitFor();
    expect(await popup.locator('body').innerText()).toContain(OWN);
  } finally {
    await desk.close();
  }
});
