import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { hubApp, type HubApp } from '../http/app.ts';
import type { HubStorage, StorageWorld } from '../db/storage.ts';
import { diskFloor } from '../service/disk-floor.ts';
import { hubOf, type Hub } from '../service/hub.ts';
import type { Config } from './config.ts';
import { figuresAside } from './figures-aside.ts';
import { logEvent } from './logger.ts';
import { hubMetrics, type Metrics } from './metrics.ts';

/** A hub with all that watches it. */
export interface HubAtWork {
  readonly hub: Hub;
  readonly app: HubApp;
  readonly metrics: Metrics;
}

/** Puts a hub together on a storage. */
export function hubAtWork(
  { data, database, floor, url, metricsToken }: Config,
  storage: HubStorage,
  world: StorageWorld,
  logger: Logger,
): HubAtWork {
  const room = diskFloor({ free: () => freeAt(dirname(data)), floor, now: world.now });
  // PostgreSQL's disk is another machine's to watch; it says itself when it is full.
  const ownRoom = database === undefined ? room : () => undefined;
  const metrics: Metrics = hubMetrics({ waiting: () => hub.waiters.size, room: ownRoom });
  const hub = hubOf({
    ...world,
    storage,
    url,
    room: ownRoom,
    everySecond: (work) => {
      const timer = setInterval(work, 1000);
      return () => clearInterval(timer);
    },
    tell: (event) => {
      logEvent(logger, event);
      metrics.tell(event);
    },
    metrics: { text: metrics.text, token: metricsToken },
    figures: figuresAside,
  });
  return { hub, metrics, app: hubApp(hub) };
}

/** What this user may still write, in bytes. */
function freeAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
