import { beforeEach, describe, expect, it } from 'vitest';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { hubOf, type Hub } from '../service/hub.ts';
import { hubApp, type HubApp } from './app.ts';
import { FigureDesk } from './testing/figure-desk.ts';
import { found, join, problemIn, testHub, type TestHub, type TestMachine } from './testing/test-hub.ts';
import { RECORDER } from './testing/test-pen.ts';

describe('exports that are asked for at the same time', () => {
  let desk: FigureDesk;
  let hub: TestHub;
  let work: Hub;
  let app: HubApp;
  let office: TestMachine;
  let recorder: TestMachine;
  let stranger: TestMachine;
  beforeEach(async () => {
    desk = new FigureDesk();
    hub = await testHub(memorySubject);
    [office, stranger] = [await found(hub), await found(hub)];
    recorder = await join(hub, office, [RECORDER]);
    work = hubOf({ ...hub.hub.world, figures: desk.figures });
    app = hubApp(work);
  });

  /** What is asked for is told apart by its way of putting days together. */
  const ask = (machine: TestMachine, by: string, signal?: AbortSignal): Promise<Response> =>
    app.fetch(
      new Request(`http://hub.test/v1/books/${machine.book}/export?month=2026-06&format=json&by=${by}`, {
        headers: { authorization: `Bearer ${machine.token}` },
        ...(signal === undefined ? {} : { signal }),
      }),
    );

  /** Once so many wait: a request is looked at before. */
  const waiting = async (count: number): Promise<void> => {
    while (work.exports.size < count) await new Promise(setImmediate);
  };

  it('wait once a machine: what more it asks for is answered at once, and holds nobody up', async () => {
    const first = ask(recorder, 'day');
    await desk.begins(1);
    const more = Array.from({ length: 8 }, () => ask(recorder, 'week'));
    const refused = await Promise.all(more.slice(1));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    expect(refused[0]?.headers.get('retry-after')).toBe('10');
    expect(await problemIn(refused[0] ?? new Response())).toEqual({ kind: 'too-many', retryAfter: 10 });
    const others = [ask(office, 'month'), ask(stranger, 'quarter')];
    await waiting(3);
    for (let at = 0; at < 4; at++) {
      await desk.begins(at + 1);
      desk.finish(at);
    }
    const answers = await Promise.all([first, ...more.slice(0, 1), ...others]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    // The other book's before any more of this one's.
    expect(desk.begun).toEqual(['day', 'quarter', 'week', 'month']);
    expect(desk.ended).toEqual(desk.begun);
  });

  it('[T1] are not made for a machine that was revoked while it waited, and the next one’s turn comes', async () => {
    const first = ask(office, 'day');
    await desk.begins(1);
    const [waits, next] = [ask(recorder, 'week'), ask(stranger, 'month')];
    await waiting(2);
    await office.send('POST', `machines/${recorder.machine}/revoke`);
    desk.finish(0);
    await desk.begins(2);
    desk.finish(1);
    expect((await Promise.all([first, next])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await problemIn(await waits)).toEqual({ kind: 'token' });
    expect(desk.begun).toEqual(['day', 'month']);
  });

  it('are given up when who asked is gone: while it waits, and while its file is made', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const made = ask(recorder, 'day', one.signal);
    await desk.begins(1);
    const waits = ask(office, 'week', other.signal);
    await waiting(1);
    other.abort();
    await waits;
    expect(work.exports.size).toBe(0);
    const last = ask(stranger, 'month');
    one.abort();
    await made;
    await desk.begins(2);
    desk.finish(1);
    expect((await last).status).toBe(200);
    expect([desk.begun, desk.ended]).toEqual([
      ['day', 'month'],
      ['day', 'month'],
    ]);
  });

  it('are refused with the time to come back when too many wait, and the operator is told', async () => {
    for (let at = 0; at < 80; at++) work.exports.join(`so-${at % 8}`, `may-${at}`);
    const answer = await ask(office, 'day');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await problemIn(answer)).toEqual({ kind: 'unavailable', retryAfter: 60 });
    expect(hub.events).toContainEqual(
      expect.objectContaining({ kind: 'trouble', why: 'too many exports wait' }),
    );
  });

  it('are of five years and a month at most, which the answer says', async () => {
    const asked = async (days: string) =>
      app.fetch(
        new Request(`http://hub.test/v1/books/${office.book}/export?${days}`, {
          headers: { authorization: `Bearer ${office.token}` },
        }),
      );
    const answer = await asked('from=2021-01-01&to=2026-02-05');
    expect([answer.status, await problemIn(answer)]).toEqual([
      400,
      { kind: 'bad-request', field: 'to', why: 'at most 1861 days, five years and a month' },
    ]);
    const whole = asked('from=2021-01-01&to=2026-02-04&format=json');
    await desk.begins(1);
    desk.finish(0);
    expect((await whole).status).toBe(200);
  });
});
