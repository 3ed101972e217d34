import { PUSH_LIMIT } from '@soxanh/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { memorySubject } from '../db/memory/testing/subject.ts';
import {
  enrolWith,
  found,
  join,
  newToken,
  problemIn,
  testHub,
  type TestHub,
  type TestMachine,
} from './testing/test-hub.ts';
import { linesOf, OFFICE, RECORDER, testPen } from './testing/test-pen.ts';

/** How many answers had which status. */
function countOf(answers: readonly Response[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('limits', () => {
  let hub: TestHub;
  let office: TestMachine;
  beforeEach(async () => {
    hub = await testHub(memorySubject);
    office = await found(hub);
  });

  const head = (): string => JSON.stringify({ protocol: 1, device: office.device });
  const path = (): string => `/v1/books/${office.book}/push`;

  it('takes a push of a mebibyte, and not a byte more, however its length is told', async () => {
    const filled = (bytes: number): string => `${head()}\n`.padEnd(bytes, '\n');
    expect((await office.send('POST', 'push', { body: filled(PUSH_LIMIT.bytes) })).status).toBe(200);
    const answers = await Promise.all([
      office.send('POST', 'push', { body: filled(PUSH_LIMIT.bytes + 1) }),
      office.send('POST', 'push', {
        body: filled(10),
        headers: { 'content-length': String(PUSH_LIMIT.bytes + 1) },
      }),
      // It says less than it has.
      office.send('POST', 'push', { body: filled(PUSH_LIMIT.bytes + 1), headers: { 'content-length': '9' } }),
      office.send('POST', 'push', { body: filled(100), headers: { 'content-length': 'NaN' } }),
    ]);
    for (const answer of answers) {
      expect([answer.status, await problemIn(answer)]).toEqual([
        413,
        { kind: 'too-large', limit: PUSH_LIMIT.bytes },
      ]);
    }
  });

  it('stops reading a body without a length as soon as it is too long', async () => {
    let taken = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        taken++;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const headers = { authorization: `Bearer ${office.token}` };
    const request = new Request(`http://hub.test${path()}`, {
      ...{ method: 'POST', body, headers },
      duplex: 'half',
    });
    expect((await hub.app.fetch(request)).status).toBe(413);
    expect(taken).toBeLessThan(15);
  });

  it('takes 500 entries, and not one more', async () => {
    const pen = testPen(office.device);
    const lines = linesOf(Array.from({ length: PUSH_LIMIT.entries + 1 }, () => pen.use(OFFICE)));
    const body = (count: number): string => [head(), ...lines.slice(0, count)].join('\n');
    expect((await office.send('POST', 'push', { body: body(501) })).status).toBe(413);
    expect((await office.send('POST', 'push', { body: body(500) })).status).toBe(200);
  });

  it('says what is wrong with a question it cannot read', async () => {
    for (const body of ['', '{}', 'x', `{"protocol":-1,"device":"a"}`]) {
      const answer = await office.send('POST', 'push', { body });
      expect([answer.status, (await problemIn(answer)).kind]).toEqual([400, 'bad-request']);
    }
    for (const question of [
      'limit=0',
      'limit=x',
      'wait=-1',
      `after=${'a'.repeat(201)}`,
      `high=${'a'.repeat(201)}`,
    ]) {
      expect((await office.send('GET', `pull?${question}`)).status).toBe(400);
    }
    expect((await enrolWith(hub, { secret: 'x' })).status).toBe(400);
    expect((await enrolWith(hub, { secret: 'x'.repeat(5000) })).status).toBe(413);
  });

  it('[S2] takes nothing in when the disk is nearly full, and says so; reading goes on', async () => {
    hub.setRoom({ free: 99, floor: 100 });
    const pushed = await office.send('POST', 'push', { body: head() });
    expect([pushed.status, await problemIn(pushed)]).toEqual([507, { kind: 'disk', free: 99, floor: 100 }]);
    expect((await office.send('POST', 'invitations', { body: { duties: [OFFICE] } })).status).toBe(507);
    const ask = { secret: 'A'.repeat(22), tokenHash: 'B'.repeat(43), device: 'may-x', book: office.book };
    expect((await enrolWith(hub, ask)).status).toBe(507);
    expect((await office.send('GET', 'pull')).status).toBe(200);
    hub.setRoom({ free: 100, floor: 100 });
    expect((await office.send('POST', 'push', { body: head() })).status).toBe(200);
  });

  it('stops a machine that asks too often, and nobody else', async () => {
    const other = await join(hub, office, [RECORDER]);
    const ask = (machine: TestMachine): Promise<Response> => machine.send('GET', 'pull');
    const answers = await Promise.all(Array.from({ length: 130 }, () => ask(office)));
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped).toHaveLength(10);
    expect(stopped[0]?.headers.get('retry-after')).toBe('1');
    expect((await ask(other)).status).toBe(200);
    // What it sends is counted apart from what it reads.
    expect((await office.send('POST', 'push', { body: head() })).status).toBe(200);
    hub.tick(1);
    expect((await ask(office)).status).toBe(200);
  });

  it('stops an address that guesses, and lets good machines behind it go on', async () => {
    const peer = { address: '203.0.113.9', isLocal: false };
    const guess = (): Promise<Response> =>
      hub.send('GET', path().replace('push', 'pull'), { token: newToken(), peer });
    const guesses = await Promise.all(Array.from({ length: 61 }, guess));
    expect(countOf(guesses)).toEqual({ 401: 60, 429: 1 });
    expect((await office.send('GET', 'pull', { peer })).status).toBe(200);
    const body = {
      protocol: 1,
      secret: 'A'.repeat(22),
      tokenHash: 'B'.repeat(43),
      device: 'may-x',
      book: office.book,
    };
    const tries = await Promise.all(
      Array.from({ length: 11 }, () => hub.send('POST', '/v1/enrol', { body, peer })),
    );
    expect(countOf(tries)).toEqual({ 410: 10, 429: 1 });
  });
});
