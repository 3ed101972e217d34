import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, type FirefoxDesk } from '../../firefox/launch.ts';
import { ensureFirefox } from '../../machine/ensure.ts';
import { pnpm } from '../../machine/pnpm.ts';
import { repository } from '../../machine/repository.ts';
import { run } from '../../machine/run.ts';

const ENTER = '\uE007';

let folder: string;
let extension: string;
let firefox: FirefoxDesk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-firefox-'));
  extension = await packed();
  firefox = await start();
}, 180_000);

afterAll(async () => {
  await firefox.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** The package as a store would get it. */
async function packed(): Promise<string> {
  const { program, args } = pnpm();
  const zip = [...args, '--filter', '@soxanh/extension', 'exec', 'wxt', 'zip', '-b', 'firefox'];
  const made = await run({ program, args: zip, output: 'collect', limitMinutes: 5 });
  if (!made.ok) throw new Error(made.text);
  const output = join(repository, 'extension', '.output');
  const name = (await readdir(output)).find((file) => file.endsWith('-firefox.zip'));
  if (name === undefined) throw new Error(`No package for Firefox in ${output}`);
  return join(output, name);
}

const start = async (): Promise<FirefoxDesk> =>
  launchFirefox({ program: await ensureFirefox(), extension, profile: join(folder, 'profile') });

const shows = (text: string): Promise<void> =>
  firefox.until(`document.body?.innerText.includes(${JSON.stringify(text)})`, 60_000);

const text = (): Promise<string> => firefox.evaluate('return document.body.innerText;');

it('begins with the sample office, logs a line, and the report and the journal have it', async () => {
  await firefox.open('book.html#/minh-hoa');
  await firefox.until(`document.querySelector('main table')`, 90_000);
  await firefox.open('popup.html');
  await firefox.until(`document.querySelector('input[aria-label="Ghi nhanh"]')`);
  await firefox.type('input[aria-label="Ghi nhanh"]', '2 ram A4, 15 tờ A3, 6 chai');
  await shows('1.030 tờ A4 (2 ram A4; 15 tờ A3 = 30) · 6 chai');
  await firefox.type('input[aria-label="Ghi nhanh"]', ENTER);
  await shows('Đã ghi 1.030 tờ giấy, 6 chai');
  await firefox.open('book.html#/so-ghi');
  await shows('1.030 tờ');
  expect(await text()).toContain('6 chai');
});

it('[S1] what was saved survives the browser being killed', async () => {
  const gone = new Promise((resolve) => firefox.process.once('exit', resolve));
  firefox.process.kill('SIGKILL');
  await gone;
  firefox = await start();
  await firefox.open('popup.html');
  await shows('1.030 tờ');
  expect(await text()).toContain('6 chai');
});

it('draws the side panel with its charts', async () => {
  await firefox.open('sidepanel.html');
  await firefox.until(`document.querySelectorAll('canvas').length >= 2`, 60_000);
  expect((await firefox.picture()).length).toBeGreaterThan(10_000);
});

it('[T5] asks for no site access', async () => {
  const granted = await firefox.evaluate<{ origins?: string[] }>('return browser.permissions.getAll();');
  expect(granted.origins ?? []).toEqual([]);
});
