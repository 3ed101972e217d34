import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { freePort } from '@soxanh/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { serve } from './server.ts';

/** Sends the head of a request and half of its body. */
async function half(port: number, path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 2\r\nconnection: close\r\n\r\na`);
  return socket;
}

it('a body that does not come is given up, but a book that comes back may take its time', async () => {
  const port = await freePort();
  const app = { routes: [], fetch: async (request: Request) => new Response(await request.text()) };
  const listen = { kind: 'port', host: '127.0.0.1', port } as const;
  const limits = { usual: 50, restore: 60_000 };
  const server = okOf(await serve(app, { listen, behindProxy: false, tls: undefined }, limits));
  onTestFinished(server.close);
  const restoring = await half(port, '/v1/restore');
  const lost = await half(port, '/v1/books/so/push');
  let told = '';
  lost.on('data', (piece: string) => {
    told += piece;
  });
  await once(lost, 'close');
  expect(told).not.toContain('200');
  restoring.write('b');
  const [answer] = (await once(restoring, 'data')) as [string];
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*ab$/);
  await once(restoring, 'close');
});
