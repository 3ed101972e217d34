import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launchFirefox, type FirefoxDesk } from '../../firefox/launch.ts';
import { ensureFirefox } from '../../machine/ensure.ts';

const ENTER = '\uE007';
const LINE = 'input[aria-label="Ghi nhanh"]';
/** Where an entry is corrected. */
const FORM = 'form[aria-label^="Sửa lượt ghi"]';
const PATIENCE_MILLIS = 60_000;

/** A Firefox of its own for a test, with what a person does in it. */
export interface FirefoxTeamDesk {
  readonly firefox: FirefoxDesk;
  /** The first run by a code. */
  join(code: string): Promise<void>;
  /** Logs a line in the popup's page. */
  log(line: string, understood: string): Promise<void>;
  /** Corrects amount and day (as it is typed) of an entry of the journal, found by how its amount reads. */
  correct(amount: string, to: string, day: string): Promise<void>;
  /** Sends and takes in what there is, and waits until all is sent. */
  send(): Promise<void>;
  /** The text of the file that a button gives. */
  downloaded(page: string, button: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts Firefox with the trial build. */
export async function firefoxDesk(): Promise<FirefoxTeamDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-team-firefox-'));
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  await mkdir(profile, { recursive: true });
  await mkdir(downloads);
  // Files go to a folder without a question.
  await writeFile(join(profile, 'prefs.js'), preferences(downloads));
  const firefox = await launchFirefox({
    program: await ensureFirefox(),
    extension: await freshBuild('trial', 'firefox'),
    profile,
  });
  return {
    firefox,
    ...deedsIn(firefox),
    downloaded: async (page, button) => {
      await firefox.open(page);
      const before = new Set(await readdir(downloads));
      await firefox.click('button', button);
      return readFile(join(downloads, await newFile(downloads, before)), 'utf8');
    },
    close: async () => {
      await firefox.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** What a person does in it, page by page. */
function deedsIn(firefox: FirefoxDesk): Omit<FirefoxTeamDesk, 'firefox' | 'downloaded' | 'close'> {
  const until = (expression: string): Promise<void> => firefox.until(expression, PATIENCE_MILLIS);
  const shows = (text: string): Promise<void> =>
    until(`document.body?.innerText.includes(${JSON.stringify(text)})`);
  const fill = async (selector: string, text: string): Promise<void> => {
    const find = `document.querySelector(${JSON.stringify(selector)})`;
    await until(find);
    await firefox.evaluate(`${find}.focus(); ${find}.select();`);
    await firefox.type(selector, text);
  };
  return {
    join: async (code) => {
      await firefox.open('book.html');
      await firefox.click('label', 'Có mã kết nối');
      await fill('textarea[maxlength="1000"]', code);
      await firefox.click('button', 'Kết nối');
      await until(`document.querySelector('main h1, h1')?.textContent === 'Tổng quan'`);
    },
    log: async (line, understood) => {
      await firefox.open('popup.html');
      await until(`document.querySelector('${LINE}')`);
      await firefox.type(LINE, line);
      await shows(understood);
      await firefox.type(LINE, ENTER);
      await shows('Đã ghi');
    },
    correct: async (amount, to, day) => {
      await firefox.open('book.html#/so-ghi');
      await firefox.click(`button[aria-label^="Sửa: "][aria-label*="${amount}"]`);
      await fill(`${FORM} input[inputmode="decimal"]`, to);
      await fill(`${FORM} input[inputmode="numeric"]`, day);
      await firefox.click(`${FORM} button`, 'Ghi nhầm số');
      await firefox.click(`${FORM} button`, 'Ghi lượt sửa');
      await shows('Đã sửa lượt ghi');
    },
    send: async () => {
      await firefox.open('book.html#/cai-dat');
      await firefox.click('button', 'Gửi ngay');
      await shows('Đã gửi hết');
    },
  };
}

/** Waits until a download is there and whole. */
async function newFile(folder: string, before: ReadonlySet<string>): Promise<string> {
  const end = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < end) {
    const names = await readdir(folder);
    const added = names.filter((name) => !before.has(name));
    const [name] = added;
    if (name !== undefined && !added.some((each) => each.endsWith('.part'))) {
      const { length } = await readFile(join(folder, name));
      // Its name is taken before its content comes.
      if (length > 0) return name;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No file came to ${folder}`);
}

const preferences = (downloads: string): string =>
  [
    ['browser.download.folderList', 2],
    ['browser.download.dir', downloads],
    ['browser.download.useDownloadDir', true],
    ['browser.download.alwaysOpenPanel', false],
    ['browser.download.always_ask_before_handling_new_types', false],
  ]
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
