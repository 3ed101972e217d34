import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshBuild } from '../browser/fresh-build.ts';
import { EXTENSION_ID } from '../browser/launch.ts';
import { ensureChromium } from '../machine/ensure.ts';
import { showBook } from './book.ts';
import type { DebuggingPipe } from './pipe.ts';
import { profileIn } from './profile.ts';
import { brandedBrowser } from './stand-in.ts';
import { openWindow } from './windowed.ts';

let extension: string;
let chromium: string;
let folder: string;
beforeAll(async () => {
  chromium = await ensureChromium();
  extension = await freshBuild('production');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soxanh-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

describe('a browser that takes no extension by flag', () => {
  it.each(['google-chrome', 'microsoft-edge'])('%s gets ours over the pipe', async (name) => {
    const program = brandedBrowser(folder, name, chromium);
    const opened = await openWindow({ program, extension, profile: profileIn(folder) });
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
    expect(readFileSync(join(folder, 'asked'), 'utf8')).not.toContain('--load-extension');
    const book = `chrome-extension://${EXTENSION_ID}/book.html`;
    // The sample office is written by the book itself: its overview is what is seen when that is done.
    await expect
      .poll(() => pages(opened.pipe), { timeout: 60_000 })
      .toEqual([`${book}#/tong-quan Tổng quan - Sổ Xanh`]);
    await closeEverything(opened.pipe);
    expect(await opened.ended).toBe(0);
  });

  it('one that keeps the extension out says so, and its window shows where to load it by hand', async () => {
    // It takes the command, and still has no extensions.
    const program = brandedBrowser(folder, 'google-chrome', chromium, '--headless=new --disable-extensions');
    const opened = await openWindow({ program, extension, profile: profileIn(folder) });
    expect(opened).toMatchObject({ kind: 'refused', why: 'its page does not open' });
    if (opened.kind !== 'refused') return;
    const shown = await pages(opened.pipe);
    expect(shown).toEqual(expect.arrayContaining([expect.stringMatching(/^chrome:\/\/extensions\/ /u)]));
    await closeEverything(opened.pipe);
    expect(await opened.ended).toBe(0);
  });

  it('a folder without an extension is refused in the words of the browser', async () => {
    const program = brandedBrowser(folder, 'google-chrome', chromium);
    const opened = await openWindow({ program, extension: join(folder, 'none'), profile: profileIn(folder) });
    expect(opened).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^Extensions\.loadUnpacked: \S/u),
    });
    if (opened.kind !== 'refused') return;
    await closeEverything(opened.pipe);
    expect(await opened.ended).toBe(0);
  });
});

it('Chromium gets the extension by flag', async () => {
  const program = brandedBrowser(folder, 'chromium', chromium);
  const opened = await openWindow({ program, extension, profile: profileIn(folder) });
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain(`--load-extension=${extension}`);
  await closeEverything(opened.pipe);
  expect(await opened.ended).toBe(0);
});

it('brings the book back when somebody rings, whether its tab is there or not', async () => {
  const program = brandedBrowser(folder, 'google-chrome', chromium);
  const opened = await openWindow({ program, extension, profile: profileIn(folder) });
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  const { pipe } = opened;
  await pipe.send('Target.createTarget', { url: 'about:blank' });
  // The browser's own new tab may still be closing, and the extension, just installed, may open its book too.
  await expect.poll(() => closeBooks(pipe, 1)).toBe(2);
  await showBook(pipe);
  expect((await allPages(pipe)).length).toBe(2);
  await expect.poll(() => closeBooks(pipe, 0)).toBe(1);
  await showBook(pipe);
  await expect
    .poll(() => pages(pipe))
    .toEqual(expect.arrayContaining([expect.stringMatching(/\/book\.html.* Sổ Xanh$/u)]));
  await closeEverything(pipe);
  expect(await opened.ended).toBe(0);
});

it('a program that is no browser ends with its own code, or is ended', async () => {
  const profile = profileIn(folder);
  const none = join(folder, 'google-chrome');
  writeFileSync(none, '#!/bin/sh\nexit 3\n');
  chmodSync(none, 0o755);
  expect(await openWindow({ program: none, extension, profile })).toEqual({ kind: 'no-window', code: 3 });
  const missing = join(folder, 'missing');
  expect(await openWindow({ program: missing, extension, profile })).toEqual({
    kind: 'no-window',
    code: null,
  });
});

interface Page {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly title: string;
}

async function allPages(pipe: DebuggingPipe): Promise<readonly Page[]> {
  const { targetInfos } = await pipe.send<{ targetInfos: readonly Page[] }>('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'page');
}

/** What the tabs show: address and title. */
const pages = async (pipe: DebuggingPipe): Promise<string[]> =>
  (await allPages(pipe)).map(({ url, title }) => `${url} ${title}`);

/** Closes the tabs of the book but some; how many tabs are left. */
async function closeBooks(pipe: DebuggingPipe, kept: number): Promise<number> {
  const books = (await allPages(pipe)).filter(({ url }) => url.includes('/book.html'));
  for (const { targetId } of books.slice(kept)) await pipe.send('Target.closeTarget', { targetId });
  return (await allPages(pipe)).length;
}

/** Closes one tab after the other, as a person closes the window: also those that open meanwhile. */
async function closeEverything(pipe: DebuggingPipe): Promise<void> {
  while (!pipe.isClosed) {
    // One may be closing already, and with the last the browser ends.
    for (const { targetId } of await allPages(pipe).catch(() => []))
      await pipe.send('Target.closeTarget', { targetId }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
