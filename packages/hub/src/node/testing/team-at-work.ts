import { setTimeout as wait } from 'node:timers/promises';
import { INVITED, invitationText } from '@soxanh/sync';
import * as v from 'valibot';
import { linesOf, OFFICE, testPen } from '../../http/testing/test-pen.ts';
import { joinBy, machineAt, type NetMachine } from './hub-process.ts';

/** Machines that write to a hub without a pause, whatever becomes of it, and one that follows its log. */
export interface TeamAtWork {
  /** Lines that the hub said it had, in the order they were acknowledged. */
  readonly acknowledged: readonly string[];
  /** How many pushes brought no answer, because there was nobody to give it or the database was gone. */
  failed(): number;
  /** The longest time in which nothing was acknowledged, in milliseconds. */
  longestPause(): number;
  /** Waits until so many more entries are acknowledged. */
  progress(count: number): Promise<void>;
  /** Lets everybody finish what is open. @returns the lines the follower saw, from the first one on. */
  finish(): Promise<readonly string[]>;
}

const WRITERS = 8;
const EACH = 3;
const PAUSE = 10;

/**
 * Lets 8 machines of a new book push, each the same lines again until they are acknowledged, as a client does.
 *
 * @param code of the Office, as the hub printed it.
 * @param url where the hub is now.
 */
export async function teamAtWork(code: string, url: () => string): Promise<TeamAtWork> {
  const machines = await machinesOf(code);
  const acknowledged: string[] = [];
  const now = { isOver: false, failed: 0, last: performance.now(), longestPause: 0 };
  const write = async (machine: NetMachine): Promise<void> => {
    const pen = testPen(machine.device);
    while (!now.isOver) {
      const lines = linesOf(Array.from({ length: EACH }, (_, i) => pen.use(OFFICE, { amount: i + 1 })));
      while (!(await isTaken(machineAt(url(), machine), lines))) {
        now.failed++;
        await wait(PAUSE);
      }
      acknowledged.push(...lines);
      const at = performance.now();
      now.longestPause = Math.max(now.longestPause, at - now.last);
      now.last = at;
      // One entry after another is what people write; without a pause the rate limit would be what is tested.
      await wait(PAUSE);
    }
  };
  const writers = machines.map(write);
  const [office] = machines;
  if (office === undefined) throw new Error('Impossible: a team has an Office');
  const follower = follow(url, office, () => now.isOver && acknowledged.length);
  // Told at the end, by whoever waits for it then.
  follower.catch(() => {});
  return {
    acknowledged,
    failed: () => now.failed,
    longestPause: () => now.longestPause,
    progress: async (count) => {
      const enough = acknowledged.length + count;
      while (acknowledged.length < enough) await wait(PAUSE);
    },
    finish: async () => {
      now.isOver = true;
      await Promise.all(writers);
      return follower;
    },
  };
}

async function machinesOf(code: string): Promise<readonly NetMachine[]> {
  const office = await joinBy(code);
  const { origin } = new URL(code);
  const machines = [office];
  while (machines.length < WRITERS) {
    const asked = await fetch(`${origin}/v1/books/${office.book}/invitations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.token}` },
      body: JSON.stringify({ duties: [OFFICE] }),
    });
    const { secret } = v.parse(INVITED, await asked.json());
    machines.push(await joinBy(invitationText({ url: origin, book: office.book, secret })));
  }
  return machines;
}

async function isTaken({ link, device }: NetMachine, lines: readonly string[]): Promise<boolean> {
  try {
    const pushed = await link.push({ protocol: 1, device }, lines);
    return pushed.ok && pushed.value.answers.every(({ is }) => is === 'stored' || is === 'same');
  } catch {
    return false;
  }
}

/** Pulls page after page by its cursor, through every restart. */
async function follow(
  url: () => string,
  machine: NetMachine,
  enough: () => number | false,
): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let after = ''; ; await wait(PAUSE)) {
    const least = enough();
    // Where nobody answers just now, the cursor stays where it is.
    const page = await machineAt(url(), machine)
      .link.pull({ after, high: '', limit: 500, wait: 0 })
      .catch(() => undefined);
    if (page === undefined) continue;
    if (!page.ok) {
      if (page.error.kind === 'restart') throw new Error('The hub has lost what the follower had seen');
      continue;
    }
    const { head, lines } = page.value;
    after = head.cursor;
    seen.push(...lines);
    if (least !== false && !head.more && lines.length === 0) return seen;
  }
}
