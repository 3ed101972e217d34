import { connect } from 'node:net';
import { once } from 'node:events';
import type { OtherMachine } from './hub-child.ts';

/** Whom to ask, and how many connections to hold open. */
export interface IdleOrder {
  readonly port: number;
  /** One for each connection. */
  readonly machines: readonly OtherMachine[];
  /** How many answers with something new are to be told of together. */
  readonly tellAt: number;
}

/** What is told: so many connections had an answer with something new in it, since the last time this was told. */
export interface IdleNews {
  readonly woken: number;
}

/** How many are made at a time: a listener's queue is no longer than some hundred. */
const AT_ONCE = 200;
/** So that no address runs out of ports, whatever else goes on. */
const ADDRESSES = 8;
const WAIT_SECONDS = 20;

/**
 * A program of its own, so that its memory is not the hub's: holds connections that wait for something new, and asks again
 * whenever one is answered. By bare sockets: ten thousand of anything more would be the bigger part of the machine.
 */
process.once('message', (order: IdleOrder) => void hold(order));
process.once('disconnect', () => process.exit());

async function hold(order: IdleOrder): Promise<void> {
  let woken = 0;
  const tell = (): void => {
    woken++;
    if (woken < order.tellAt) return;
    process.send?.({ woken } satisfies IdleNews);
    woken = 0;
  };
  const { port, machines } = order;
  for (let first = 0; first < machines.length; first += AT_ONCE) {
    const some = machines.slice(first, first + AT_ONCE);
    await Promise.all(some.map((machine, at) => follow(port, machine, at % ADDRESSES, tell)));
  }
}

/** Asks on one connection, again and again. Over when it is connected. */
async function follow(
  port: number,
  { book, token }: OtherMachine,
  address: number,
  tell: () => void,
): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${address + 2}` });
  socket.setEncoding('latin1');
  const ask = (after: string): void => {
    const line = `GET /v1/books/${book}/pull?after=${after}&wait=${WAIT_SECONDS} HTTP/1.1`;
    socket.write(`${line}\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n\r\n`);
  };
  let text = '';
  let cursor = '';
  socket.on('data', (piece: string) => {
    text += piece;
    const answer = answerIn(text);
    if (answer === undefined) return;
    text = '';
    if (answer.is === 'busy') {
      setTimeout(ask, answer.seconds * 1000, cursor);
      return;
    }
    ({ cursor } = answer);
    if (answer.records > 0) tell();
    ask(cursor);
  });
  socket.on('error', (error) => {
    throw error;
  });
  await once(socket, 'connect');
  ask('');
}

type Told =
  | { readonly is: 'page'; readonly records: number; readonly cursor: string }
  /** Everybody came within seconds, and a database over a network has few connections: ask again later. */
  | { readonly is: 'busy'; readonly seconds: number };

const ANSWER = /^HTTP\/1\.1 (\d+) [\s\S]*?content-length: (\d+)[\s\S]*?\r\n\r\n/i;

/** An answer once all of it is there; undefined before. Any refusal but a busy hub ends the program. */
function answerIn(text: string): Told | undefined {
  const [head = '', status, length] = ANSWER.exec(text) ?? [];
  const body = text.slice(head.length);
  if (status === undefined || body.length < Number(length)) return undefined;
  const [first = ''] = body.split('\n', 1);
  if (status === '200')
    return { is: 'page', ...(JSON.parse(first) as { readonly records: number; readonly cursor: string }) };
  if (status !== '503') throw new Error(text);
  const { error } = JSON.parse(first) as { readonly error: { readonly retryAfter: number } };
  return { is: 'busy', seconds: error.retryAfter };
}
