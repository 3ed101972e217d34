import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonicalText, type UseEntry } from '@soxanh/core';
import { openSqlite } from '@soxanh/hub/sqlite';
import { alternate } from '../measure/alternate.ts';
import type { Figure } from '../measure/figure.ts';
import { deviceJournals } from '../measure/journal.ts';
import { benchHub, type BenchHubAt } from './hub-child.ts';

const ROUNDS = 5;
const BATCH = 100;
const IN_BATCHES = 5000;
const ONE_BY_ONE = 1000;
const CONNECTIONS = 32;
const CROWD = 200;
const PULLED = 100_000;
const PAGE = 5000;
const READERS = 4;

/** Durable pushes to a hub on SQLite beside the same inserts made straight, and pulls over loopback. */
export async function hubBench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-bench-hub-'));
  const here = await benchHub(join(folder, 'function.db'), 'bench-function');
  const there = await startChild(join(folder, 'http.db'));
  const straight = straightInserts(join(folder, 'straight.db'));
  const agent = new Agent({ keepAlive: true, maxSockets: CROWD });
  try {
    const asFunction = async (body: string): Promise<void> => {
      const url = `http://127.0.0.1/v1/books/${here.book}/push`;
      const headers = { authorization: `Bearer ${here.token}`, 'content-type': 'application/x-ndjson' };
      taken(await (await here.app.fetch(new Request(url, { method: 'POST', headers, body }))).text());
    };
    const overHttp = async (body: string): Promise<void> =>
      taken((await ask(agent, there, 'push', body)).toString());
    const next = journal();
    const batches = await alternate(
      [
        { name: 'straight', run: () => eachOf(next(IN_BATCHES), BATCH, 1, (part) => straight.insert(part)) },
        { name: 'function', run: () => pushed(next(IN_BATCHES), BATCH, 1, here.device, asFunction) },
        { name: 'http', run: () => pushed(next(IN_BATCHES), BATCH, 4, there.device, overHttp) },
      ],
      ROUNDS,
    );
    const singles = await alternate(
      [
        { name: 'straight', run: () => eachOf(next(ONE_BY_ONE), 1, 1, (part) => straight.insert(part)) },
        { name: 'http', run: () => pushed(next(ONE_BY_ONE), 1, CONNECTIONS, there.device, overHttp) },
      ],
      ROUNDS,
    );
    const rate = (of: ReadonlyMap<string, number>, name: string, count: number): number =>
      (count * 1000) / (of.get(name) ?? Number.NaN);
    const figure = (name: string, how: string, from: typeof batches, count: number, least: number): Figure =>
      atLeast(name, rate(from, how, count), rate(from, 'straight', count), least);
    // Once without a watch: every client has its connection.
    await waitsOfCrowd(next(CROWD * 2), there.device, overHttp);
    const waits = await waitsOfCrowd(next(5 * ONE_BY_ONE), there.device, overHttp);
    await pushed(next(PULLED), 500, 4, there.device, overHttp);
    return [
      figure('hub on SQLite, batches of 100, as a function', 'function', batches, IN_BATCHES, 0.7),
      figure('hub on SQLite, batches of 100, over HTTP', 'http', batches, IN_BATCHES, 0.4),
      figure('hub on SQLite, single entries over 32 connections', 'http', singles, ONE_BY_ONE, 0.5),
      shown('hub on SQLite, 200 clients at once, a push, p99', 'ms', waits),
      await pullFigure(agent, there),
    ];
  } finally {
    agent.destroy();
    there.stop();
    straight.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Entries nobody has had yet, all of one device in its order. */
function journal(): (count: number) => readonly UseEntry[] {
  const all = deviceJournals(250_000, 1).flat();
  let at = 0;
  return (count) => all.slice(at, (at += count));
}

/** Lets so many at a time work through the parts of a list. */
async function eachOf(
  entries: readonly UseEntry[],
  size: number,
  abreast: number,
  work: (part: readonly UseEntry[]) => unknown,
): Promise<void> {
  let at = 0;
  const worker = async (): Promise<void> => {
    while (at < entries.length) await work(entries.slice(at, (at += size)));
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

/** The Office's machine writes them all: whose duty is what costs the same for anybody. */
const lineOf = (entry: UseEntry, device: string): string =>
  canonicalText({ ...entry, by: { device, role: 'office' } });

const pushed = (
  entries: readonly UseEntry[],
  size: number,
  abreast: number,
  device: string,
  push: (body: string) => Promise<void>,
): Promise<void> =>
  eachOf(entries, size, abreast, (part) =>
    push([JSON.stringify({ protocol: 1, device }), ...part.map((one) => lineOf(one, device))].join('\n')),
  );

/** A measurement of refusals would be none. */
function taken(reply: string): void {
  const { answers } = JSON.parse(reply) as { answers?: readonly { is: string }[] };
  if (answers?.every(({ is }) => is === 'stored') !== true)
    throw new Error(`not stored: ${reply.slice(0, 300)}`);
}

/** The same rows into the same table by prepared statements, a transaction for each part. */
function straightInserts(file: string): { insert(part: readonly UseEntry[]): void; close(): void } {
  const made = openSqlite(file, { now: Date.now, random: (count) => new Uint8Array(count) });
  if (!made.ok) throw new Error(`not opened: ${made.error.kind}`);
  void made.value.close();
  const database = new DatabaseSync(file);
  database.exec('pragma locking_mode = EXCLUSIVE; pragma journal_mode = WAL; pragma synchronous = FULL');
  const insert = database.prepare(
    `insert into record (book, seq, kind, id, hash, device, n, tag, fact, batch, text)
     values ('bench', ?, 0, ?, ?, 'bench-device', ?, ?, 0, null, ?)`,
  );
  const tag = new Uint8Array(8);
  let seq = 0;
  return {
    insert: (part) => {
      database.exec('begin immediate');
      for (const entry of part) {
        const text = lineOf(entry, 'bench-device');
        insert.run(++seq, entry.id, hash('sha256', text, 'buffer'), entry.n, tag, text);
      }
      database.exec('commit');
    },
    close: () => database.close(),
  };
}

async function waitsOfCrowd(
  entries: readonly UseEntry[],
  device: string,
  push: (body: string) => Promise<void>,
): Promise<number> {
  const waits: number[] = [];
  await pushed(entries, 1, CROWD, device, async (body) => {
    const begun = performance.now();
    await push(body);
    waits.push(performance.now() - begun);
  });
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN;
}

/** Several readers side by side, as after a morning without network: one alone would wait for itself, not for the hub. */
async function pullFigure(agent: Agent, hub: BenchHubAt): Promise<Figure> {
  const whole = async (): Promise<number> => {
    let records = 0;
    for (let after = '', more = true; more;) {
      const page = await ask(agent, hub, `pull?after=${after}&limit=${PAGE}`);
      const head = JSON.parse(page.toString('utf8', 0, page.indexOf(10))) as {
        readonly records: number;
        readonly cursor: string;
        readonly more: boolean;
      };
      records += head.records;
      ({ cursor: after, more } = head);
    }
    return records;
  };
  let records = 0;
  const all = async (): Promise<void> => {
    const counts = await Promise.all(Array.from({ length: READERS }, whole));
    records = counts.reduce((sum, count) => sum + count, 0);
  };
  const times = await alternate([{ name: 'pull', run: all }], ROUNDS);
  const value = Math.round((records * 1000) / (times.get('pull') ?? Number.NaN));
  const least = 250_000;
  return {
    ...shown('hub on SQLite, pull over loopback, four readers', 'entries/s', value),
    peer: 'budget',
    peerValue: least,
    ratio: Number((value / least).toPrecision(4)),
    reach: `≥ ${least} entries/s`,
    ok: value >= least,
  };
}

function ask(agent: Agent, hub: BenchHubAt, path: string, body?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${hub.token}`, 'content-type': 'application/x-ndjson' };
    const method = body === undefined ? 'GET' : 'POST';
    const address = { host: '127.0.0.1', port: hub.port, path: `/v1/books/${hub.book}/${path}` };
    const asked = request({ agent, method, headers, ...address }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () => resolve(Buffer.concat(pieces)));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

async function startChild(file: string): Promise<BenchHubAt & { stop(): void }> {
  const child = fork(join(import.meta.dirname, 'hub-child.ts'), [file, String(await freePort())]);
  const known = await new Promise<BenchHubAt>((resolve, reject) => {
    child.once('message', (message) => resolve(message as BenchHubAt));
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
  });
  return { ...known, stop: () => void child.kill() };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

function atLeast(name: string, ours: number, theirs: number, least: number): Figure {
  const ratio = ours / theirs;
  return {
    ...shown(name, 'entries/s', Math.round(ours)),
    peer: 'the same inserts made straight',
    peerValue: Math.round(theirs),
    ratio: Number(ratio.toPrecision(4)),
    reach: `≥ ${least} ×`,
    ok: ratio >= least,
  };
}

const shown = (name: string, unit: string, value: number): Figure => ({
  name,
  value: Number(value.toPrecision(4)),
  unit,
  peer: '',
  peerValue: null,
  ratio: null,
  reach: '',
  ok: null,
});
