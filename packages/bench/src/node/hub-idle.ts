import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '@soxanh/core';
import type { Figure } from '../measure/figure.ts';
import { startHub, type HubAt } from './hub-at.ts';
import { MACHINES, type ChildUsage } from './hub-child.ts';
import { freshEntries, pushAll } from './hub-entries.ts';
import { shown } from './hub-figures.ts';
import type { IdleNews, IdleOrder } from './hub-idle-clients.ts';

const OFFICES = 500;
const CONNECTIONS = OFFICES * MACHINES;
/** Longer than a question waits: each is answered and asked again in it. */
const WATCHED_MILLIS = 25_000;
const LOOK = 500;
/** Some are asking again at any moment. */
const ALMOST = 0.95;

/**
 * What machines that only wait cost a hub: memory each, and work while nothing comes.
 *
 * @param databaseMillis what a database with processes of its own has used of processors so far.
 */
export async function idleFigures(
  database: string,
  place: string,
  databaseMillis?: () => Promise<number>,
): Promise<readonly Figure[]> {
  const hub = await startHub(place, OFFICES);
  const clients = fork(join(import.meta.dirname, 'hub-idle-clients.ts'));
  try {
    await hub.ask('pull?after=');
    const before = await hub.usage();
    const order: IdleOrder = { port: hub.port, machines: hub.others, tellAt: MACHINES };
    clients.send(order);
    const full = await untilWaiting(hub, clients);
    const begun = await databaseMillis?.();
    await wait(WATCHED_MILLIS);
    const later = await hub.usage();
    const ended = await databaseMillis?.();
    if (later.waiting < CONNECTIONS * ALMOST) throw new Error(`only ${later.waiting} wait`);
    const load = ((later.cpuMillis - full.cpuMillis) / WATCHED_MILLIS) * 100;
    const millis = await wakeOffice(hub, clients);
    const name = `${database}, ${CONNECTIONS} idle live connections of ${OFFICES} offices`;
    return [
      shown(`${name}, memory of the process`, 'MB', later.memory / 1e6),
      shown(`${name}, memory each`, 'KiB', (later.memory - before.memory) / CONNECTIONS / 1024),
      shown(`${name}, of a processor’s time`, '%', load),
      ...(begun === undefined || ended === undefined
        ? []
        : [
            shown(
              `${name}, of a processor’s time in the database`,
              '%',
              ((ended - begun) / WATCHED_MILLIS) * 100,
            ),
          ]),
      shown(`${name}, from a push to an answer for every machine of its office`, 'ms', millis),
    ];
  } finally {
    clients.kill();
    await hub.stop();
  }
}

/** Looks now and then whether everybody waits. */
async function untilWaiting(hub: HubAt, clients: ChildProcess): Promise<ChildUsage> {
  for (;;) {
    const usage = await hub.usage();
    if (usage.waiting >= CONNECTIONS * ALMOST) return usage;
    if (clients.exitCode !== null) throw new Error(`the clients ended with ${clients.exitCode}`);
    await wait(LOOK);
  }
}

/** An entry comes to one office. @returns the milliseconds until the last one of its machines is answered. */
async function wakeOffice(hub: HubAt, clients: ChildProcess): Promise<number> {
  const news = once(clients, 'message');
  const office = hub.as(must(hub.others[0], 'the first machine is the Office’s'));
  const begun = performance.now();
  await pushAll(freshEntries(1)(1), 1, 1, office.device, office.push);
  const [{ woken }] = (await news) as [IdleNews];
  if (woken !== MACHINES) throw new Error(`only ${woken} were answered`);
  return performance.now() - begun;
}
