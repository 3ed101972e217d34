import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXTENSION_ID } from '../../browser/launch.ts';
import { flowDesk } from '../flows/flow-desk.ts';
import { askedTheNetwork } from '../flows/net-log.ts';
import { hubChild } from './hub-child.ts';
import { foundBook } from './team-acts.ts';

it('[T5] a machine that was connected asks the server it was connected to, and nobody else', async () => {
  const hub = await hubChild();
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-net-'));
  const log = join(folder, 'net.json');
  const desk = await flowDesk({ flags: [`--log-net-log=${log}`] });
  try {
    const page = await foundBook(desk, hub);
    await page.getByText('Đã gửi hết').first().waitFor();
    await desk.close();
    const asked = await askedTheNetwork(log, `chrome-extension://${EXTENSION_ID}`);
    // The browser's account shows what was asked: the account and the log at least.
    expect(asked).toContain(`${hub.url}/v1/enrol`);
    expect(asked.filter((url) => !url.startsWith(`${hub.url}/v1/`))).toEqual([]);
  } finally {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  }
});
