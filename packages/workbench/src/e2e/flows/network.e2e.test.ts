import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { EXTENSION_ID } from '../../browser/launch.ts';
import { backUp, restore } from './backup-acts.ts';
import { flowDesk, type FlowDesk } from './flow-desk.ts';
import { askedTheNetwork } from './net-log.ts';
import { beginBook, OWN } from './office-book.ts';
import { popupLine, typeAndSave } from './popup-acts.ts';
import { sameEverywhere } from './same-everywhere.ts';
import { enterInAddressBar, typeInAddressBar } from './worker-acts.ts';

const ALARM = 'https://alarm.invalid/rings';

it('[T5] [L5] with the cable out the whole job works, and nothing of the extension asks the network for anything', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-net-'));
  const log = join(folder, 'net.json');
  const desk = await flowDesk({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND', `--log-net-log=${log}`] });
  try {
    await desk.context.setOffline(true);
    await wholeJob(desk);
    // The browser's account would show a request: this one.
    const page = await desk.open('book.html');
    await page.evaluate((url) => fetch(url).catch(() => undefined), ALARM);
    await desk.close();
    expect(await askedTheNetwork(log, `chrome-extension://${EXTENSION_ID}`)).toEqual([ALARM]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function wholeJob(desk: FlowDesk): Promise<void> {
  await beginBook(desk);
  await typeAndSave(await popupLine(desk), '2 ram A4, 15 tờ A3, 6 chai', '1.030 tờ A4');
  await typeInAddressBar(desk, '20 tờ');
  await enterInAddressBar(desk, '20 tờ');
  await sameEverywhere(
    desk,
    { department: OWN, resource: 'paper', today: 1050, month: 1050 },
    { department: OWN, resource: 'plastic', today: 6, month: 6 },
  );
  expect(await restore(desk, await backUp(desk))).toContain('Tệp này không có gì mới');
  for (const route of ['so-ghi', 'ghi-tuan', 'thiet-lap', 'tong-quan']) {
    const page = await desk.open(`book.html#/${route}`);
    await page.locator('main section, main table').first().waitFor();
    await page.close();
  }
}

const readManifest = async (browser: 'chrome' | 'firefox'): Promise<Record<string, unknown>> => {
  const folder = await freshBuild('production', browser);
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
};

it.each([
  ['chrome', ['alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage']],
  ['firefox', ['alarms', 'contextMenus', 'storage', 'unlimitedStorage']],
] as const)('[T5] %s is asked for these permissions and no others', async (browser, permissions) => {
  const manifest = await readManifest(browser);
  expect((manifest['permissions'] as string[]).toSorted()).toEqual(permissions);
  expect(manifest['optional_permissions']).toEqual(['notifications']);
  for (const field of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'externally_connectable',
  ])
    expect(manifest).not.toHaveProperty(field);
  const golden = join(import.meta.dirname, 'golden', `manifest-${browser}.json`);
  expect(manifest).toEqual(JSON.parse(await readFile(golden, 'utf8')));
});
