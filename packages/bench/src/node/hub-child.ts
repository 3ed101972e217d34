import { hash, randomBytes } from 'node:crypto';
import { must } from '@soxanh/core';
import { hubApp, type HubApp } from '@soxanh/hub/app';
import { hubOf, type Hub } from '@soxanh/hub/hub';
import { openPostgres } from '@soxanh/hub/postgres';
import { serve } from '@soxanh/hub/serve';
import { openSqlite } from '@soxanh/hub/sqlite';
import type { HubStorage } from '@soxanh/hub/storage';

/** A machine of some office. */
export interface OtherMachine {
  readonly book: string;
  readonly device: string;
  readonly token: string;
}

/** A book and the machine of its Office, as a client needs to know them. */
export interface KnownBook {
  readonly book: string;
  readonly device: string;
  readonly token: string;
  /** Machines of further books, as many in each. */
  readonly others: readonly OtherMachine[];
}

/** A hub with one book, in this process. */
export interface BenchHub extends KnownBook {
  readonly hub: Hub;
  readonly app: HubApp;
  readonly close: () => Promise<void>;
}

/** What a process that runs a hub uses. */
export interface ChildUsage {
  /** How many questions wait for something new. */
  readonly waiting: number;
  /** All memory of the process, and of it what JavaScript has in use; in bytes. */
  readonly memory: number;
  readonly heap: number;
  /** Of all processors, since the process began. */
  readonly cpuMillis: number;
}

/** Of an office. */
export const MACHINES = 20;

/** A name of a book for each hub: they may share a database. */
const freshName = (): string => randomBytes(9).toString('base64url');
const hashOf = (text: string): string => hash('sha256', text, 'base64url');
const freshToken = (): string => randomBytes(32).toString('base64url');

/**
 * Opens a hub with a new book, without limits on how often who may ask: they would be what is measured.
 *
 * @param place the data file of SQLite, or the address of a database in PostgreSQL.
 * @param offices how many more books there are to be, of twenty machines each.
 */
export async function benchHub(place: string, offices = 0): Promise<BenchHub> {
  const world = { now: Date.now, random: (count: number) => new Uint8Array(randomBytes(count)) };
  const isServer = place.startsWith('postgres:');
  const opened = isServer ? await openPostgres(place, world) : openSqlite(place, world);
  if (!opened.ok) throw new Error(`not opened: ${opened.error.kind}`);
  const storage = opened.value;
  const hub = hubOf({
    ...world,
    storage,
    url: 'http://127.0.0.1',
    room: () => undefined,
    everySecond: (work) => {
      const timer = setInterval(work, 1000);
      return () => clearInterval(timer);
    },
    tell: () => {},
  });
  const app = hubApp(hub, undefined, { take: () => 0 });
  const [office] = await foundBook(storage, 1);
  const { book, device, token } = must(office, 'one machine');
  const others: OtherMachine[] = [];
  for (let more = 0; more < offices; more++) others.push(...(await foundBook(storage, MACHINES)));
  return { hub, app, book, device, token, others, close: () => storage.close() };
}

/** Founds a book. @returns its machines, the Office's first. */
async function foundBook(storage: HubStorage, machines: number): Promise<readonly OtherMachine[]> {
  const book = freshName();
  const secret = hashOf(freshName());
  await storage.offerFounding(secret, Date.now() + 60_000);
  const made: OtherMachine[] = [];
  while (made.length < machines) {
    const [device, token] = [freshName(), freshToken()];
    const machine = { machine: freshName(), tokenHash: hashOf(token), label: undefined, device };
    const added =
      made.length === 0
        ? await storage.found(
            secret,
            { book, synthetic: false },
            { ...machine, duties: [{ role: 'office' }] },
          )
        : await storage.addMachine(book, { ...machine, duties: [{ role: 'recorder' }] });
    if (!added.ok || added.value.is !== 'enrolled') throw new Error(`not taken in: ${JSON.stringify(added)}`);
    made.push({ book, device, token });
  }
  return made;
}

/** As a program of its own it answers on loopback, at the port it is given, and tells its parent when. */
if (process.send !== undefined) {
  const [place, port, offices] = process.argv.slice(2);
  const { hub, app, close: _close, ...known } = await benchHub(must(place, 'a place'), Number(offices));
  const listen = { kind: 'port', host: '127.0.0.1', port: Number(port) } as const;
  await serve(app, { listen, behindProxy: false, tls: undefined });
  process.on('message', () => {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const usage: ChildUsage = {
      waiting: hub.waiters.size,
      memory: rss,
      heap: heapUsed,
      cpuMillis: (user + system) / 1000,
    };
    process.send?.(usage);
  });
  process.send({ ...known });
  process.once('disconnect', () => process.exit());
}
