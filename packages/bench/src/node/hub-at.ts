import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../../testkit/src/free-port.ts';
import { mustBeStored, type Push } from './hub-entries.ts';
import type { ChildUsage, KnownBook, OtherMachine } from './hub-child.ts';

/** A hub in a process of its own, as a client on this machine sees it. */
export interface HubAt extends KnownBook {
  readonly port: number;
  /** Asks something about the book. @param body pushes it; without one it is a question. */
  ask(path: string, body?: string): Promise<Buffer>;
  readonly push: Push;
  /** The same hub, asked by another machine. */
  as(machine: OtherMachine): Pick<HubAt, 'device' | 'push'>;
  /** What the process uses now, after a sweep of its memory. */
  usage(): Promise<ChildUsage>;
  stop(): Promise<void>;
}

/** Connections that are kept at most. */
const CONNECTIONS = 200;

/**
 * Starts a hub.
 *
 * @param place the data file of SQLite, or the address of a database in PostgreSQL.
 * @param offices how many more books there are to be, of twenty machines each.
 */
export async function startHub(place: string, offices = 0): Promise<HubAt> {
  const port = await freePort();
  const args = [place, String(port), String(offices)];
  const child = fork(join(import.meta.dirname, 'hub-child.ts'), args, { execArgv: ['--expose-gc'] });
  const known = await firstWord(child);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = (path: string, body?: string): Promise<Buffer> => asked(agent, port, known, path, body);
  return {
    ...known,
    port,
    ask,
    push: pushBy(ask),
    as: (machine) => ({
      device: machine.device,
      push: pushBy((path, body) => asked(agent, port, machine, path, body)),
    }),
    usage: async () => {
      const answer = once(child, 'message');
      child.send('usage');
      return ((await answer) as [ChildUsage])[0];
    },
    stop: async () => {
      agent.destroy();
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

const pushBy =
  (ask: HubAt['ask']): Push =>
  async (body) =>
    mustBeStored((await ask('push', body)).toString());

const firstWord = (child: ChildProcess): Promise<KnownBook> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as KnownBook));
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
  });

function asked(
  agent: Agent,
  port: number,
  { token, book }: OtherMachine,
  path: string,
  body: string | undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
    const method = body === undefined ? 'GET' : 'POST';
    const address = { host: '127.0.0.1', port, path: `/v1/books/${book}/${path}` };
    const going = request({ agent, method, headers, ...address }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () => resolve(Buffer.concat(pieces)));
    });
    going.once('error', reject);
    going.end(body);
  });
}
