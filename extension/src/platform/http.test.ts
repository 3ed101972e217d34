import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { err } from '@soxanh/core';
import { expect, it, onTestFinished } from 'vitest';
import { http } from './http.ts';

/** A server that keeps what it was asked, and sends every question on to another place if there is one. */
async function server(status: number, to?: string) {
  const asked: string[] = [];
  const at = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    response.writeHead(status, { ...(to === undefined ? {} : { location: to }), 'set-cookie': 'a=b' });
    response.end();
  });
  await new Promise<void>((done) => at.listen(0, '127.0.0.1', done));
  onTestFinished(() => void at.close());
  return { asked, url: `http://127.0.0.1:${(at.address() as AddressInfo).port}` };
}

it.each([301, 302, 303, 307, 308])(
  '[T5] a server that sends on by %i is not followed: nobody else learns the token',
  async (status) => {
    const other = await server(200);
    const named = await server(status, `${other.url}/v1/books/b1/me`);
    const ask = { url: `${named.url}/v1/books/b1/me`, method: 'GET', token: 'khoa', patience: 5000 } as const;
    expect(await http(ask)).toEqual(err({ kind: 'unreached', detail: 'TypeError' }));
    expect([named.asked, other.asked]).toEqual([['GET /v1/books/b1/me Bearer khoa'], []]);
  },
);
