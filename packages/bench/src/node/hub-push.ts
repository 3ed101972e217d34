import { alternate, type Contender } from '../measure/alternate.ts';
import type { Figure } from '../measure/figure.ts';
import type { HubAt } from './hub-at.ts';
import type { BenchHub } from './hub-child.ts';
import { eachPart, freshEntries, mustBeStored, pushAll, type Push } from './hub-entries.ts';
import { besidePeer, shown } from './hub-figures.ts';
import type { Straight } from './hub-straight.ts';

const ROUNDS = 5;
const BATCH = 100;
const IN_BATCHES = 5000;
const ONE_BY_ONE = 1000;
const CONNECTIONS = 32;
const ABREAST = 4;
const CROWD = 200;
const OF_CROWD = 6000;
/** With one round to warm up, and what the crowd pushes. */
const ALL = (ROUNDS + 1) * (4 * IN_BATCHES + 2 * ONE_BY_ONE) + OF_CROWD;

/** What pushes are measured on: one database, three ways in. */
export interface PushSubject {
  readonly name: string;
  readonly here: BenchHub;
  readonly there: HubAt;
  readonly straight: Straight;
  /** What is to be reached; undefined where figures are only shown. */
  readonly least?: { readonly asFunction: number; readonly http: number; readonly single: number };
}

/** Durable pushes beside the same inserts made straight, each in its turn. */
export async function pushFigures({
  name,
  here,
  there,
  straight,
  least,
}: PushSubject): Promise<readonly Figure[]> {
  const next = freshEntries(ALL);
  const straightIn = (size: number, count: number): Contender => ({
    name: 'straight',
    run: () => eachPart(next(count), size, 1, (part) => straight.insert(part)),
  });
  const pushes = (as: string, size: number, count: number, abreast: number, push: Push): Contender => {
    const { device } = push === there.push ? there : here;
    return { name: as, run: () => pushAll(next(count), size, abreast, device, push) };
  };
  const asFunction = functionOf(here);
  const batches = await alternate(
    [
      straightIn(BATCH, IN_BATCHES),
      pushes('function', BATCH, IN_BATCHES, 1, asFunction),
      pushes('abreast', BATCH, IN_BATCHES, ABREAST, asFunction),
      pushes('http', BATCH, IN_BATCHES, ABREAST, there.push),
    ],
    ROUNDS,
  );
  const singles = await alternate(
    [straightIn(1, ONE_BY_ONE), pushes('http', 1, ONE_BY_ONE, CONNECTIONS, there.push)],
    ROUNDS,
  );
  const speed = (times: ReadonlyMap<string, number>, as: string, count: number): number =>
    (count * 1000) / (times.get(as) ?? Number.NaN);
  const inBatches = (what: string, as: string, reach?: number): Figure =>
    besidePeer(
      `${name}, batches of 100, ${what}`,
      speed(batches, as, IN_BATCHES),
      straight.name,
      speed(batches, 'straight', IN_BATCHES),
      reach,
    );
  return [
    // A commit each, as the straight inserts have it: what grouping is not there to hide.
    inBatches('as a function, one after the other', 'function'),
    inBatches('as a function, four abreast', 'abreast', least?.asFunction),
    inBatches('over HTTP, four abreast', 'http', least?.http),
    besidePeer(
      `${name}, single entries over 32 connections`,
      speed(singles, 'http', ONE_BY_ONE),
      straight.name,
      speed(singles, 'straight', ONE_BY_ONE),
      least?.single,
    ),
    shown(`${name}, 200 clients at once, a push, p99`, 'ms', await waitsOfCrowd(next, there)),
  ];
}

/** The hub as a function in this process: all its checks, no network. */
const functionOf =
  ({ app, book, token }: BenchHub): Push =>
  async (body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
    const url = `http://127.0.0.1/v1/books/${book}/push`;
    mustBeStored(await (await app.fetch(new Request(url, { method: 'POST', headers, body }))).text());
  };

/** What all but one in a hundred wait at most, each client with a connection that is there already. */
async function waitsOfCrowd(next: ReturnType<typeof freshEntries>, hub: HubAt): Promise<number> {
  const waits: number[] = [];
  const timed: Push = async (body) => {
    const begun = performance.now();
    await hub.push(body);
    waits.push(performance.now() - begun);
  };
  await pushAll(next(CROWD * 5), 1, CROWD, hub.device, timed);
  waits.length = 0;
  await pushAll(next(OF_CROWD - CROWD * 5), 1, CROWD, hub.device, timed);
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN;
}
