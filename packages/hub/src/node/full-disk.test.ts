import { setTimeout as wait } from 'node:timers/promises';
import { freePort, smallDisk } from '@soxanh/testkit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { linesOf, OFFICE, testPen } from '../http/testing/test-pen.ts';
import { codeIn, joinBy, startHub, type NetMachine } from './testing/hub-process.ts';

/** More than a hub writes within the second for which it believes an answer of the disk. */
const FLOOR = 32 * 2 ** 20;

/** A machine that writes 100 entries a push, and remembers what was acknowledged and what was not. */
function writerAt(machine: NetMachine) {
  const pen = testPen(machine.device);
  const acknowledged: string[] = [];
  const hundred = (): string[] => linesOf(Array.from({ length: 100 }, () => pen.use(OFFICE)));
  let open = hundred();
  /** Pushes what is open, the same again if it was not taken. @returns the refusal, if there was one. */
  const push = async (): Promise<unknown> => {
    const pushed = await machine.link.push({ protocol: 1, device: machine.device }, open);
    if (!pushed.ok) return pushed.error;
    // Nothing of a refused push may have stayed behind.
    expect(new Set(pushed.value.answers.map(({ is }) => is))).toEqual(new Set(['stored']));
    acknowledged.push(...open);
    open = hundred();
    return undefined;
  };
  const log = async (): Promise<readonly string[]> => {
    const lines: string[] = [];
    for (let [after, more] = ['', true]; more;) {
      const page = okOf(await machine.link.pull({ after, high: '', limit: 5000, wait: 0 }));
      lines.push(...page.lines);
      ({ cursor: after, more } = page.head);
    }
    return lines;
  };
  return { acknowledged, push, log };
}

/** Pushes until the hub takes it again; it looks at the disk once a second. */
async function untilTaken(push: () => Promise<unknown>): Promise<void> {
  while ((await push()) !== undefined) await wait(100);
}

// Each starts programs of its own; on a busy machine that takes seconds.
describe('a disk', { timeout: 90_000 }, () => {
  it('[S2] below the floor of free disk it answers 507 with both figures, reads on, and takes in when there is room', async () => {
    const disk = await smallDisk(48);
    onTestFinished(() => disk.close());
    const hub = await startHub(disk.folder, ['--disk-floor', '32M'], {}, disk.inside);
    const office = await joinBy(codeIn(hub));
    const { acknowledged, push, log } = writerAt(office);
    expect(await push()).toBe(undefined);
    disk.fill(FLOOR - 2 ** 16);
    let refusal: unknown;
    // Not so fast that within that second more than half of the floor would be written.
    for (; refusal === undefined; await wait(20)) refusal = await push();
    expect(refusal).toMatchObject({ kind: 'disk', floor: FLOOR });
    const { free } = refusal as { readonly free: number };
    expect(free).toBeLessThan(FLOOR);
    expect(free).toBeGreaterThan(FLOOR / 2);
    const answer = await fetch(`${hub.url}/v1/books/${office.book}/invitations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.token}` },
      body: JSON.stringify({ duties: [OFFICE] }),
    });
    expect(answer.status).toBe(507);
    expect(await (await fetch(`${hub.url}/health`)).json()).toMatchObject({ disk: 'low' });
    expect(await log()).toEqual(acknowledged);
    disk.clear();
    await untilTaken(push);
    expect(await log()).toEqual(acknowledged);
  });

  it('[S2][S3] on a disk without a byte left it says so, loses nothing acknowledged, and goes on when there is room, killed or not', async () => {
    const disk = await smallDisk(16);
    onTestFinished(() => disk.close());
    const args = ['--disk-floor', '0', '--listen', `127.0.0.1:${await freePort()}`];
    const hub = await startHub(disk.folder, args, {}, disk.inside);
    const office = await joinBy(codeIn(hub));
    const { acknowledged, push, log } = writerAt(office);
    const fillUp = async (): Promise<void> => {
      disk.fill(0);
      let refusal: unknown;
      // The file of the log may have room for some more.
      while (refusal === undefined) refusal = await push();
      expect(refusal).toEqual({ kind: 'disk', free: 0, floor: 0 });
      expect(disk.free()).toBeLessThan(2 ** 16);
      expect(await log()).toEqual(acknowledged);
    };
    await push();
    await fillUp();
    disk.clear();
    await untilTaken(push);
    expect(await log()).toEqual(acknowledged);
    expect(hub.child.exitCode).toBe(null);

    await fillUp();
    hub.child.kill('SIGKILL');
    await hub.ended;
    await startHub(disk.folder, args, {}, disk.inside);
    expect(await log()).toEqual(acknowledged);
    disk.clear();
    await untilTaken(push);
    expect(await log()).toEqual(acknowledged);
  });
});
