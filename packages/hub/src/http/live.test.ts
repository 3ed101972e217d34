import { beforeEach, describe, expect, it } from 'vitest';
import { okOf } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { found, join, testHub, type TestHub, type TestMachine } from './testing/test-hub.ts';
import { linesOf, OFFICE, RECORDER, testPen } from './testing/test-pen.ts';

/** Everything that is due in this turn of the loop and the next. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('live updates', () => {
  let hub: TestHub;
  let office: TestMachine;
  let recorder: TestMachine;
  beforeEach(async () => {
    hub = await testHub(memorySubject);
    office = await found(hub);
    recorder = await join(hub, office, [RECORDER]);
  });

  const waiting = (machine: TestMachine, wait = 20, after = '') =>
    machine.link.pull({ after, high: '', limit: 10, wait });
  const push = (machine: TestMachine) =>
    machine.link.push(
      { protocol: 1, device: machine.device },
      linesOf([testPen(machine.device).use(machine === office ? OFFICE : RECORDER)]),
    );

  it('answers at once when there is something, and else as soon as there is', async () => {
    const page = waiting(recorder);
    await settled();
    expect(hub.hub.waiters.size).toBe(1);
    await push(office);
    expect(okOf(await page).head.records).toBe(1);
    expect(hub.hub.waiters.size).toBe(0);
    expect(okOf(await waiting(recorder)).head.records).toBe(1);
  });

  it('answers empty when the time is over, at most 20 seconds, and its ticker rests when nobody waits', async () => {
    const [short, long] = [waiting(recorder, 3), waiting(office, 900)];
    await settled();
    hub.tick(2);
    await settled();
    expect(hub.hub.waiters.size).toBe(2);
    hub.tick(1);
    expect(okOf(await short).head).toMatchObject({ records: 0, first: 1, more: false });
    expect(hub.hub.waiters.size).toBe(1);
    hub.tick(17);
    expect(okOf(await long).head.records).toBe(0);
    expect(hub.hub.waiters.size).toBe(0);
  });

  it('[T2] nothing of another book wakes anybody', async () => {
    const other = await found(hub);
    const page = waiting(recorder, 1);
    await settled();
    await push(other);
    await settled();
    expect(hub.hub.waiters.size).toBe(1);
    hub.tick(1);
    expect(okOf(await page).head.records).toBe(0);
  });

  it('other duties wake too, and say that rights are others', async () => {
    const before = okOf(await waiting(recorder, 0)).head.rights;
    const page = waiting(recorder);
    await settled();
    await office.send('PATCH', `machines/${recorder.machine}`, { body: { duties: [OFFICE] } });
    const { records, rights } = okOf(await page).head;
    expect(records).toBe(0);
    expect(rights).not.toBe(before);
  });

  it('[T1] a machine that is revoked while it waits is told so at once, and gets nothing that came with it', async () => {
    const pages = [waiting(recorder), waiting(office)];
    await settled();
    await office.send('POST', `machines/${recorder.machine}/revoke`);
    expect(await pages[0]).toEqual({ ok: false, error: { kind: 'token' } });
    expect(okOf(await (pages[1] ?? waiting(office, 0))).head.records).toBe(0);
    expect(hub.hub.waiters.size).toBe(0);
  });

  it('[T1] a machine that was revoked after it was let in and before it waits gets nothing new', async () => {
    const { storage } = hub.hub.world;
    const page = storage.page.bind(storage);
    storage.page = async (ask) => {
      // The first look finds nothing; the revocation wakes only those who wait by then.
      storage.page = page;
      await storage.changeMachine(recorder.book, recorder.machine, () => ({ revoke: true }));
      return page(ask);
    };
    const waits = waiting(recorder);
    await settled();
    await push(office);
    expect(await waits).toEqual({ ok: false, error: { kind: 'token' } });
  });

  it('lets four questions of a machine wait, and turns the fifth away; others wait on', async () => {
    const pages = [1, 2, 3, 4].map(() => waiting(recorder));
    await settled();
    expect(await waiting(recorder)).toEqual({ ok: false, error: { kind: 'too-many', retryAfter: 20 } });
    const others = waiting(office);
    await settled();
    expect(hub.hub.waiters.size).toBe(5);
    await push(office);
    for (const page of [...pages, others]) expect(okOf(await page).head.records).toBe(1);
    const after = okOf(await waiting(recorder)).head.cursor;
    const next = waiting(recorder, 1, after);
    await settled();
    hub.tick(1);
    expect((await next).ok).toBe(true);
  });

  it('a reader who goes away waits no longer', async () => {
    const gone = new AbortController();
    const path = `/v1/books/${recorder.book}/pull?after=&wait=20`;
    const headers = { authorization: `Bearer ${recorder.token}` };
    const answer = hub.app.fetch(new Request(`http://hub.test${path}`, { headers, signal: gone.signal }));
    await settled();
    expect(hub.hub.waiters.size).toBe(1);
    gone.abort();
    await answer;
    expect(hub.hub.waiters.size).toBe(0);
  });

  it('a hub that stops answers everybody', async () => {
    const page = waiting(recorder);
    await settled();
    hub.hub.waiters.close();
    expect(okOf(await page).head.records).toBe(0);
    expect(okOf(await waiting(recorder)).head.records).toBe(0);
  });
});
