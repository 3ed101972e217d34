import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../measure/figure.ts';
import { startHub, type HubAt } from './hub-at.ts';
import type { ChildUsage } from './hub-child.ts';
import { freshEntries, pushAll } from './hub-entries.ts';
import { shown } from './hub-figures.ts';
import type { IdleNews, IdleOrder } from './hub-idle-clients.ts';

const CONNECTIONS = 10_000;
/** Longer than a question waits: each is answered and asked again in it. */
const WATCHED_MILLIS = 25_000;
const LOOK = 500;

/** What machines that only wait cost the hub: memory each, and work while nothing comes. */
export async function idleFigures(file: string): Promise<readonly Figure[]> {
  const hub = await startHub(file, CONNECTIONS);
  const clients = fork(join(import.meta.dirname, 'hub-idle-clients.ts'));
  try {
    await hub.ask('pull?after=');
    const before = await hub.usage();
    const { port, book, tokens } = hub;
    clients.send({ port, book, tokens } satisfies IdleOrder);
    const full = await untilWaiting(hub, CONNECTIONS);
    await wait(WATCHED_MILLIS);
    const later = await hub.usage();
    if (later.waiting < CONNECTIONS * 0.95) throw new Error(`only ${later.waiting} wait`);
    const millis = await wakeAll(hub, clients);
    const name = `hub on SQLite, ${CONNECTIONS} idle live connections`;
    const load = ((later.cpuMillis - full.cpuMillis) / WATCHED_MILLIS) * 100;
    return [
      shown(`${name}, memory of the process`, 'MB', later.memory / 1e6),
      shown(`${name}, memory each`, 'KiB', (later.memory - before.memory) / CONNECTIONS / 1024),
      shown(`${name}, a processor’s time`, '%', load),
      shown(`${name}, from an entry to the last of them being answered`, 'ms', millis),
    ];
  } finally {
    clients.kill();
    await hub.stop();
  }
}

async function untilWaiting(hub: HubAt, count: number): Promise<ChildUsage> {
  for (;;) {
    const usage = await hub.usage();
    if (usage.waiting >= count) return usage;
    await wait(LOOK);
  }
}

/** One entry comes, and everybody who waits for the book is answered. @returns the milliseconds until the last one is. */
async function wakeAll(hub: HubAt, clients: ChildProcess): Promise<number> {
  const news = once(clients, 'message');
  const begun = performance.now();
  await pushAll(freshEntries(1)(1), 1, 1, hub.device, hub.push);
  const [{ woken }] = (await news) as [IdleNews];
  if (woken !== CONNECTIONS) throw new Error(`only ${woken} were answered`);
  return performance.now() - begun;
}
