import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '../db/back-up/read-back-up.ts';
import { follow, okOf, push, testWorld } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import {
  ELSEWHERE,
  found,
  join,
  OPERATOR,
  testHub,
  type TestHub,
  type TestMachine,
} from './testing/test-hub.ts';
import { OFFICE, RECORDER, testPen } from './testing/test-pen.ts';

describe('who watches a hub', () => {
  let hub: TestHub;
  beforeEach(async () => {
    hub = await testHub(memorySubject);
  });

  it('sees whether it serves, and that its disk has no room while it still gives out', async () => {
    const health = async () => {
      const answer = await hub.send('GET', '/health', { peer: ELSEWHERE });
      return [answer.status, await answer.json()];
    };
    expect(await health()).toEqual([200, { ok: true, disk: 'ok' }]);
    hub.setRoom({ free: 10, floor: 20 });
    expect(await health()).toEqual([200, { ok: true, disk: 'low' }]);
    hub.storage.health = async () => ({ ok: false, error: { kind: 'unavailable', why: 'gone' } });
    expect(await health()).toEqual([503, { ok: false, disk: 'low' }]);
  });

  it('reads its figures on this machine, elsewhere only with the operator’s token', async () => {
    const status = async (token?: string, peer = ELSEWHERE) =>
      (await hub.send('GET', '/metrics', { peer, ...(token === undefined ? {} : { token }) })).status;
    expect(await status(undefined, { address: '127.0.0.1', isLocal: true })).toBe(200);
    const almost = OPERATOR.slice(0, -1);
    expect([await status(), await status(almost), await status(OPERATOR)]).toEqual([401, 401, 200]);
    const none = await testHub(memorySubject, { metrics: { text: async () => '', token: undefined } });
    const asked = await none.send('GET', '/metrics', { peer: ELSEWHERE, token: 'undefined' });
    expect(asked.status).toBe(401);
  });
});

describe('the back-up of a book', () => {
  let hub: TestHub;
  let office: TestMachine;
  beforeEach(async () => {
    hub = await testHub(memorySubject);
    office = await found(hub);
    await join(hub, office, [RECORDER]);
  });

  it('can be restored on another hub, where every machine has to join again', async () => {
    const pen = testPen(office.device);
    await push(
      hub.storage,
      office.book,
      Array.from({ length: 2500 }, () => pen.use(OFFICE)),
    );
    const answer = await office.send('GET', 'backup');
    expect(answer.headers.get('content-type')).toContain('ndjson');
    const text = await answer.text();
    expect(text).not.toContain('tokenHash');
    const { storage } = await memorySubject.open(testWorld());
    const restored = okOf(await readBackup(pieces(text), storage));
    expect(restored).toMatchObject({ book: office.book, records: 2500 });
    expect(restored.machines.map(({ tokenHash }) => tokenHash)).toEqual([undefined, undefined]);
    expect(await follow(storage, office.book)).toEqual(await follow(hub.storage, office.book));
  });

  it('lacks its end if the database fails half-way, and is then not taken for whole', async () => {
    const pen = testPen(office.device);
    await push(
      hub.storage,
      office.book,
      Array.from({ length: 1500 }, () => pen.use(OFFICE)),
    );
    const page = hub.storage.page.bind(hub.storage);
    let asked = 0;
    hub.storage.page = (ask) =>
      asked++ === 0 ? page(ask) : Promise.resolve({ ok: false, error: { kind: 'unavailable', why: 'gone' } });
    const text = await (await office.send('GET', 'backup')).text();
    const { storage } = await memorySubject.open(testWorld());
    expect(await readBackup(pieces(text), storage)).toMatchObject({ ok: false, error: { kind: 'cut-off' } });
    hub.storage.head = async () => ({ ok: false, error: { kind: 'unavailable', why: 'gone' } });
    expect((await office.send('GET', 'backup')).status).toBe(503);
  });
});

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
