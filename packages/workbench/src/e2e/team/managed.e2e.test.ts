import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { EXTENSION_ID, launch, type Desk } from '../../browser/launch.ts';
import { setMachine } from '../../browser/sample.ts';
import { launchFirefox, type FirefoxDesk } from '../../firefox/launch.ts';
import { ensureChromium, ensureFirefox } from '../../machine/ensure.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { withOwnPlace } from './own-place.ts';

/** As in the extension's manifest. */
const GECKO_ID = 'so-xanh@so-xanh.example';
/** Where Chromium finds what administrators set. */
const CHROMIUM_PLACE = '/etc/chromium';

const POLICY_FILE = 'policies/managed/so-xanh.json';

const OFFICE = 'Ban Tổ chức Huyện ủy';
const ELSEWHERE = 'https://may-chu-khac.example';
const STRANGE_CODE = `${ELSEWHERE}/moi#so-khac.${'A'.repeat(22)}`;

let folder: string;
let hub: HubChild;
/** What an administrator sets, with the slash at the end that people write. */
const policy = (): object => ({ hub: `${hub.url}/`, office: OFFICE, language: 'en' });
const forChromium = (values: object): string =>
  JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: values } } });
const refusal = (): string =>
  `The code is of the server ${ELSEWHERE}; this office is set to use ${hub.url}. Ask the Office for another code.`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-managed-'));
  for (const name of ['chromium', 'firefox']) await mkdir(join(folder, name));
  hub = await hubChild();
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('Chromium', () => {
  let desk: Desk;
  let before: readonly string[];
  beforeAll(async () => {
    before = await readdir(CHROMIUM_PLACE);
    const at = join(folder, 'chromium');
    const text = forChromium(policy());
    const program = await withOwnPlace(await ensureChromium(), {
      place: CHROMIUM_PLACE,
      file: POLICY_FILE,
      text,
      at,
    });
    desk = await launch({ program, extension: await freshBuild('trial'), profile: join(at, 'profile') });
  });
  afterAll(() => desk?.close());

  it('begins in the language and with the office that the administrator set', async () => {
    const page = await desk.open('book.html');
    await page.getByText('Which office is this for?').waitFor();
    await page.getByRole('radio', { name: 'Begin a new book' }).check();
    const name = page.getByRole('textbox', { name: 'Name of the office' });
    await expect.poll(() => name.inputValue()).toBe(OFFICE);
    await page.close();
  });

  it('[T5] refuses a code of another server, naming both, in both languages', async () => {
    const page = await desk.open('book.html');
    await page.getByRole('radio', { name: 'With a connection code' }).check();
    const field = page.getByRole('textbox', { name: 'Connection code' });
    await field.fill(STRANGE_CODE);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText(refusal(), { exact: true }).waitFor();
    expect(await field.inputValue()).toBe(STRANGE_CODE);
    // The person may speak another language.
    await setMachine(desk, { language: 'vi' });
    const said = `Mã kết nối thuộc máy chủ ${ELSEWHERE}; cơ quan quy định dùng máy chủ ${hub.url}. Xin mã khác tại Văn phòng Ban.`;
    await page.getByText(said, { exact: true }).waitFor();
    await page.close();
  });

  it('connects to the server that was set', async () => {
    const page = await desk.open('book.html');
    await page.getByRole('radio', { name: 'Bắt đầu sổ mới' }).check();
    await page.getByRole('textbox', { name: 'Các phòng, mỗi dòng một phòng' }).fill('Phòng Tổng hợp');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('checkbox', { name: 'Phòng Tổng hợp' }).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('radio', { name: 'Văn phòng Ban' }).check();
    await page.getByRole('button', { name: 'Bắt đầu ghi' }).click();
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    await page.close();
    const settings = await desk.open('book.html#/cai-dat');
    await settings.getByRole('textbox', { name: 'Mã kết nối' }).fill(hub.code);
    await settings.getByRole('button', { name: 'Kết nối', exact: true }).click();
    await settings.getByRole('button', { name: 'Đưa sổ đang mở lên máy chủ' }).click();
    await settings.getByText(`Đã kết nối máy chủ Sổ Xanh của ${OFFICE}.`).waitFor();
    expect(await settings.getByText(hub.url, { exact: true }).count()).toBe(1);
    await settings.close();
  });

  it('[T5] holds back what it has while the policy names another server, and goes on when it does not', async () => {
    // The browser reads its policies anew when a file changes.
    const rule = (values: object): Promise<void> =>
      writeFile(join(folder, 'chromium/shown', POLICY_FILE), forChromium(values));
    const said = (text: string) => async (): Promise<number> => {
      const page = await desk.open('book.html#/cai-dat');
      await page.getByRole('heading', { name: 'Chia sẻ số liệu' }).waitFor();
      const count = await page.getByText(text).count();
      await page.close();
      return count;
    };
    const patience = { timeout: 60_000, interval: 1000 };
    const isOther = said(`Máy này kết nối máy chủ ${hub.url}; cơ quan quy định dùng máy chủ ${ELSEWHERE}.`);
    await rule({ ...policy(), hub: ELSEWHERE });
    await expect.poll(isOther, patience).toBe(1);
    const page = await desk.open('book.html#/cai-dat');
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await page.getByText(/nên tạm dừng gửi/u).waitFor();
    await page.getByRole('textbox', { name: 'Mã kết nối' }).waitFor();
    await page.close();
    // An address that is none binds nobody, and is told to whoever wrote it.
    await rule({ ...policy(), hub: 'may-chu-khac.example' });
    await expect
      .poll(said('Giá trị hub trong chính sách chưa dùng được ("may-chu-khac.example")'), patience)
      .toBe(1);
    expect(await isOther()).toBe(0);
    await rule(policy());
    await expect.poll(said('Giá trị hub trong chính sách'), patience).toBe(0);
    await expect.poll(said('Đã gửi hết'), patience).toBe(1);
  });

  it('leaves the machine as it was', async () => {
    expect(await readdir(CHROMIUM_PLACE)).toEqual(before);
  });
});

