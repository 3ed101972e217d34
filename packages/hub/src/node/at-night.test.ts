import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import { codeIn, joinBy, machineAt, newFolder, runHub, startHub } from './testing/hub-process.ts';

/** Longer than a hub takes to start on a busy machine: one that starts later than its hour waits for the next night. */
const TO_START = 25_000;

/** The next full minute that a hub started now is there for, as the clock on the wall shows it. */
function nextMinute(): string {
  const at = new Date(Math.ceil((Date.now() + TO_START) / 60_000) * 60_000);
  return [at.getHours(), at.getMinutes()].map((number) => String(number).padStart(2, '0')).join(':');
}

/** When the last back-up was found good, in seconds since 1970; 0 if there is none. */
async function verifiedAt(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  return Number(/^soxanh_backup_verified_timestamp (\S+)$/m.exec(figures)?.[1]);
}

// The clock is the real one, and shows no hour sooner for a test.
it(
  '[S2] a hub makes its back-up at the hour it was told, tries it and says so',
  { timeout: 180_000 },
  async () => {
    const folder = newFolder();
    const nights = join(folder, 'nights');
    const first = await startHub(folder, ['--backup-at', 'none']);
    const office = await joinBy(codeIn(first));
    const pen = testPen(office.device);
    await office.link.push(
      { protocol: 1, device: office.device },
      linesOf([pen.use(OFFICE), pen.use(OFFICE)]),
    );
    first.child.kill('SIGTERM');
    await first.ended;

    const begun = Date.now();
    const nightly = ['--backup-dir', nights, '--backup-at', nextMinute()];
    const hub = await startHub(folder, [...nightly, '--lang', 'en']);
    expect(Date.now() - begun).toBeLessThan(TO_START);
    expect(await verifiedAt(hub.url)).toBe(0);
    await hub.says(/"books":1,"records":2,"event":"backed up and read back"/);
    expect(await verifiedAt(hub.url)).toBeGreaterThanOrEqual(Math.floor(begun / 1000));
    const files = readdirSync(nights);
    expect(files).toEqual([expect.stringMatching(/^so-xanh-\d{4}-\d{2}-\d{2}\.jsonl$/)]);

    const elsewhere = newFolder();
    const restored = runHub(['restore', join(nights, files[0] ?? ''), '--data', join(elsewhere, 'hub.db')]);
    expect(await restored.ended).toBe(0);
    const pull = { after: '', high: '', limit: 10, wait: 0 };
    const other = await startHub(elsewhere, ['--backup-dir', nights, '--backup-at', 'none']);
    const [before, after] = [machineAt(hub.url, office), machineAt(other.url, office)];
    expect(okOf(await after.link.pull(pull)).lines).toEqual(okOf(await before.link.pull(pull)).lines);
    // A hub that is started later finds it in its folder.
    expect(await verifiedAt(other.url)).toBeGreaterThanOrEqual(Math.floor(begun / 1000));
  },
);
