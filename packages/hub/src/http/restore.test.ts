import { INVITED } from '@soxanh/sync';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { follow, okOf, push } from '../db/contract/world.ts';
import { memorySubject } from '../db/memory/testing/subject.ts';
import { offerFounding } from '../service/invite.ts';
import { sha256 } from '../service/secret.ts';
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
import { OFFICE, RECORDER, testPen } from './testing/test-pen.ts';

describe('a book that is brought back', () => {
  let old: TestHub;
  let hub: TestHub;
  let office: TestMachine;
  let text: string;
  beforeEach(async () => {
    old = await testHub(memorySubject);
    office = await found(old);
    await join(old, office, [RECORDER]);
    const pen = testPen(office.device);
    await push(
      old.storage,
      office.book,
      Array.from({ length: 1200 }, () => pen.use(OFFICE, { typed: 'Ứớ' })),
    );
    text = await (await office.send('GET', 'backup')).text();
    hub = await testHub(memorySubject);
  });

  const founding = async (): Promise<string> =>
    okOf(await offerFounding(hub.hub.world))
      .split('.')
      .at(-1) ?? '';
  const restore = (token: string, body: string): Promise<Response> =>
    hub.send('POST', '/v1/restore', { token, body, peer: { address: newToken(), isLocal: false } });

  it('[S3] gives a fresh code to the same invitation if the answer was lost, until the Office is in', async () => {
    const secret = await founding();
    expect((await restore(secret, text)).status).toBe(200);
    const again = await restore(secret, text);
    expect(again.status).toBe(200);
    const { invitation, ...told } = (await again.json()) as Record<string, unknown>;
    expect(told).toEqual({ book: office.book, records: 1200, at: old.world.now() });
    // Who knows of the book, and does not have it, gets nothing.
    const short = text.split('\n').toSpliced(-3, 1).join('\n');
    expect(await problemIn(await restore(secret, short))).toMatchObject({ kind: 'book' });
    const [first = ''] = text.split('\n');
    expect(await problemIn(await restore(await founding(), `${first}\n`))).toMatchObject({ kind: 'book' });
    const code = v.parse(v.pick(INVITED, ['secret']), invitation).secret;
    const { book, device } = office;
    expect((await enrolWith(hub, { secret: code, tokenHash: sha256(newToken()), device, book })).status).toBe(
      200,
    );
    expect(await problemIn(await restore(secret, text))).toMatchObject({ kind: 'book' });
  });

  it('[S7] is as it was, in a new epoch, and its Office’s machine gets in by the code in the answer', async () => {
    const answer = await restore(await founding(), text);
    const { invitation, ...told } = (await answer.json()) as Record<string, unknown>;
    expect([answer.status, told]).toEqual([200, { book: office.book, records: 1200, at: old.world.now() }]);
    expect(await follow(hub.storage, office.book)).toEqual(await follow(old.storage, office.book));
    const [before, after] = [await old.storage.head(office.book), await hub.storage.head(office.book)];
    expect(okOf(after).epoch).not.toBe(okOf(before).epoch);
    // Its old token is worth nothing here; its device name is still its own.
    const path = `/v1/books/${office.book}/me`;
    expect((await hub.send('GET', path, { token: office.token })).status).toBe(401);
    const { secret } = v.parse(v.pick(INVITED, ['secret']), invitation);
    const token = newToken();
    const { book, device } = office;
    expect((await enrolWith(hub, { secret, tokenHash: sha256(token), device, book })).status).toBe(200);
    expect(await (await hub.send('GET', path, { token })).json()).toMatchObject({
      machine: office.machine,
      duties: [{ role: 'office' }],
    });
  });

  it('[S3] goes on with the same text and code where it was broken off, and is never opened half', async () => {
    const secret = await founding();
    const cut = text.slice(0, Math.floor(text.length * 0.95));
    expect(await problemIn(await restore(secret, cut))).toEqual({
      kind: 'backup',
      fault: 'damaged',
      // Where it was cut, within a line.
      line: cut.split('\n').length,
    });
    expect((await hub.storage.head(office.book)).ok).toBe(false);
    expect((await restore(secret, text)).status).toBe(200);
    expect(await follow(hub.storage, office.book)).toHaveLength(1200);
  });

  it('[T1] needs a founding code that nobody used, and is no way into a book that is here', async () => {
    const used = await founding();
    const other = newToken().slice(0, 10);
    await enrolWith(hub, { secret: used, tokenHash: sha256(newToken()), device: 'may-1', book: other });
    for (const secret of [used, 'A'.repeat(22), office.token, '']) {
      expect(await problemIn(await restore(secret, text))).toEqual({ kind: 'invitation' });
    }
    await enrolWith(hub, {
      secret: await founding(),
      tokenHash: sha256(newToken()),
      device: 'may-1',
      book: office.book,
    });
    expect(await problemIn(await restore(await founding(), text))).toEqual({ kind: 'book' });
    expect(await follow(hub.storage, office.book)).toEqual([]);
  });

  it('takes no sample figures, no other file, no line without end, and nothing on a full disk', async () => {
    const refused = async (body: string) => problemIn(await restore(await founding(), body));
    expect(await refused(text.replace('"synthetic":false', '"synthetic":true'))).toEqual({ kind: 'book' });
    const wrong: readonly (readonly [string, object])[] = [
      ['', { fault: 'not-one' }],
      ['x', { fault: 'not-one' }],
      [text.replace('"amount":20', '"amount":21'), { fault: 'damaged', line: expect.any(Number) as number }],
      [`${text.split('\n')[0]}\n${'x'.repeat(2 ** 19)}`, { fault: 'not-one' }],
      [text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1), { fault: 'cut-off', records: 1200 }],
      [text.replaceAll('\n', '\r\n'), { fault: 'line-ends' }],
      [text.replace('"version":1', '"version":99'), { fault: 'newer', version: 99 }],
    ];
    for (const [body, told] of wrong) expect(await refused(body)).toEqual({ kind: 'backup', ...told });
    hub.setRoom({ free: 1, floor: 2 });
    expect(await refused(text)).toEqual({ kind: 'disk', free: 1, floor: 2 });
  });
});