describe('Firefox', () => {
  let firefox: FirefoxDesk;
  let place: string;
  let before: readonly string[];
  beforeAll(async () => {
    const at = join(folder, 'firefox');
    const program = await ensureFirefox();
    place = join(dirname(await realpath(program)), 'distribution');
    before = await readdir(place);
    const text = JSON.stringify({ policies: { '3rdparty': { Extensions: { [GECKO_ID]: policy() } } } });
    firefox = await launchFirefox({
      program: await withOwnPlace(program, { place, file: 'policies.json', text, at }),
      extension: await freshBuild('trial', 'firefox'),
      profile: join(at, 'profile'),
    });
  });
  afterAll(() => firefox?.close());

  const text = (): Promise<string> => firefox.evaluate('return document.body.innerText;');

  it('begins in the language and with the office that the administrator set', async () => {
    await firefox.open('book.html');
    await expect.poll(text).toContain('Which office is this for?');
    await firefox.click('label', 'Begin a new book');
    const name = `return [...document.querySelectorAll('label')].find((e) => e.textContent.includes('Name of the office'))?.control?.value;`;
    await expect.poll(() => firefox.evaluate(name)).toBe(OFFICE);
  });

  it('[T5] refuses a code of another server, naming both', async () => {
    await firefox.open('book.html');
    await firefox.click('label', 'With a connection code');
    await firefox.until(`document.querySelector('textarea[maxlength="1000"]')`);
    await firefox.type('textarea[maxlength="1000"]', STRANGE_CODE);
    await firefox.click('button', 'Connect');
    await expect.poll(text).toContain(refusal());
  });

  it('leaves the machine as it was', async () => {
    expect(await readdir(place)).toEqual(before);
  });
});
