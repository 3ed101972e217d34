import { hash, randomBytes } from 'node:crypto';
import { must } from '@soxanh/core';
import { hubApp, type HubApp } from '@soxanh/hub/app';
import { hubOf } from '@soxanh/hub/hub';
import { serve } from '@soxanh/hub/serve';
import { openSqlite } from '@soxanh/hub/sqlite';

/** A hub with one book and one machine of its Office, as a client needs to know it. */
export interface BenchHub {
  readonly app: HubApp;
  readonly book: string;
  readonly token: string;
  readonly device: string;
}

/** Where a running hub of the bench is. */
export interface BenchHubAt extends Omit<BenchHub, 'app'> {
  readonly port: number;
}

/** Opens a hub on a data file, without limits on how often who may ask: they would be what is measured. */
export async function benchHub(file: string, device: string): Promise<BenchHub> {
  const world = { now: Date.now, random: (count: number) => new Uint8Array(randomBytes(count)) };
  const opened = openSqlite(file, world);
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
  const [secret, token] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')];
  const hashOf = (text: string): string => hash('sha256', text, 'base64url');
  await storage.offerFounding(hashOf(secret), Date.now() + 60_000);
  const ask = { protocol: 1, secret, tokenHash: hashOf(token), device, book: `book-${device}` };
  const answer = await app.fetch(
    new Request('http://127.0.0.1/v1/enrol', { method: 'POST', body: JSON.stringify(ask) }),
  );
  if (!answer.ok) throw new Error(`not enrolled: ${await answer.text()}`);
  return { app, token, device, book: ask.book };
}

/** As a program of its own it answers on loopback, at the port it is given, and tells its parent when. */
if (process.send !== undefined) {
  const [file, port] = process.argv.slice(2);
  const { app, ...known } = await benchHub(must(file, 'a file'), 'bench-device');
  const listen = { kind: 'port', host: '127.0.0.1', port: Number(port) } as const;
  await serve(app, { listen, behindProxy: false, tls: undefined });
  process.send({ ...known, port: Number(port) });
  process.once('disconnect', () => process.exit());
}
