import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { memorySubject } from '../db/memory/testing/subject.ts';
import type { Route } from './route.ts';
import { found, testHub, type TestHub, type TestMachine } from './testing/test-hub.ts';

const CHROME = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const FIREFOX = 'moz-extension://9a3f0d4e-2b1c-4c7e-8f1a-0123456789ab';

const WORDS = '../../../../extension/src/features/first-run/words.ts';
const FIRST_RUN = readFileSync(join(import.meta.dirname, WORDS), 'utf8');

describe('browsers', () => {
  let hub: TestHub;
  let office: TestMachine;
  beforeEach(async () => {
    hub = await testHub(memorySubject);
    office = await found(hub);
  });

  it.each([CHROME, FIREFOX])('[T5] lets %s ask without any permission for this host', async (origin) => {
    const before = await office.send('OPTIONS', 'push', {
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(before.status).toBe(204);
    const told = Object.fromEntries(before.headers);
    expect(told).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET,POST,PATCH,DELETE',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-max-age': '7200',
    });
    expect(told['access-control-allow-credentials']).toBeUndefined();
    const answer = await office.send('GET', 'pull', { headers: { origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
    expect(answer.headers.get('vary')).toContain('Origin');
    const refused = await hub.send('GET', '/v1/books/x/pull', { headers: { origin } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
  });

  it.each([
    'https://evil.example',
    'null',
    'http://hub.test',
    `${CHROME}.evil.example`,
    'chrome-extension://',
  ])('turns away a page of %s, good token or not', async (origin) => {
    const answer = await office.send('GET', 'pull', { headers: { origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await hub.send('OPTIONS', '/v1/enrol', { headers: { origin } })).status).toBe(403);
    expect((await hub.send('GET', '/', { headers: { origin } })).status).toBe(200);
  });

  it('sends safe headers with everything, errors too', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/nothing'],
      ['PUT', '/v1/enrol'],
      ['GET', `/v1/books/${office.book}/pull`],
    ] as const) {
      const { headers } = await hub.send(method, path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
      });
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('set-cookie')]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });

  it('shows a page that says how to join, without a script, in both languages', async () => {
    for (const path of ['/', '/moi']) {
      const page = await (await hub.send('GET', path)).text();
      expect(page).toContain('Máy chủ Sổ Xanh');
      expect(page).toContain('lang="en"');
      expect(page).not.toMatch(/<script|https?:|onclick/);
      // As the extension's first run has them, letter by letter.
      const choices = [...page.matchAll(/“(.+?)”/gu)].map(([, choice = '']) => choice);
      expect(choices).toHaveLength(2);
      for (const choice of choices) expect(FIRST_RUN).toContain(`title: '${choice}'`);
    }
  });

  it('knows which methods a path has', async () => {
    const answer = await hub.send('PUT', '/v1/enrol');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await hub.send('GET', '/v1/books')).status).toBe(404);
    expect((await office.send('POST', 'pull')).status).toBe(405);
  });

  it('tells nothing of an error nobody foresaw, and stays up', async () => {
    const secret = 'a path on the server';
    const route: Route = {
      ...{ who: 'anyone', method: 'GET', path: '/bug', rate: 'open' },
      answer: () => {
        throw new Error(secret);
      },
    };
    const broken = await testHub(memorySubject, {}, [route]);
    const answer = await broken.send('GET', '/bug');
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":{"kind":"unavailable"}}']);
    expect(broken.events.some((event) => event.kind === 'bug')).toBe(true);
  });

  it('tells who watches a route’s pattern, never an address', async () => {
    await office.send('GET', 'pull?after=secret');
    await hub.send('GET', '/v1/books/secret/nothing?x=secret');
    const answered = hub.events.filter((event) => event.kind === 'answered');
    expect(answered.slice(-2).map(({ route, status }) => [route, status])).toEqual([
      ['/v1/books/:book/pull', 409],
      ['/*', 404],
    ]);
    expect(JSON.stringify(answered)).not.toContain('secret');
  });
});
