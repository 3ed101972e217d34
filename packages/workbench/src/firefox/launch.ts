import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../../testkit/src/free-port.ts';
import { Marionette } from './marionette.ts';

/** As in the extension's manifest. */
const GECKO_ID = 'so-xanh@so-xanh.example';

/** Firefox gives an extension's pages a random address; a profile may fix it. */
const PAGES = '7d0f5a3e-51c4-4f0e-9a51-3f3b1d3a6c11';

/** A Firefox without a window, with the extension in it. */
export interface FirefoxDesk {
  readonly process: ChildProcess;
  /** Shows one of the extension's pages. */
  open(page: string): Promise<void>;
  /** Runs a function body in the page; it may return a promise's value by `await`. */
  evaluate<T>(body: string): Promise<T>;
  /** Waits until an expression is true in the page. */
  until(expression: string, withinMillis?: number): Promise<void>;
  /** Types into the element a selector finds; `\uE007` is Enter. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string, showing?: string): Promise<void>;
  /** A picture of the page as a PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** What Firefox is started with. */
export interface FirefoxOptions {
  readonly program: string;
  /** Path of the extension: a packed file, or the folder of a build. */
  readonly extension: string;
  readonly profile: string;
}

/** Starts Firefox headless and installs the extension in it. */
export async function launchFirefox({ program, extension, profile }: FirefoxOptions): Promise<FirefoxDesk> {
  const port = await freePort();
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'user.js'), preferences(port));
  const args = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--marionette',
    '--remote-allow-system-access',
  ];
  const firefox = spawn(program, args, { stdio: 'ignore' });
  const marionette = await Marionette.connect(port);
  await marionette.send('WebDriver:NewSession', {});
  // A folder can be installed until Firefox ends, a packed file for good.
  const temporary = (await stat(extension)).isDirectory();
  await marionette.send('Addon:Install', { path: extension, temporary });
  return desk(firefox, marionette);
}

function desk(firefox: ChildProcess, marionette: Marionette): FirefoxDesk {
  const evaluate = async <T>(body: string): Promise<T> => {
    const script = `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then((v) => done({ v }), (e) => done({ e: String(e) }));`;
    const { value } = await marionette.send<{ value: { v?: T; e?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script,
        args: [],
        scriptTimeout: 60_000,
      },
    );
    if (value.e !== undefined) throw new Error(value.e);
    return value.v as T;
  };
  const element = async (selector: string): Promise<string> => {
    const found = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(found.value)[0] ?? '';
  };
  const until = async (expression: string, withinMillis = 20_000): Promise<void> => {
    const end = Date.now() + withinMillis;
    while (!(await evaluate<boolean>(`return Boolean(${expression});`))) {
      const text = await evaluate<string>('return document.body.innerText;');
      if (Date.now() > end) throw new Error(`Not so within ${withinMillis} ms: ${expression}\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    process: firefox,
    open: async (page) =>
      void (await marionette.send('WebDriver:Navigate', { url: `moz-extension://${PAGES}/${page}` })),
    evaluate,
    until,
    type: async (selector, text) =>
      void (await marionette.send('WebDriver:ElementSendKeys', { id: await element(selector), text })),
    click: async (selector, showing = '') => {
      const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.textContent.includes(${JSON.stringify(showing)}))`;
      await until(find);
      await evaluate(`${find}.setAttribute('data-to-click', '');`);
      const id = await element('[data-to-click]');
      await evaluate(`${find}.removeAttribute('data-to-click');`);
      await marionette.send('WebDriver:ElementClick', { id });
    },
    picture: async () => {
      const shot = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(shot.value, 'base64');
    },
    close: async () => {
      const gone = new Promise((resolve) => firefox.once('exit', resolve));
      await marionette
        .send('Marionette:Quit', { flags: ['eForceQuit'] })
        .catch(() => firefox.kill('SIGKILL'));
      await gone;
      marionette.close();
    },
  };
}

const preferences = (port: number): string =>
  [
    ['marionette.port', port],
    ['extensions.webextensions.uuids', JSON.stringify({ [GECKO_ID]: PAGES })],
    ['xpinstall.signatures.required', false],
    ['datareporting.policy.dataSubmissionEnabled', false],
    ['app.update.enabled', false],
    ['browser.shell.checkDefaultBrowser', false],
  ]
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
