import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshBuild } from '../../browser/fresh-build.ts';
import { launch } from '../../browser/launch.ts';
import { ensureChromium } from '../../machine/ensure.ts';
import type { FlowDesk } from '../flows/flow-desk.ts';
import { popupLine, typeAndSave } from '../flows/popup-acts.ts';
import { hubChild, type HubChild } from './hub-child.ts';
import { plainChromium, type PlainBrowser } from './plain-browser.ts';
import { foundBook, makeCode } from './team-acts.ts';
import { terminalIn, type Terminal } from './terminal.ts';

/** Half a minute until the worker ends, one more until the alarm rings; two if it had failed before. */
const AN_ALARM = 240_000;

let folder: string;
let hub: HubChild;
let desk: FlowDesk | undefined;
let plain: PlainBrowser | undefined;
/** The leadership's, who sees what the server has. */
let terminal: Terminal;
/**
 * With the true time: the clock of a trial build begins anew with every start of the worker, and the server would be left
 * alone for ever after it failed once.
 */
const build = () => freshBuild('production');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soxanh-alone-'));
  await mkdir(join(folder, 'leadership'));
  terminal = terminalIn(join(folder, 'leadership'), new Date().toISOString());
  hub = await hubChild();
  const profile = join(folder, 'profile');
  desk = {
    ...(await launch({ program: await ensureChromium(), extension: await build(), profile })),
    folder,
  };
  await (await foundBook(desk, hub)).close();
  const code = await makeCode(desk, null, 'Lãnh đạo Ban (chỉ xem)');
  const joined = await terminal('join', 'book.jsonl', code);
  if (!joined.ok) throw new Error(joined.text);
});
afterAll(async () => {
  await desk?.close();
  await plain?.close();
  await hub?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Whether the server has an entry, as another machine sees it. */
async function serverHas(amount: number): Promise<boolean> {
  const turn = await terminal('sync', 'book.jsonl');
  if (!turn.ok) throw new Error(turn.text);
  return (await readFile(join(folder, 'leadership', 'book.jsonl'), 'utf8')).includes(`"amount":${amount},`);
}

it(
  '[S1] what was saved while the server was away is sent by a worker nobody watches: ended, and woken by its alarm',
  async () => {
    await hub.kill();
    if (desk !== undefined) await typeAndSave(await popupLine(desk), '13 tờ', '13 tờ');
    await desk?.close();
    const profile = join(folder, 'profile');
    plain = await plainChromium({ program: await ensureChromium(), extension: await build(), profile });
    // It has tried when the browser started; now nobody is awake.
    await plain.workerEnds();
    await hub.revive();
    expect(await serverHas(13)).toBe(false);
    await expect.poll(() => serverHas(13), { timeout: AN_ALARM, interval: 2000 }).toBe(true);
  },
  2 * AN_ALARM,
);
