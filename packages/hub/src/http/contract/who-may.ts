import type { Duty } from '@soxanh/core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Subject } from '../../db/contract/world.ts';
import { ROUTES } from '../routes/all.ts';
import { ELSEWHERE, found, join, newToken, OPERATOR, testHub, type TestHub } from '../testing/test-hub.ts';

/**
 * Who may take which route, written down apart from the routes: a new one that nobody thought about has no line here.
 * `machine`: all of the book; `writer`: all but leadership; `operator`: nobody of a book, but who runs the hub.
 */
const TABLE: Readonly<Record<string, 'anyone' | 'machine' | 'writer' | 'office' | 'operator'>> = {
  'GET /': 'anyone',
  'GET /moi': 'anyone',
  'POST /v1/enrol': 'anyone',
  'POST /v1/books/:book/push': 'writer',
  'GET /v1/books/:book/pull': 'machine',
  'GET /v1/books/:book/me': 'machine',
  'GET /v1/books/:book/machines': 'office',
  'POST /v1/books/:book/machines': 'office',
  'PATCH /v1/books/:book/machines/:machine': 'office',
  'POST /v1/books/:book/machines/:machine/revoke': 'office',
  'GET /v1/books/:book/invitations': 'office',
  'POST /v1/books/:book/invitations': 'office',
  'DELETE /v1/books/:book/invitations/:invitation': 'office',
  'GET /v1/books/:book/export': 'machine',
  'GET /v1/books/:book/backup': 'office',
  'POST /v1/restore': 'anyone',
  'GET /health': 'anyone',
  'GET /metrics': 'operator',
};

const DUTIES: readonly Duty[] = [
  { role: 'recorder', department: 'van-phong' },
  { role: 'focal', department: 'van-phong' },
  { role: 'head', department: 'van-phong' },
  { role: 'union' },
  { role: 'leadership' },
];

/** What each of them is told before the route itself looks at anything: refused, or let through (0). */
const STATUS = {
  anyone: { stranger: 0, leadership: 0, writer: 0, office: 0, operator: 0 },
  machine: { stranger: 401, leadership: 0, writer: 0, office: 0, operator: 401 },
  writer: { stranger: 401, leadership: 403, writer: 0, office: 0, operator: 401 },
  office: { stranger: 401, leadership: 403, writer: 403, office: 0, operator: 401 },
  operator: { stranger: 401, leadership: 401, writer: 401, office: 401, operator: 0 },
} as const;

type Kind = keyof (typeof STATUS)['anyone'];

/** Every route, asked by every role, by the operator, by nobody, by another office and by a machine that was revoked. */
export function whoMayContract(subject: Subject): void {
  describe(`${subject.name}: who may take which route`, () => {
    let hub: TestHub;
    let book = '';
    const callers: {
      readonly name: string;
      readonly kind: Kind;
      readonly headers: Record<string, string>;
    }[] = [];

    beforeEach(async () => {
      callers.length = 0;
      hub = await testHub(subject);
      const office = await found(hub);
      ({ book } = office);
      const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
      for (const duty of DUTIES) {
        const { token } = await join(hub, office, [duty]);
        const kind = duty.role === 'leadership' ? 'leadership' : 'writer';
        callers.push({ name: duty.role, kind, headers: bearer(token) });
      }
      const revoked = await join(hub, office, [{ role: 'office' }]);
      await office.send('POST', `machines/${revoked.machine}/revoke`);
      const elsewhere = await found(hub);
      callers.push(
        { name: 'office', kind: 'office', headers: bearer(office.token) },
        { name: 'the operator', kind: 'operator', headers: bearer(OPERATOR) },
        { name: 'nobody', kind: 'stranger', headers: {} },
        { name: 'a made-up token', kind: 'stranger', headers: bearer(newToken()) },
        { name: 'no token', kind: 'stranger', headers: { authorization: 'Bearer x' } },
        { name: 'another scheme', kind: 'stranger', headers: { authorization: `Basic ${office.token}` } },
        { name: 'a token in the question', kind: 'stranger', headers: { cookie: `token=${office.token}` } },
        { name: 'the Office of another book', kind: 'stranger', headers: bearer(elsewhere.token) },
        { name: 'a revoked machine', kind: 'stranger', headers: bearer(revoked.token) },
      );
    });

    it('[T1] has a line for every route, and a route for every line', () => {
      const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
      expect(routes.toSorted()).toEqual(Object.keys(TABLE).toSorted());
      expect(new Set(hub.app.routes.map(({ path }) => path))).toEqual(
        new Set(ROUTES.map(({ path }) => path)),
      );
    });

    it.each(Object.entries(TABLE))('[T1] %s: %s', async (route, who) => {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replace(':book', book).replaceAll(/:[a-z]+/g, 'x');
      for (const { name, kind, headers } of callers) {
        hub.tick(60);
        const body = method === 'GET' ? {} : { body: '{}' };
        const { status } = await hub.send(method, path, { headers, peer: ELSEWHERE, ...body });
        const told = status === 401 || status === 403 ? status : 0;
        expect(`${name} ${told}`).toBe(`${name} ${STATUS[who][kind]}`);
        expect(status).toBeLessThan(500);
      }
    });

    it('[T2] a book that is not there is as unknown as a token that is not', async () => {
      const path = '/v1/books/nowhere/pull';
      const answers = await Promise.all(
        [path, path.replace('nowhere', book)].map(async (one) => {
          const answer = await hub.send('GET', one, { token: newToken() });
          return [answer.status, await answer.text()];
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
    });
  });
}
