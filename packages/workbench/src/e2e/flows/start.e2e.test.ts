import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXTENSION_ID } from '../../browser/launch.ts';
import { repository } from '../../machine/repository.ts';
import { eventually } from './eventually.ts';
import { csvFigures, xlsxFigures } from './read-files.ts';
import { virtualDisplay } from './virtual-display.ts';

const MAIN = join(repository, 'packages/workbench/src/start/main.ts');

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'soxanh-start-test-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

it('without a display `start` does the main job, says so, and what it wrote opens', async () => {
  const { code, text } = await start({}).ended;
  expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('Written:') });
  expect(text).not.toMatch(/\n\s+at /u);
  expect(text).toContain('Logged in the popup: 2 ram A4, 15 tờ A3, 6 chai');
  expect(text).toContain('Opened the side panel from the popup.');
  const row = /^Giấy in +Phòng Bảo vệ chính trị nội bộ +tờ +([\d.]+)/mu.exec(text)?.[1];
  const month = Number(row?.replaceAll('.', ''));
  expect(month).toBeGreaterThanOrEqual(1030);
  const paths = written(text);
  expect(paths.map((path) => basename(path))).toEqual([
    'book.png',
    'popup.png',
    'panel.png',
    expect.stringMatching(/^so-lieu-\d{4}-\d\d\.xlsx$/u),
    expect.stringMatching(/^so-lieu-\d{4}-\d\d\.csv$/u),
    'report.png',
  ]);
  const named = (ending: string): string => paths.find((path) => path.endsWith(ending)) ?? '';
  const question = { department: 'Phòng Bảo vệ chính trị nội bộ', resource: 'Giấy in', day: '' };
  expect(await isPicture(named('popup.png'))).toBe(true);
  expect((await csvFigures(named('.csv'), question)).month).toBe(month);
  expect((await xlsxFigures(named('.xlsx'), question)).month).toBe(month);
});

it('with a display `start` opens a window with the sample book, and ends when the window is closed', async () => {
  const display = await virtualDisplay();
  const begun = start({ DISPLAY: display.name, XDG_DATA_HOME: home });
  try {
    // Nobody sees the window; its profile says that the sample was begun in it, which only its page does.
    const profile = join(home, 'soxanh', 'browser', 'Default');
    expect(await eventually(() => hasSample(profile), true, 60_000)).toBe(true);
    expect(begun.child.exitCode).toBeNull();
    const [browser] = await childrenOf(begun.child);
    process.kill(browser ?? Number.NaN, 'SIGTERM');
    expect(await begun.ended).toMatchObject({ code: 0, text: expect.not.stringMatching(/\n\s+at /u) });
  } finally {
    begun.child.kill('SIGKILL');
    display.server.kill();
  }
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly text: string }>;
}

function start(environment: Readonly<Record<string, string>>): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...plain } = process.env;
  const child = spawn(process.execPath, [MAIN], { cwd: repository, env: { ...plain, ...environment } });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  const ended = new Promise<{ code: number | null; text: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, text: pieces.join('') })),
  );
  return { child, ended };
}

/** The files it says it wrote. */
function written(text: string): string[] {
  const lines = text.slice(text.indexOf('Written:')).split('\n').slice(1);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((path) => (isAbsolute(path) ? path : join(repository, path)));
}

const isPicture = async (path: string): Promise<boolean> =>
  (await readFile(path)).subarray(1, 4).toString('latin1') === 'PNG';

/** Whether the settings kept in a profile name the sample as the open book. */
async function hasSample(profile: string): Promise<boolean> {
  const folder = join(profile, 'Local Extension Settings', EXTENSION_ID);
  const names = await readdir(folder).catch(() => []);
  const logs = names.filter((name) => name.endsWith('.log'));
  const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.some((text) => text.includes('"book":"mau-'));
}

/** The processes a process has started: here the browser. */
async function childrenOf({ pid }: ChildProcess): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').map(Number);
}
